import type { EnrolFailure, SendFailure } from '../../shared/contract/failures.ts';
import {
  receiptAnswerSchema,
  submitAnswerSchema,
  type SubmitAnswerWire,
} from '../../shared/contract/province/answer-wire.ts';
import type { DossierWire } from '../../shared/contract/province/dossier-wire.ts';
import type { LifeEventsWire } from '../../shared/contract/province/life-wire.ts';
import { leaseAnswerSchema, type LeaseRequestWire } from '../../shared/contract/province/lease-wire.ts';
import type { HeadAnswerWire, JournalHeadWire } from '../../shared/contract/province/recovery-wire.ts';
import type { ExpectedReceipt } from '../../shared/contract/province/receipt-wire.ts';
import {
  enrolmentAnswerSchema,
  type EnrolmentRequestWire,
} from '../../shared/contract/province/session-wire.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { EnrolmentFacts } from '../../shared/journal/journal-body.ts';
import type { NumberLease } from '../../shared/domain/office.ts';
import type { ProvinceReceipt, Refusal } from '../../shared/domain/province-answer.ts';
import type { RecoveryShare } from '../../shared/domain/recovery-share.ts';
import type { ActionId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { RuleFile } from '../../shared/rules/directive/rule-file.ts';
import type { RuleSeal } from '../../shared/rules/directive/rule-seal.ts';
import { ChunkPolicy } from './chunk-policy.ts';
import type { CounterCredentials } from './counter-credentials.ts';
import { depositShare } from './deposit-share.ts';
import { fetchFiled } from './fetch-filed.ts';
import { openHttpLine, type HttpLine } from './http-line.ts';
import { judgeSeal } from './judge-seal.ts';
import { parseText } from './parse-text.ts';
import { ProvinceSession } from './province-session.ts';
import { findSecureAddress } from './secure-address.ts';
import { findLost, readWords, type WordsLine, type WordsPage } from './read-words.ts';
import { failureOfAnswer } from './send-failure.ts';
import { newCounterKey, publicKeyOf } from './signed-json.ts';
import { isKeyListGenuine, SigningKeys } from './signing-keys.ts';
import { tellLife } from './tell-life.ts';
import { witnessHead } from './witness-head.ts';
import { uploadFile, type UploadRequest } from './upload-file.ts';

const ANSWER_TIMEOUT_MS = 30_000;
/** Longer than the province needs to hash and sync the largest file it takes. */
const IDLE_TIMEOUT_MS = 60_000;

export interface ProvinceClientOptions {
  readonly credentials: CounterCredentials;
  /** What the journal says of this counter's enrolment, at any moment. */
  readonly enrolment: () => EnrolmentFacts | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What the counter sent under a code, so that a receipt can be held against it after a restart too. */
  readonly sentUnder?: ((code: string) => ExpectedReceipt['dossier']) | undefined;
  /** Certificate authorities of the province's own, PEM. */
  readonly trustedAuthorities?: readonly string[] | undefined;
  readonly answerTimeoutMs?: number | undefined;
  readonly idleTimeoutMs?: number | undefined;
}

export type CollectedAnswer =
  /** The province does not know the dossier. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'receipt'; readonly receipt: ProvinceReceipt }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The province over HTTPS and tus. Every call is one attempt, is safe to repeat, and answers with a value. */
export interface ProvinceClient {
  enrol(request: {
    readonly address: string;
    readonly enrolmentCode: string;
    readonly epoch: string;
  }): Promise<Result<EnrolmentFacts, EnrolFailure>>;
  grantNumbers(
    request: LeaseRequestWire,
  ): Promise<Result<readonly NumberLease[], SendFailure | { readonly kind: 'epoch-left-behind' }>>;
  submit(dossier: DossierWire): Promise<Result<SubmitAnswerWire, SendFailure>>;
  upload(request: UploadRequest): Promise<Result<null, SendFailure>>;
  collect(code: string): Promise<Result<CollectedAnswer, SendFailure>>;
  /** Words after a serial; see `read-words.ts`. */
  readWords(after: number): Promise<Result<WordsPage, SendFailure>>;
  /** See `judge-seal.ts`. */
  judgeSeal(rules: RuleFile, seal: RuleSeal): 'good' | 'broken' | 'unknown';
  /** See `tell-life.ts`. */
  tellLife(events: LifeEventsWire): Promise<Result<null, SendFailure>>;
  /** See `deposit-share.ts`. */
  depositShare(share: RecoveryShare): Promise<Result<null, SendFailure>>;
  /** See `witness-head.ts`. */
  witnessHead(
    head: JournalHeadWire,
  ): Promise<Result<HeadAnswerWire, SendFailure | { readonly kind: 'epoch-left-behind' }>>;
  /** See `fetch-filed.ts`. */
  fetchFiled(file: FileRef, start: number): Promise<Result<Uint8Array, SendFailure>>;
  findLost(actionIds: readonly ActionId[]): Promise<Result<readonly ActionId[], SendFailure>>;
  /** Ends what is under way (as `unreachable`) and closes the sockets. */
  close(): void;
}

interface Parts {
  readonly options: ProvinceClientOptions;
  readonly line: HttpLine;
  readonly session: ProvinceSession;
  readonly keys: SigningKeys;
  /** What this process sent, by code; after a restart `sentUnder` knows. */
  readonly sent: Map<string, ExpectedReceipt['dossier']>;
  readonly signal: AbortSignal;
}

export function createProvinceClient(options: ProvinceClientOptions): ProvinceClient {
  const closing = new AbortController();
  const line = openHttpLine({
    trustedAuthorities: options.trustedAuthorities ?? [],
    idleTimeoutMs: options.idleTimeoutMs ?? IDLE_TIMEOUT_MS,
  });
  const session = new ProvinceSession({
    ...options,
    line,
    signal: closing.signal,
    answerTimeoutMs: options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS,
  });
  const chunks = new ChunkPolicy();
  const keys = new SigningKeys(session);
  const parts: Parts = { options, line, session, keys, sent: new Map(), signal: closing.signal };
  const words: WordsLine = { session, keys, counterId: () => options.enrolment()?.counterId };
  return {
    enrol: (request) => enrol(parts, request),
    grantNumbers: (request) => grantNumbers(parts, request),
    submit: (dossier) => submit(parts, dossier),
    upload: (request) => upload(parts, chunks, request),
    collect: (code) => collect(parts, code),
    readWords: (after) => readWords(words, after),
    judgeSeal: (rules, seal) => judgeSeal(options.enrolment(), rules, seal),
    tellLife: (events) => tellLife(session, events),
    depositShare: (share) => depositShare(session, share),
    witnessHead: (head) => witnessHead(session, head),
    fetchFiled: (file, start) => fetchFiled(session, file, start),
    findLost: (actionIds) => findLost(words, actionIds),
    close() {
      closing.abort();
      line.close();
    },
  };
}

async function enrol(
  { options, line, signal }: Parts,
  request: { readonly address: string; readonly enrolmentCode: string; readonly epoch: string },
): Promise<Result<EnrolmentFacts, EnrolFailure>> {
  const base = findSecureAddress(request.address);
  if (base === undefined) return fail({ kind: 'insecure-address' });
  const body = JSON.stringify({
    enrolmentCode: request.enrolmentCode.trim(),
    publicKey: publicKeyOf(await getCounterKey(options.credentials)),
    epoch: request.epoch,
  } satisfies EnrolmentRequestWire);
  const deadline = AbortSignal.timeout(options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS);
  const answer = await line.send({
    method: 'POST',
    url: new URL('/v1/enrolments', base),
    headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
    body,
    signal: AbortSignal.any([signal, deadline]),
  });
  if (!answer.ok)
    return fail({ kind: answer.failure.kind === 'untrusted' ? 'insecure-address' : 'unreachable' });
  if (answer.value.status === 403) return fail({ kind: 'code-refused' });
  const facts = answer.value.status === 200 ? parseText(enrolmentAnswerSchema, answer.value.text) : undefined;
  if (facts === undefined || !isKeyListGenuine(facts.keys, facts.rootPublicKey)) {
    return fail({ kind: 'unexpected-answer', status: answer.value.status });
  }
  return succeed({ counterId: facts.counterId, address: base.origin, rootPublicKey: facts.rootPublicKey });
}

/** The key is kept before the province hears of it: when its answer gets lost, the same code works again. */
async function getCounterKey(credentials: CounterCredentials): Promise<Uint8Array> {
  const held = await credentials.load();
  if (held !== undefined) return held;
  const fresh = newCounterKey();
  await credentials.save(fresh);
  return fresh;
}

async function grantNumbers(
  { session, options }: Parts,
  request: LeaseRequestWire,
): ReturnType<ProvinceClient['grantNumbers']> {
  const answer = await session.send({ method: 'POST', path: '/v1/number-leases', body: request });
  if (!answer.ok) return answer;
  // This machine is an old copy, and must be enrolled anew.
  if (answer.value.status === 409) return fail({ kind: 'epoch-left-behind' });
  const parsed = answer.value.status === 200 ? parseText(leaseAnswerSchema, answer.value.text) : undefined;
  const counterId = options.enrolment()?.counterId;
  const ours = parsed?.leases.every(
    (lease) => lease.counterId === counterId && lease.epoch === request.epoch && lease.first <= lease.last,
  );
  return parsed !== undefined && ours === true ? succeed(parsed.leases) : fail(failureOfAnswer(answer.value));
}

async function submit(
  { session, sent }: Parts,
  dossier: DossierWire,
): Promise<Result<SubmitAnswerWire, SendFailure>> {
  const answer = await session.send({
    method: 'PUT',
    path: `/v1/dossiers/${encodeURIComponent(dossier.actionId)}`,
    body: dossier,
  });
  if (!answer.ok) return answer;
  const { status, text } = answer.value;
  const parsed = isSubmitStatus(status) ? parseText(submitAnswerSchema, text) : undefined;
  if (parsed === undefined) return fail(failureOfAnswer(answer.value));
  const files: readonly FileRef[] = dossier.files.map(({ file }) => file);
  sent.set(dossier.reception.code, { actionId: dossier.actionId, files });
  return succeed(parsed);
}

async function upload(
  { session, line, signal }: Parts,
  chunks: ChunkPolicy,
  request: UploadRequest,
): Promise<Result<null, SendFailure>> {
  const login = await session.login();
  if (!login.ok) return login;
  const opened = { url: request.resumeUrl };
  const remembering: UploadRequest = {
    ...request,
    async opened(url) {
      await request.opened(url);
      opened.url = url;
    },
  };
  const first = await uploadFile({ line, chunks, signal }, login.value, remembering);
  if (first.ok || first.failure.kind !== 'credential-refused') return first;
  session.drop(login.value.token);
  const again = await session.login();
  if (!again.ok) return again;
  return uploadFile({ line, chunks, signal }, again.value, { ...remembering, resumeUrl: opened.url });
}

async function collect(parts: Parts, code: string): Promise<Result<CollectedAnswer, SendFailure>> {
  const dossier = parts.sent.get(code) ?? parts.options.sentUnder?.(code);
  const query = dossier === undefined ? '' : `?actionId=${encodeURIComponent(dossier.actionId)}`;
  const answer = await parts.session.send({
    method: 'GET',
    path: `/v1/dossiers/${encodeURIComponent(code)}/receipt${query}`,
  });
  if (!answer.ok) return answer;
  if (answer.value.status === 404) return succeed({ kind: 'unknown' });
  const parsed = answer.value.status === 200 ? parseText(receiptAnswerSchema, answer.value.text) : undefined;
  if (parsed === undefined) return fail(failureOfAnswer(answer.value));
  return parsed.kind === 'receipt' ? believe(parts, parsed.receipt, { code, dossier }) : succeed(parsed);
}

async function believe(
  { keys, options }: Parts,
  receipt: ProvinceReceipt,
  about: Omit<ExpectedReceipt, 'counterId'>,
): Promise<Result<CollectedAnswer, SendFailure>> {
  const counterId = options.enrolment()?.counterId ?? '';
  const checked = await keys.check(receipt, { counterId, ...about });
  return checked.ok ? succeed({ kind: 'receipt', receipt: checked.value }) : checked;
}

function isSubmitStatus(status: number): boolean {
  return status === 200 || status === 409 || status === 422;
}
