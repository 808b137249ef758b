import { z } from 'zod';
import { APPLICANT_KINDS, type Applicant, type Person } from '../domain/applicant.ts';
import type { Arrival } from '../domain/arrival.ts';
import type { Attestation, Draft, DraftComponent } from '../domain/draft.ts';
import { MOST_SETS } from '../domain/draft-papers.ts';
import type { Filer, FilerPerson } from '../domain/filer.ts';
import { IDENTITY_WARNINGS } from '../domain/identity-number.ts';
import { NUMBER_REASONS, type NumberConfirmation } from '../domain/number-confirmation.ts';
import type { ClerkId, DossierId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';

/**
 * The people of a draft and what a clerk said of its papers, parsed alike where
 * the page hands a draft to main and where it goes to the province.
 * Limits are far above what a counter meets, far below what would hurt the journal.
 */
const line = z.string().max(300);
const text = z.string().max(1_000);
const MOST_CO_OWNERS = 100;
const MOST_CONFIRMATIONS = 200;

// The patterns are the brands; on the wire both are plain values.
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);
const clerkId = id as unknown as z.ZodType<ClerkId>;
const dossierId = id as unknown as z.ZodType<DossierId>;
const instant = z.int().min(0) as unknown as z.ZodType<Instant>;

const person = {
  fullName: line,
  identityNumber: line,
  birthDay: line,
  sex: z.enum(['male', 'female', 'unknown']),
};

export const applicantSchema: z.ZodType<Applicant> = z.strictObject({
  kind: z.enum(APPLICANT_KINDS),
  ...person,
  address: text,
  phone: line,
  email: line,
  representativeName: line,
  representativeNumber: line,
});

const personSchema: z.ZodType<Person> = z.strictObject(person);
const filerPersonSchema: z.ZodType<FilerPerson> = z.strictObject({ ...person, phone: line });

export const filerSchema: z.ZodType<Filer> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('self') }),
  z.strictObject({ kind: z.literal('relative'), person: filerPersonSchema, relation: line }),
  z.strictObject({
    kind: z.literal('authorised'),
    person: filerPersonSchema,
    documentNumber: line,
    documentDay: line,
  }),
  z.strictObject({
    kind: z.enum(['legal-representative', 'postal-worker']),
    person: filerPersonSchema,
  }),
]);

const confirmationSchema: z.ZodType<NumberConfirmation> = z.strictObject({
  identityNumber: line,
  warnings: z.array(z.enum(IDENTITY_WARNINGS)).max(IDENTITY_WARNINGS.length),
  reason: z.enum(NUMBER_REASONS),
  by: clerkId,
  at: instant,
});

const arrivalSchema: z.ZodType<Arrival> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counter') }),
  z.strictObject({ kind: z.literal('post'), stampedAt: instant, itemCode: line }),
  z.strictObject({
    kind: z.literal('portal'),
    portalDossierId: line,
    accountId: line,
    submittedAt: instant,
  }),
]);

const attestation: z.ZodType<Attestation> = z.strictObject({ by: clerkId, at: instant });

type PeopleOfDraft = Pick<
  Draft,
  'arrival' | 'applicant' | 'coOwners' | 'filer' | 'confirmedNumbers' | 'batchOf' | 'setCount'
>;

/** The fields of a draft that say whose it is; spread into the schema of a draft. */
export const draftPeopleShape = {
  arrival: arrivalSchema,
  applicant: applicantSchema,
  coOwners: z.array(personSchema).max(MOST_CO_OWNERS),
  filer: filerSchema,
  confirmedNumbers: z.array(confirmationSchema).max(MOST_CONFIRMATIONS),
  batchOf: dossierId.nullable(),
  setCount: z.int().min(1).max(MOST_SETS),
} satisfies { readonly [Key in keyof PeopleOfDraft]: z.ZodType<PeopleOfDraft[Key]> };

type ClerkWords = Pick<DraftComponent, 'extra' | 'applies' | 'compared' | 'shown' | 'filing' | 'mark'>;

/** The fields of a paper that a clerk fills by an act of their own; spread into the schema of a component. */
export const paperWordsShape = {
  extra: z.boolean(),
  applies: z.boolean(),
  compared: attestation.nullable(),
  shown: attestation.nullable(),
  filing: z.enum(['by-counts', 'component', 'attachment']),
  mark: z.enum(['digitised', 'true-copy']),
} satisfies { readonly [Key in keyof ClerkWords]: z.ZodType<ClerkWords[Key]> };
