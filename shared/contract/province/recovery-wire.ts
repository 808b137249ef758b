import { z } from 'zod';
import { MOST_TAG } from '../../domain/recovery-share.ts';

const tag = z.int().min(0).max(MOST_TAG);

/** The province's share of a counter's recovery key, 32 bytes in base64url; `tag` says of which key. A new key replaces it. */
export const shareDepositSchema = z.strictObject({ tag, share: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
export type ShareDepositWire = z.infer<typeof shareDepositSchema>;

export const shareAnswerSchema = z.strictObject({ tag });

/** What an administrator of the province gives out, once: eighteen groups of six digits. */
export const givenShareSchema = z.strictObject({ tag, text: z.string() });

export const shareActsSchema = z.strictObject({
  acts: z.array(z.strictObject({ tag, act: z.enum(['deposited', 'given-out']), at: z.int() })),
});

const seq = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** How far a counter's log has come: sequence number and head hash of its last record; `proof`: of the one the province saw last. */
export const journalHeadSchema = z.strictObject({
  epoch: z.string().min(1).max(64),
  seq,
  hash,
  proof: z.strictObject({ seq, hash }).nullable(),
});
export type JournalHeadWire = z.infer<typeof journalHeadSchema>;

/** `prove`: say the hash of this record too. */
export const headAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('noted') }),
  z.strictObject({ kind: z.literal('prove'), seq }),
]);
export type HeadAnswerWire = z.infer<typeof headAnswerSchema>;
