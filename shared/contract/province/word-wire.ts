import { z } from 'zod';
import type { PortalFiling } from '../../domain/portal-filing.ts';
import { PROCESSING_STATUSES, type StatusWord } from '../../domain/processing.ts';
import type { AccountWord, FilingWord, PaymentWord, ProvinceWord } from '../../domain/province-word.ts';
import { applicantSchema, filerSchema } from '../people-schemas.ts';
import { confirmedStepSchema, failedStepSchema, sentStepSchema } from './life-wire.ts';
import { actionId, code, fileRefSchema, id, instant, key, long, short } from './wire-fields.ts';

/** Whatever the province says unasked; each word is signed and has its place among those to one counter. */

const note = z.string().max(1000);
const status = z.literal(PROCESSING_STATUSES);
const place = { counterId: id, serial: z.int().min(1), at: instant };
const signature = { keyId: id, signature: key };

export const statusWordSchema: z.ZodType<StatusWord> = z.strictObject({
  body: z.strictObject({
    kind: z.literal('processing-status'),
    ...place,
    code,
    actionId,
    status,
    noteVi: note,
  }),
  ...signature,
});

/** As the portal writes it: a UUID, or a code with dots. */
const portalDossierId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/);

/** Files of one filing at most; the portal takes fewer. */
const MOST_PAPERS = 200;

export const portalFilingSchema: z.ZodType<PortalFiling> = z.strictObject({
  portalDossierId,
  accountId: short,
  submittedAt: instant,
  procedureCode: short,
  applicant: applicantSchema,
  filer: filerSchema,
  returnBy: z.enum(['counter', 'post', 'electronic']),
  papers: z
    .array(z.strictObject({ componentCode: short, nameVi: long, file: fileRefSchema }))
    .max(MOST_PAPERS),
});

export const accountAnswerSchema = z.discriminatedUnion('kind', [
  sentStepSchema,
  confirmedStepSchema,
  failedStepSchema,
]);

const accountWordSchema: z.ZodType<AccountWord> = z.strictObject({
  body: z.strictObject({ kind: z.literal('account-told'), ...place, actionId, step: accountAnswerSchema }),
  ...signature,
});

const paymentShape = {
  paymentId: id,
  amountVnd: z.int().min(1),
  paidAt: instant,
  gateway: z.enum(['national-portal', 'province']),
  transactionCode: short,
  receiptNumber: short,
};

const paymentWordSchema: z.ZodType<PaymentWord> = z.strictObject({
  body: z.strictObject({ kind: z.literal('payment-told'), ...place, actionId, ...paymentShape }),
  ...signature,
});

const filingWordSchema: z.ZodType<FilingWord> = z.strictObject({
  body: z.strictObject({ kind: z.literal('portal-filed'), ...place, filing: portalFilingSchema }),
  ...signature,
});

export const provinceWordSchema: z.ZodType<ProvinceWord> = z.union([
  statusWordSchema,
  accountWordSchema,
  paymentWordSchema,
  filingWordSchema,
]);

/** Words per answer at most. */
export const CHANGES_PER_PAGE = 200;

/** `head`: the last serial to this counter; lower than one already read means that the province was restored. */
export const changesAnswerSchema = z.strictObject({
  head: z.int().min(0),
  words: z.array(provinceWordSchema).max(CHANGES_PER_PAGE),
});
export type ChangesAnswerWire = z.infer<typeof changesAnswerSchema>;

/** The page of words that follow a serial. */
export const changesQuerySchema = z.object({ after: z.string().regex(/^\d{1,15}$/) });

/** What an officer decides; trial only, there is no officer's screen. */
export const officerActSchema = z.strictObject({ status, noteVi: note });
export type OfficerActWire = z.infer<typeof officerActSchema>;

/** What the portal answers about an account; trial only. */
export const accountActSchema = z.strictObject({ step: accountAnswerSchema });
export type AccountActWire = z.infer<typeof accountActSchema>;

/** Money that came through a gateway; trial only. */
export const paymentActSchema = z.strictObject(paymentShape);
export type PaymentActWire = z.infer<typeof paymentActSchema>;

/** A citizen files online, with the files themselves (base64); trial only: the portal is somebody else's. */
export const citizenFilesSchema = z.strictObject({
  portalDossierId,
  accountId: short,
  procedureCode: short,
  applicant: applicantSchema,
  filer: filerSchema,
  returnBy: z.enum(['counter', 'post', 'electronic']),
  papers: z
    .array(z.strictObject({ componentCode: short, nameVi: long, content: z.base64() }))
    .max(MOST_PAPERS),
});
export type CitizenFilesWire = z.infer<typeof citizenFilesSchema>;
