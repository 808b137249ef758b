import type { WebContents } from 'electron';
import type { EventChannel, IpcEvents } from '../../shared/contract/ipc.ts';

/** Tells the page something unasked. */
export type SendEvent = <E extends EventChannel>(event: E, payload: IpcEvents[E]) => void;

/** What is said while there is no page is dropped: every event only hastens what the page also reads for itself. */
export function createEventSender(
  findContents: () => Pick<WebContents, 'send' | 'isDestroyed'> | undefined,
): SendEvent {
  return (event, payload) => {
    const contents = findContents();
    if (contents === undefined || contents.isDestroyed()) return;
    contents.send(event, payload);
  };
}
