import type { IpcMainInvokeEvent } from 'electron';

/** Our only page. Kept beside the check, because an adapter may not import the window's folder. */
const PAGE_PROTOCOL = 'app:';
const PAGE_HOST = 'counter';

/** True for the top frame of `app://counter` alone: not for a sub-frame, a foreign page, or a frame that is already gone. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !URL.canParse(frame.url)) return false;
  // Not `URL.origin`: for a scheme that Node does not know it is the text «null».
  const { protocol, host } = new URL(frame.url);
  return protocol === PAGE_PROTOCOL && host === PAGE_HOST;
}
