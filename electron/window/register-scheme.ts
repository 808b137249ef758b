import type { Protocol } from 'electron';
import { APP_SCHEME } from './app-origin.ts';

/** Makes `app://` a standard, secure origin with its own IndexedDB. Must run before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      // No `bypassCSP`, no service workers: the page's policy must hold for its own files too.
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        corsEnabled: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}
