import { z } from 'zod';
import type { Json } from '../../kernel/wire.ts';
import { filedOnlineSchema } from './filed-wire.ts';
import { receiptAnswerSchema, submitAnswerSchema } from './answer-wire.ts';
import { dossierSchema } from './dossier-wire.ts';
import { holdingsAnswerSchema, holdingsRequestSchema } from './holdings-wire.ts';
import { enrolledCountersSchema, revocationSchema } from './enrolled-wire.ts';
import { heldDossiersSchema } from './held-wire.ts';
import { keyListSchema } from './key-list-wire.ts';
import { leaseAnswerSchema, leaseRequestSchema } from './lease-wire.ts';
import { lifeEventsAnswerSchema, lifeEventsSchema } from './life-wire.ts';
import {
  givenShareSchema,
  headAnswerSchema,
  journalHeadSchema,
  shareActsSchema,
  shareAnswerSchema,
  shareDepositSchema,
} from './recovery-wire.ts';
import { problemSchema } from './problem-wire.ts';
import {
  assertionSchema,
  enrolmentAnswerSchema,
  enrolmentRequestSchema,
  tokenAnswerSchema,
} from './session-wire.ts';
import {
  accountActSchema,
  changesAnswerSchema,
  citizenFilesSchema,
  officerActSchema,
  paymentActSchema,
  provinceWordSchema,
} from './word-wire.ts';

/** The words that the document of the province's interface is put together from. */
export type JsonObject = { readonly [key: string]: Json };

const SCHEMAS = {
  EnrolmentRequest: enrolmentRequestSchema,
  EnrolmentAnswer: enrolmentAnswerSchema,
  Assertion: assertionSchema,
  TokenAnswer: tokenAnswerSchema,
  LeaseRequest: leaseRequestSchema,
  LeaseAnswer: leaseAnswerSchema,
  Dossier: dossierSchema,
  SubmitAnswer: submitAnswerSchema,
  ReceiptAnswer: receiptAnswerSchema,
  KeyList: keyListSchema,
  ProvinceWord: provinceWordSchema,
  ChangesAnswer: changesAnswerSchema,
  HoldingsRequest: holdingsRequestSchema,
  HoldingsAnswer: holdingsAnswerSchema,
  OfficerAct: officerActSchema,
  AccountAct: accountActSchema,
  PaymentAct: paymentActSchema,
  CitizenFiles: citizenFilesSchema,
  FiledOnline: filedOnlineSchema,
  LifeEvents: lifeEventsSchema,
  LifeEventsAnswer: lifeEventsAnswerSchema,
  ShareDeposit: shareDepositSchema,
  ShareAnswer: shareAnswerSchema,
  GivenShare: givenShareSchema,
  ShareActs: shareActsSchema,
  JournalHead: journalHeadSchema,
  HeadAnswer: headAnswerSchema,
  HeldDossiers: heldDossiersSchema,
  EnrolledCounters: enrolledCountersSchema,
  Revocation: revocationSchema,
  Problem: problemSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** Every schema that the paths refer to, by its name. */
export const SCHEMA_DOCUMENTS: JsonObject = Object.fromEntries(
  Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchema(schema)]),
);

function jsonSchema(schema: z.ZodType): Json {
  // Zod's document holds JSON alone; taking it through text drops what only its type adds.
  const document: Json = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12' })));
  return document;
}

export function body(name: keyof typeof SCHEMAS): JsonObject {
  return { required: true, content: { 'application/json': { schema: reference(name) } } };
}

export function answer(name: keyof typeof SCHEMAS): JsonObject {
  return { description: name, content: { 'application/json': { schema: reference(name) } } };
}

export function problems(...statuses: readonly string[]): JsonObject {
  return Object.fromEntries(statuses.map((status) => [status, answer('Problem')]));
}

export function empties(...statuses: readonly string[]): JsonObject {
  return Object.fromEntries(statuses.map((status) => [status, { description: 'No body' }]));
}

export function headersOnly(...names: readonly string[]): JsonObject {
  const headers = Object.fromEntries(names.map((name) => [name, { schema: { type: 'string' } }]));
  return { description: 'No body', headers };
}

function reference(name: keyof typeof SCHEMAS): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

export function pathParameter(name: string): JsonObject {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}

export function header(name: string): JsonObject {
  return { name, in: 'header', required: true, schema: { type: 'string' } };
}
