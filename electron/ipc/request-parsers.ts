import { z } from 'zod';
import type { Channel, Request } from '../../shared/contract/ipc.ts';
import { parseActionId, parseClerkId, parseComponentId, parseDossierId } from '../../shared/kernel/id.ts';
import type { ActionId, ClerkId, ComponentId, DossierId } from '../../shared/kernel/id.ts';
import { ROLES } from '../../shared/domain/roles.ts';
import { VIEWED_THINGS } from '../../shared/domain/personal-view.ts';
import { RATE_UNITS } from '../../shared/rates/cohort.ts';
import { REPORT_FORMATS, REPORT_KINDS } from '../../shared/rates/report-request.ts';
import { COMPLAINT_SUBJECTS } from '../../shared/domain/complaint.ts';
import { CERTIFICATION_BOOKS } from '../../shared/domain/certification.ts';
import { amendSchema } from './amend-schema.ts';
import { typedLineSchema } from './certification-schema.ts';
import { PERIOD_KINDS } from '../../shared/rates/period.ts';
import { lifeFormSchema } from './life-form-schema.ts';
import { settingsChangeSchema } from './machine-settings-schema.ts';
import { DEVICE_ID_LENGTH, scanProfileSchema } from './scan-profile-schema.ts';
import { visitChangeSchema } from './visit-schema.ts';
import { parsePlainDay, type PlainDay } from '../../shared/kernel/plain-day.ts';
import { clerkIntentSchema, fileRefSchema, officeChangeSchema, officeSchema } from './wire-schemas.ts';

/** `undefined` means «refused»: no channel has `undefined` as its request. */
export type RequestParsers = { readonly [C in Channel]: (value: unknown) => Request<C> | undefined };

/** Limits far above what a person types, far below what would hurt. */
const NAME_LENGTH = 200;
/** A page of writing. */
const WORDS_LENGTH = 4_000;
const PASSPHRASE_LENGTH = 1_024;
const PIN_LENGTH = 256;
const ADDRESS_LENGTH = 2_048;
/** What Windows allows with long paths switched on. */
const PATH_LENGTH = 32_767;
/** More than anybody drops on purpose. */
const FILES_AT_ONCE = 1_000;
const ENROLMENT_CODE_LENGTH = 512;
const RECORDS_PER_READ = 10_000;
const SAMPLES_AT_ONCE = 1_000;
const PAGES_PER_STACK = 1_000;
/** Two ids and what is between them. */
const ID_PAIR_LENGTH = 130;
const RATED_AT_ONCE = 500;

const actionId = z.custom<ActionId>((value) => parseActionId(value) !== undefined);
const componentId = z.custom<ComponentId>((value) => parseComponentId(value) !== undefined);
const dossierId = z.custom<DossierId>((value) => parseDossierId(value) !== undefined);
const clerkId = z.custom<ClerkId>((value) => parseClerkId(value) !== undefined);
const count = z.int().nonnegative();
const passphrase = z.string().max(PASSPHRASE_LENGTH);
const day = z.custom<PlainDay>((value) => parsePlainDay(value) !== undefined);
/** Eighteen groups of six digits, however they are spaced. */
const shareText = z.string().max(500);
const period = z.strictObject({ year: z.int().min(2000).max(2999), from: day, to: day });
const pinEntry = { pin: z.string().max(PIN_LENGTH), acceptLastTry: z.boolean() };
const dossierOnly = z.strictObject({ dossierId });
const bookOfYear = { book: z.enum(CERTIFICATION_BOOKS), year: z.int().min(2000).max(2999) };
const handOverQuery = z.strictObject({ day, toVi: z.string().min(1).max(NAME_LENGTH) });
const batchOnly = z.strictObject({ batchOf: dossierId });

