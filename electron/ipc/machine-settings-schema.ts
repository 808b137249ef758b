import { z } from 'zod';
import { REMIND_CHOICES } from '../../shared/domain/backup.ts';
import { RESERVE_LAST, RESERVE_PREFIX } from '../../shared/domain/reserve-slip.ts';
import {
  DEFAULT_MACHINE_SETTINGS,
  IDLE_LOCK_CHOICES,
  type MachineSettings,
  type SettingsChange,
} from '../../shared/domain/machine-settings.ts';
import { MINUTES_PER_DAY } from '../../shared/domain/sending-rules.ts';
import { scanProfileSchema } from './scan-profile-schema.ts';
import { parseClerkId, type ClerkId } from '../../shared/kernel/id.ts';
import { parseSha256, type Sha256 } from '../../shared/kernel/sha256.ts';

const minuteOfDay = z
  .int()
  .min(0)
  .max(MINUTES_PER_DAY - 1);

/** Longer than any name a print server gives. */
const PRINTER_NAME_LENGTH = 300;
const PATH_LENGTH = 1_024;
const CLERKS_OF_ONE_MACHINE = 200;

/** One schema per section; the page and the file on disk are read with the same. */
const sections = {
  screen: z.strictObject({
    idleLockMinutes: z.number().refine((value) => IDLE_LOCK_CHOICES.includes(value)),
  }),
  sending: z.strictObject({
    paused: z.boolean(),
    line: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('free') }),
      z.strictObject({
        kind: z.literal('metered'),
        filesUpToBytes: z.int().nonnegative(),
        window: z.strictObject({ fromMinute: minuteOfDay, toMinute: minuteOfDay }).nullable(),
      }),
    ]),
  }),
  reserveSlips: z
    .strictObject({
      prefix: z.string().regex(RESERVE_PREFIX),
      first: z.int().min(1).max(RESERVE_LAST),
      last: z.int().min(1).max(RESERVE_LAST),
    })
    .refine(({ first, last }) => first <= last),
  printing: z.strictObject({
    printer: z.string().max(PRINTER_NAME_LENGTH),
    dialog: z.boolean(),
    paper: z.enum(['a5', 'roll-80']),
    copies: z.union([z.literal(1), z.literal(2)]),
    mayLackHotline: z.boolean(),
  }),
  scanner: z.strictObject({ profile: scanProfileSchema.nullable() }),
  signing: z.strictObject({
    modulePath: z.string().max(PATH_LENGTH),
    keys: z
      .array(
        z.strictObject({
          clerkId: z.custom<ClerkId>((value) => parseClerkId(value) !== undefined),
          certificateDigest: z.custom<Sha256>((value) => parseSha256(value) !== undefined),
        }),
      )
      .max(CLERKS_OF_ONE_MACHINE),
  }),
  backup: z.strictObject({
    folder: z.string().max(PATH_LENGTH),
    remindAfterDays: z.number().refine((value) => REMIND_CHOICES.includes(value)),
  }),
} satisfies { readonly [S in keyof MachineSettings]: z.ZodType<MachineSettings[S]> };

/** What the page may send: any sections, each whole. */
export const settingsChangeSchema: z.ZodType<SettingsChange> = z.strictObject(sections).partial();

/** Reads stored settings; a section that this version does not understand falls back to its default alone. */
export function readStoredSettings(value: unknown): MachineSettings {
  const stored = typeof value === 'object' && value !== null ? value : {};
  const read = <S extends keyof MachineSettings>(section: S): MachineSettings[S] => {
    const parsed = sections[section].safeParse(section in stored ? Reflect.get(stored, section) : undefined);
    return parsed.success ? (parsed.data as MachineSettings[S]) : DEFAULT_MACHINE_SETTINGS[section]; // the section's own schema
  };
  return {
    screen: read('screen'),
    sending: read('sending'),
    reserveSlips: read('reserveSlips'),
    printing: read('printing'),
    scanner: read('scanner'),
    signing: read('signing'),
    backup: read('backup'),
  };
}
