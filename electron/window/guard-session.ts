import type { Session } from 'electron';
import { APP_SCHEME } from './app-origin.ts';

export type GuardedSession = Pick<
  Session,
  | 'webRequest'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
>;

/** `blob:` and `data:` never leave the process; everything else that is not ours would be the network or the disk. */
const LOCAL_PROTOCOLS: readonly string[] = [`${APP_SCHEME}:`, 'blob:', 'data:'];

/** Shuts every way out that a page could take: a CSP alone is not enough (DESIGN, «Process layout»). */
export function guardSession(session: GuardedSession): void {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, callback) => {
    callback({ cancel: !isLocalRequest(url) });
  });
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  // The spell checker would fetch dictionaries from the network.
  session.setSpellCheckerEnabled(false);
}

/** True for what main itself serves, and for what never leaves the process. */
export function isLocalRequest(url: string): boolean {
  return URL.canParse(url) && LOCAL_PROTOCOLS.includes(new URL(url).protocol);
}