/** One parser per channel; a channel without one does not compile. */
export const requestParsers: RequestParsers = {
  'app:info': parseNull,
  'app:machine': parseNull,
  'training:switch': parserOf(z.strictObject({ training: z.boolean() })),
  'vault:status': parseNull,
  'vault:set-up': parserOf(
    z.strictObject({ office: officeSchema, clerkName: z.string().max(NAME_LENGTH), passphrase }),
  ),
  'vault:unlock': parserOf(z.strictObject({ clerkId, passphrase })),
  'vault:lock': parseNull,
  'vault:add-clerk': parserOf(
    z.strictObject({
      clerkName: z.string().min(1).max(NAME_LENGTH),
      passphrase,
      ownPassphrase: passphrase,
    }),
  ),
  'clerks:roles': parseNull,
  'clerks:give-roles': parserOf(z.strictObject({ clerkId, roles: z.array(z.enum(ROLES)).max(ROLES.length) })),
  'views:note': parserOf(z.strictObject({ dossierId, thing: z.enum(VIEWED_THINGS) })),
  'views:list': parserOf(dossierOnly),
  'office:change': parserOf(z.strictObject({ office: officeChangeSchema })),
  'settings:read': parseNull,
  'settings:change': parserOf(z.strictObject({ sections: settingsChangeSchema })),
  'journal:commit': parserOf(
    z.strictObject({ actionId, dossierId, expectedDossierSeq: count, intent: clerkIntentSchema }),
  ),
  'journal:read': parserOf(
    z.strictObject({ afterSeq: count, limit: z.int().positive().max(RECORDS_PER_READ) }),
  ),
  'visits:standing': parseNull,
  'visits:change': parserOf(z.strictObject({ actionId, change: visitChangeSchema })),
  'backup:standing': parseNull,
  'backup:choose-folder': parseNull,
  'backup:make': parseNull,
  'backup:verify': parseNull,
  'backup:drill': parserOf(z.strictObject({ card: shareText })),
  'backup:cancel': parseNull,
  'recovery:prepare': parseNull,
  'recovery:print': parseNull,
  'recovery:keep': parseNull,
  'recovery:drop': parseNull,
  'restore:choose': parseNull,
  'restore:open': parserOf(z.strictObject({ card: shareText, provinceShare: shareText })),
  'restore:run': parserOf(z.strictObject({ clerkId, passphrase })),
  'pages:pick': parseNull,
  'pages:take': parserOf(
    z.strictObject({ paths: z.array(z.string().min(1).max(PATH_LENGTH)).min(1).max(FILES_AT_ONCE) }),
  ),
  'pages:add-samples': parserOf(z.strictObject({ count: z.int().positive().max(SAMPLES_AT_ONCE) })),
  'scan:devices': parseNull,
  'scan:abilities': parserOf(z.strictObject({ deviceId: z.string().min(1).max(DEVICE_ID_LENGTH) })),
  'scan:start': parserOf(
    z.strictObject({
      profile: scanProfileSchema.nullable(),
      maxPages: z.int().positive().max(PAGES_PER_STACK),
    }),
  ),
  'scan:cancel': parseNull,
  'signing:identity': parseNull,
  'signing:sign': parserOf(z.strictObject({ dossierId, ...pinEntry })),
  'signing:verify': parserOf(dossierOnly),
  'signing:pick-module': parseNull,
  'signing:tokens': parseNull,
  'signing:try': parserOf(z.strictObject(pinEntry)),
  'forms:issue': parserOf(dossierOnly),
  'forms:print': parserOf(dossierOnly),
  'forms:issue-life': parserOf(z.strictObject({ dossierId, form: lifeFormSchema })),
  'forms:print-life': parserOf(z.strictObject({ dossierId, form: lifeFormSchema })),
  'register:page': parserOf(
    z.strictObject({ period, afterNumber: count, limit: z.int().positive().max(RECORDS_PER_READ) }),
  ),
  'register:issue': parserOf(z.strictObject({ period })),
  'register:print': parserOf(z.strictObject({ period })),
  'results:pick': parseNull,
  'results:digitise': parserOf(
    z.strictObject({
      actionId,
      dossierId,
      file: fileRefSchema,
      resultCode: z.string().trim().min(1).max(NAME_LENGTH),
      competent: z.boolean(),
    }),
  ),
  'stock:list': parserOf(
    z.strictObject({ query: z.string().max(NAME_LENGTH), limit: z.int().min(1).max(500) }),
  ),
  'stock:check': parserOf(z.strictObject({ actionId, dossierId })),
  'stock:reuse': parserOf(z.strictObject({ actionId, dossierId, componentId })),
  'complaints:list': parserOf(z.strictObject({ limit: z.int().positive().max(RATED_AT_ONCE) })),
  'complaints:take': parserOf(
    z.strictObject({
      actionId,
      subject: z.enum(COMPLAINT_SUBJECTS),
      contentVi: z.string().max(WORDS_LENGTH),
      dossierId: dossierId.nullable(),
    }),
  ),
  'complaints:answer': parserOf(
    z.strictObject({
      actionId,
      complaintId: z.string().min(1).max(NAME_LENGTH),
      answerVi: z.string().max(WORDS_LENGTH),
    }),
  ),
  'day:end': parserOf(z.strictObject({ day })),
  'certification:page': parserOf(
    z.strictObject({
      book: z.enum(CERTIFICATION_BOOKS),
      from: day,
      to: day,
      limit: z.int().positive().max(RATED_AT_ONCE),
    }),
  ),
  'certification:write': parserOf(z.strictObject({ actionId, line: typedLineSchema })),
  'certification:issue': parserOf(z.strictObject(bookOfYear)),
  'certification:print': parserOf(z.strictObject(bookOfYear)),
  'certification:close': parserOf(z.strictObject({ actionId, ...bookOfYear })),
  'certification:void': parserOf(
    z.strictObject({
      actionId,
      lineId: z.string().min(1).max(NAME_LENGTH),
      reasonVi: z.string().max(NAME_LENGTH),
    }),
  ),
  'rates:figures': parserOf(z.strictObject({ kind: z.enum(PERIOD_KINDS), day })),
  'rates:issue': parserOf(z.strictObject({ kind: z.enum(PERIOD_KINDS), day })),
  'rates:save-report': parserOf(
    z.strictObject({
      kind: z.enum(PERIOD_KINDS),
      day,
      report: z.enum(REPORT_KINDS),
      format: z.enum(REPORT_FORMATS),
    }),
  ),
  'rates:list': parserOf(
    z.strictObject({
      unit: z.enum(RATE_UNITS),
      ids: z.array(z.string().max(ID_PAIR_LENGTH)).max(RATED_AT_ONCE),
    }),
  ),
  'rules:read': parseNull,
  'rules:pick': parseNull,
  'rules:adopt': parserOf(z.strictObject({ version: z.string().max(NAME_LENGTH) })),
  'rules:amend': parserOf(amendSchema),
  'rules:save': parseNull,
  'printers:list': parseNull,
  'printers:test': parseNull,
  'forms:print-leaflet': parseNull,
  'forms:batch-slip': parserOf(batchOnly),
  'forms:print-batch-slip': parserOf(batchOnly),
  'forms:hand-over-list': parserOf(handOverQuery),
  'forms:print-hand-over-list': parserOf(handOverQuery),
  'portal:list': parseNull,
  'province:standing': parseNull,
  'province:enrol': parserOf(
    z.strictObject({
      address: z.string().max(ADDRESS_LENGTH),
      enrolmentCode: z.string().max(ENROLMENT_CODE_LENGTH),
    }),
  ),
  'province:pull': parseNull,
  'province:send': parserOf(z.strictObject({ dossierId, part: z.enum(['data', 'rest']) })),
  'province:stop': parserOf(dossierOnly),
};

function parseNull(value: unknown): null | undefined {
  return value === null ? null : undefined;
}

function parserOf<Value>(schema: z.ZodType<Value>): (value: unknown) => Value | undefined {
  return (value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : undefined;
  };
}
