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
  | 'setProxy'
>;

/** `blob:` and `data:` never leave the process; everything else that is not ours would be the network or the disk. */
const LOCAL_PROTOCOLS: readonly string[] = [`${APP_SCHEME}:`, 'blob:', 'data:'];

/**
 * A proxy that is not there, for loopback addresses too. Measured: TURN over TCP passes the content policy and the
 * WebRTC policy (which only stops UDP), and `webRequest` knows no such request; but it obeys the proxy.
 */
const DEAD_PROXY = {
  mode: 'fixed_servers',
  proxyRules: 'socks5://127.0.0.1:1',
  proxyBypassRules: '<-loopback>',
} as const;

/** Shuts every way out that a page could take: a CSP alone is not enough (DESIGN, «Process layout»). */
export async function guardSession(
  session: GuardedSession,
  isAllowed: (url: string) => boolean = isLocalRequest,
): Promise<void> {
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, callback) => {
    callback({ cancel: !isAllowed(url) });
  });
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  // The spell checker would fetch dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  await session.setProxy(DEAD_PROXY);
}

/** Chromium's PDF viewer is an extension inside the browser; neither of these reaches network or disk. */
const VIEWER_PROTOCOLS: readonly string[] = ['chrome-extension:', 'chrome:'];

/** What a window that only shows a form to the printer may load: the form, and the viewer itself. */
export function isPrintRequest(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol } = new URL(url);
  return protocol === 'data:' || protocol === 'blob:' || VIEWER_PROTOCOLS.includes(protocol);
}

/** True for what main itself serves, and for what never leaves the process. */
export function isLocalRequest(url: string): boolean {
  return URL.canParse(url) && LOCAL_PROTOCOLS.includes(new URL(url).protocol);
}
