import type { Session, WebRequest } from 'electron';

type BeforeRequest = (
  details: { readonly url: string },
  callback: (response: { cancel?: boolean }) => void,
) => void;

/** Addresses that reach the network by every way Chromium's network service has. */
const PROBES = [
  'http://127.0.0.1:9/',
  'http://example.org/',
  'https://example.org/',
  'ws://example.org/',
  'wss://example.org/',
];
const LOCAL_PROBES = ['app://counter/', 'app://counter/assets/index.js', 'app://bytes/page'];

/** `session.defaultSession`: keeps what main forbids, so that Chromium can be started with it. */
export class StandInSession implements Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setProxy'
> {
  readonly webRequest: Pick<WebRequest, 'onBeforeRequest'> = {
    onBeforeRequest: (...args: unknown[]): void => {
      const listener = args.at(-1);
      // Electron's two overloads both end with the listener, or with null to take it away.
      this.#beforeRequest = typeof listener === 'function' ? (listener as BeforeRequest) : undefined;
    },
  };
  #beforeRequest: BeforeRequest | undefined;
  #deniesPermissions = false;
  #proxyRules: string | undefined;

  setPermissionRequestHandler(handler: Parameters<Session['setPermissionRequestHandler']>[0]): void {
    this.#deniesPermissions = handler !== null;
  }

  setPermissionCheckHandler(): void {}

  setDevicePermissionHandler(): void {}

  setDisplayMediaRequestHandler(): void {}

  setSpellCheckerEnabled(): void {}

  setProxy(config: Parameters<Session['setProxy']>[0]): Promise<void> {
    this.#proxyRules = config.proxyRules;
    return Promise.resolve();
  }

  get proxyRules(): string | undefined {
    return this.#proxyRules;
  }

  get deniesPermissions(): boolean {
    return this.#deniesPermissions;
  }

  /**
   * Whether main's own filter shuts the network. It is asked about one address per way out; a filter that
   * answers differently for them cannot be played by Chromium's resolver rules and is refused by name.
   */
  async shutsNetwork(): Promise<boolean> {
    if (this.#beforeRequest === undefined) return false;
    const local = await Promise.all(LOCAL_PROBES.map((url) => this.#isCancelled(url)));
    if (local.includes(true)) throw new Error('the request filter cancels app://, so nothing could load');
    const answers = await Promise.all(PROBES.map((url) => this.#isCancelled(url)));
    if (new Set(answers).size > 1)
      throw new Error('the stand-in cannot play a request filter that lets some network through');
    return answers[0] === true;
  }

  #isCancelled(url: string): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.#beforeRequest === undefined) resolve(false);
      else this.#beforeRequest({ url }, (response) => resolve(response.cancel === true));
    });
  }
}
