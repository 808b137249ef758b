import { DEFAULT_PRINT_SETTINGS, type PrintSettings } from './printing.ts';
import type { ReserveSlips } from './reserve-slip.ts';
import { UNHINDERED, type SendingRules } from './sending-rules.ts';
import type { ScanProfile } from './scan-profile.ts';

/**
 * How this machine is used: its devices, its line, its screen. Nothing here is
 * personal and nothing decides a rule of law; an area keeps its settings in a
 * section of its own, which is changed as a whole.
 */
export interface MachineSettings {
  readonly screen: ScreenSettings;
  readonly sending: SendingRules;
  readonly reserveSlips: ReserveSlips;
  readonly printing: PrintSettings;
  readonly scanner: ScannerSettings;
}

/** The sections to replace, each whole. */
export type SettingsChange = {
  readonly [S in keyof MachineSettings]?: MachineSettings[S] | undefined;
};

export interface ScreenSettings {
  /** The screen locks after so many minutes without a key or a pointer. */
  readonly idleLockMinutes: number;
}

export interface ScannerSettings {
  /** `null` until somebody chose: the first device that is found then scans as it does best. */
  readonly profile: ScanProfile | null;
}

/** What may be chosen: a clerk who left the counter is gone longer, one who reads a long page is not. */
export const IDLE_LOCK_CHOICES: readonly number[] = [3, 5, 10, 20, 30];

export const DEFAULT_MACHINE_SETTINGS: MachineSettings = {
  screen: { idleLockMinutes: 10 },
  sending: UNHINDERED,
  reserveSlips: { prefix: 'DP', first: 1, last: 200 },
  printing: DEFAULT_PRINT_SETTINGS,
  scanner: { profile: null },
};
