/** How a host process is told what to run; one JSON text in the environment. */
export interface StandInConfig {
  /** The built, unmodified `main.cjs`. */
  readonly mainPath: string;
  /** `app.getPath('userData')` until main sets another; Chromium's profile is this folder. */
  readonly userDataDirectory: string;
  readonly headless: boolean;
  /** True when a test drives the page: opens a debugging port on loopback. */
  readonly driven: boolean;
}

export const CONFIG_VARIABLE = 'STAND_IN_CONFIG';

export type HostMessage =
  /** The first window has loaded; `endpoint` is where a driver connects, empty when not driven. */
  { readonly kind: 'window-ready'; readonly endpoint: string };

export type DriverMessage =
  { readonly kind: 'answer-file-dialog'; readonly paths: readonly string[] } | { readonly kind: 'close' };
