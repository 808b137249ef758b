import type { RenderProcessGoneDetails, WebContents } from 'electron';

/** A page that dies this often dies of something that loading it again does not cure. */
const MOST_RELOADS = 3;

/**
 * Loads the page again when its process is gone (out of memory, a driver): the
 * keys that would reload it are swallowed, and sending lives in the page.
 * `lost` is told each time, before.
 */
export function reloadLostPage(
  contents: Pick<WebContents, 'on'>,
  parts: { readonly load: () => Promise<void>; readonly lost: (reason: string) => void },
): void {
  let reloads = 0;
  contents.on(
    'render-process-gone',
    (_event: unknown, { reason }: Pick<RenderProcessGoneDetails, 'reason'>) => {
      parts.lost(reason);
      reloads += 1;
      if (reloads > MOST_RELOADS) return;
      parts.load().catch(() => parts.lost('load-failed'));
    },
  );
}
