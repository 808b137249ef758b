import { DEFAULT_PRINT_SETTINGS, type PrintSettings } from './printing.ts';
import type { ReserveSlips } from './reserve-slip.ts';
import { UNHINDERED, type SendingRules } from './sending-rules.ts';

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
}

/** The sections to replace, each whole. */
export type SettingsChange = {
  readonly [S in keyof MachineSettings]?: MachineSettings[S] | undefined;
};

export interface ScreenSettings {
  /** The screen locks after so many minutes without a key or a pointer. */
  readonly idleLockMinutes: number;
}

/** What may be chosen: a clerk who left the counter is gone longer, one who reads a long page is not. */
export const IDLE_LOCK_CHOICES: readonly number[] = [3, 5, 10, 20, 30];

export const DEFAULT_MACHINE_SETTINGS: MachineSettings = {
  screen: { idleLockMinutes: 10 },
  sending: UNHINDERED,
  reserveSlips: { prefix: 'DP', first: 1, last: 200 },
  printing: DEFAULT_PRINT_SETTINGS,
};
