import { z } from 'zod';
import type { Catalogue } from './procedure.ts';

const certainty = z.enum(['sourced', 'memory', 'unknown']);
const day = z.iso.date();
const money = z.int().nonnegative().nullable();

const component = z.strictObject({
  code: z.string().min(1),
  nameVi: z.string().min(1),
  kind: z.enum(['original', 'certified', 'copy']),
  required: z.boolean(),
  presentOnly: z.boolean(),
  conditionVi: z.string().nullable(),
});

const procedure = z.strictObject({
  code: z.string().regex(/^\d\.\d{6}$/),
  nameVi: z.string().min(1),
  nameEn: z.string().min(1),
  sectorVi: z.string().min(1),
  valid: z.strictObject({ from: day, to: day.nullable() }),
  handledBy: z.enum(['ubnd', 'cong_an']),
  essential: z.boolean(),
  levels: z.array(
    z.strictObject({
      from: day,
      to: day.nullable(),
      vocabulary: z.enum(['muc-do', 'mot-phan-toan-trinh']),
      value: z.enum(['2', '3', '4', 'mot-phan', 'toan-trinh', 'chua-ro']),
      certainty,
    }),
  ),
  integrated: z.array(z.strictObject({ from: day, to: day.nullable() })),
  timeLimit: z
    .strictObject({
      value: z.number().positive(),
      unit: z.enum(['working-days', 'calendar-days', 'hours', 'same-day']),
      certainty,
    })
    .nullable(),
  timeNoteVi: z.string().nullable(),
  fee: z.strictObject({ direct: money, online: money, post: money, noteVi: z.string().nullable() }),
  countsAsDossier: z.boolean(),
  onlineOnly: z
    .array(z.strictObject({ from: day, to: day.nullable(), decisionVi: z.string().min(1) }))
    .default([]),
  paperFollows: z
    .strictObject({ groundVi: z.string().min(1) })
    .nullable()
    .default(null),
  result: z.strictObject({ nameVi: z.string().nullable(), code: z.string().nullable() }),
  components: z.array(component).min(1),
  componentsCertainty: certainty,
  source: z.string().min(1),
});

const catalogue = z.strictObject({
  formatVersion: z.literal(1),
  publishedOn: day,
  procedures: z.array(procedure),
});

/** Checks a catalogue file, ours or an administrator's. Throws with the place of the first fault. */
export function parseCatalogue(value: unknown): Catalogue {
  return catalogue.parse(value);
}
