import { useSyncExternalStore } from 'react';
import { useOutboxCounts } from '../store/use-outbox.ts';
import type { OnlineWatcher } from '../platform/online-watcher.ts';

/** The four lights of the header, and what is parked. */
export interface SyncStatus {
  readonly online: boolean;
  /** Drafts, kept on this machine. */
  readonly saved: number;
  /** Received, and not yet held by the province. */
  readonly waiting: number;
  /** Received, and kept back until its papers are signed. */
  readonly unsigned: number;
  /** Refused by the province: a person must look. */
  readonly parked: number;
  /** The province has receipted all files. */
  readonly delivered: number;
  /** The province has entered it in its register. */
  readonly registered: number;
}

/** How everything stands on its way to the province; `undefined` until the store has been read. Works while locked. */
export function useSyncStatus(line: OnlineWatcher): SyncStatus | undefined {
  const online = useOnline(line);
  const counts = useOutboxCounts();
  return counts === undefined ? undefined : { online, ...counts };
}

/** Whether there is a line, drawn again when that changes. */
export function useOnline(line: OnlineWatcher): boolean {
  return useSyncExternalStore(line.subscribe, line.isOnline);
}
