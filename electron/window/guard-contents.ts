import type { WebContents } from 'electron';
import { PAGE_URL } from './app-origin.ts';
import { isSwallowedKey } from './swallowed-keys.ts';

export type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>;

/** Keeps a window that only prints on its form: a link in it leads nowhere. The viewer's own frames stay free. */
export function guardPrintContents(contents: GuardedContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Keeps a window on our page: no other document, no second window, no peer-to-peer packets, no browser keys. */
export function guardContents(contents: GuardedContents): void {
  // Measured: STUN packets escape a CSP and the request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(PAGE_URL)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !event.url.startsWith(PAGE_URL)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    if (isSwallowedKey(input)) event.preventDefault();
  });
}
