import type { Page } from 'playwright-core';

export interface LaunchRequest {
  /** The built `main.cjs`; the preload lies beside it. */
  readonly mainPath: string;
  /** Everything the app keeps, Chromium's profile included; handed over as `COUNTER_DATA_DIRECTORY`. */
  readonly dataDirectory: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Only for the stand-in: real Electron always needs a display. */
  readonly headless?: boolean;
  /** Told of main's process as soon as there is one, long before its window; real Electron is only known when it has one. */
  readonly onSpawned?: (mainPid: number) => void;
}

/** The running app, from outside: its page, its process, and every way to end it. */
export interface LaunchedApp {
  readonly page: Page;
  readonly shell: 'electron' | 'chromium';
  readonly mainPid: number;
  /** What the next file dialog of main answers; an empty list is «cancelled». */
  answerNextFileDialog(paths: readonly string[]): Promise<void>;
  /** SIGKILLs main and every process under it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Quits as a person does. */
  close(): Promise<void>;
  /** Each process by itself (`VmHWM`): main, and the hungriest of the pages' own. */
  peakMemory(): { readonly mainBytes: number; readonly pageBytes: number };
}

/** The one name by which main is told where its data is. */
export const DATA_DIRECTORY_VARIABLE = 'COUNTER_DATA_DIRECTORY';
