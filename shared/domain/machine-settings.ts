import type { BackupSettings } from './backup.ts';
import { DEFAULT_PRINT_SETTINGS, type PrintSettings } from './printing.ts';
import type { ReserveSlips } from './reserve-slip.ts';
import { UNHINDERED, type SendingRules } from './sending-rules.ts';
import type { ScanProfile } from './scan-profile.ts';
import type { ClerkId } from '../kernel/id.ts';
import type { Sha256 } from '../kernel/sha256.ts';

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
  readonly signing: SigningSettings;
  readonly backup: BackupSettings;
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

/** The signing devices of this machine; who has chosen no certificate signs with the trial file. */
export interface SigningSettings {
  /** The driver of the tokens' maker (a PKCS#11 library of this system); empty while there is none. */
  readonly modulePath: string;
  readonly keys: readonly ChosenKey[];
}

export interface ChosenKey {
  readonly clerkId: ClerkId;
  readonly certificateDigest: Sha256;
}

export function findChosenKey({ keys }: SigningSettings, clerkId: ClerkId): ChosenKey | undefined {
  return keys.find((key) => key.clerkId === clerkId);
}

/** Other clerks of the machine keep theirs; `undefined` goes back to the trial file. */
export function withChosenKey(
  settings: SigningSettings,
  clerkId: ClerkId,
  certificateDigest: Sha256 | undefined,
): SigningSettings {
  const others = settings.keys.filter((key) => key.clerkId !== clerkId);
  const keys = certificateDigest === undefined ? others : [...others, { clerkId, certificateDigest }];
  return { ...settings, keys };
}

/** What may be chosen: a clerk who left the counter is gone longer, one who reads a long page is not. */
export const IDLE_LOCK_CHOICES: readonly number[] = [3, 5, 10, 20, 30];

export const DEFAULT_MACHINE_SETTINGS: MachineSettings = {
  screen: { idleLockMinutes: 10 },
  sending: UNHINDERED,
  reserveSlips: { prefix: 'DP', first: 1, last: 200 },
  printing: DEFAULT_PRINT_SETTINGS,
  scanner: { profile: null },
  signing: { modulePath: '', keys: [] },
  backup: { folder: '', remindAfterDays: 7 },
};
