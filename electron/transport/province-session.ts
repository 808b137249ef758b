import { randomBytes } from 'node:crypto';
import { problemSchema } from '../../shared/contract/province/problem-wire.ts';
import {
  PROVINCE_AUDIENCE,
  tokenAnswerSchema,
  type AssertionWire,
} from '../../shared/contract/province/session-wire.ts';
import type { SendFailure } from '../../shared/contract/failures.ts';
import type { EnrolmentFacts } from '../../shared/journal/journal-body.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { CounterCredentials } from './counter-credentials.ts';
import type { HttpAnswer, HttpLine } from './http-line.ts';
import { parseText } from './parse-text.ts';
import { failureOfAnswer, failureOfLine } from './send-failure.ts';
import { findSecureAddress } from './secure-address.ts';
import { signJson } from './signed-json.ts';

/** A token is renewed this long before it ends, so that it does not end on the way. */
const RENEW_BEFORE_MS = 30_000;

export interface SessionOptions {
  readonly line: HttpLine;
  readonly credentials: CounterCredentials;
  readonly enrolment: () => EnrolmentFacts | undefined;
  readonly now: () => number;
  /** Ends every exchange when the client closes. */
  readonly signal: AbortSignal;
  readonly answerTimeoutMs: number;
}

/** An enrolled counter that may speak. */
export interface Login {
  readonly base: URL;
  readonly counterId: string;
  readonly rootPublicKey: string;
  readonly token: string;
}

export interface JsonRequest {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** Asks for a part of the bytes (RFC 9110, 14.2). */
  readonly range?: string;
}

/**
 * Speaks JSON with the province as this counter. Holds one bearer token, asked for when first needed and once again when
 * it is refused; learns from a refusal how far this machine's clock is off, and signs with the province's time then.
 */
export class ProvinceSession {
  readonly #options: SessionOptions;
  #held: { readonly token: string; readonly until: number; readonly counterId: string } | undefined;
  #asking: Promise<Result<string, SendFailure>> | undefined;
  #clockOffsetMs = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Any answer with a status; a token that was refused is replaced and the request sent once more. */
  async send(request: JsonRequest): Promise<Result<HttpAnswer, SendFailure>> {
    const login = await this.login();
    if (!login.ok) return login;
    const first = await this.#exchange(login.value, request);
    if (!first.ok || first.value.status !== 401) return first;
    this.drop(login.value.token);
    const again = await this.login();
    return again.ok ? this.#exchange(again.value, request) : again;
  }

  async login(): Promise<Result<Login, SendFailure>> {
    const enrolment = this.#options.enrolment();
    const base = enrolment === undefined ? undefined : findSecureAddress(enrolment.address);
    if (enrolment === undefined || base === undefined) return fail({ kind: 'not-enrolled' });
    const token = await this.#token(base, enrolment.counterId);
    if (!token.ok) return token;
    const { counterId, rootPublicKey } = enrolment;
    return succeed({ base, counterId, rootPublicKey, token: token.value });
  }

  /** Forgets a token that the province no longer takes; a newer one stays. */
  drop(token: string): void {
    if (this.#held?.token === token) this.#held = undefined;
  }

  async #exchange(login: Login, request: JsonRequest): Promise<Result<HttpAnswer, SendFailure>> {
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    const answer = await this.#options.line.send({
      method: request.method,
      url: new URL(request.path, login.base),
      headers: {
        authorization: `Bearer ${login.token}`,
        ...contentHeaders(body),
        ...(request.range === undefined ? {} : { range: request.range }),
      },
      body,
      signal: this.#deadline(),
    });
    return answer.ok ? answer : fail(failureOfLine(answer.failure));
  }

  async #token(base: URL, counterId: string): Promise<Result<string, SendFailure>> {
    const held = this.#held;
    if (held?.counterId === counterId && held.until > this.#options.now()) return succeed(held.token);
    // Calls that start together share one question.
    this.#asking ??= this.#askForToken(base, counterId).finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #askForToken(base: URL, counterId: string): Promise<Result<string, SendFailure>> {
    const key = await this.#options.credentials.load();
    if (key === undefined) return fail({ kind: 'not-enrolled' });
    const first = await this.#assert(base, counterId, key);
    if (!first.ok || first.value.status !== 401) return this.#keepToken(counterId, first);
    const problem = parseText(problemSchema, first.value.text);
    if (problem?.kind === 'assertion-expired') this.#clockOffsetMs = problem.serverNow - this.#options.now();
    // The other reason that goes away by itself: the first assertion arrived, its answer did not, and the nonce is spent.
    return this.#keepToken(counterId, await this.#assert(base, counterId, key));
  }

  #assert(base: URL, counterId: string, key: Uint8Array): ReturnType<HttpLine['send']> {
    const body: AssertionWire['body'] = {
      audience: PROVINCE_AUDIENCE,
      counterId,
      issuedAt: this.#options.now() + this.#clockOffsetMs,
      nonce: randomBytes(16).toString('base64url'),
    };
    const text = JSON.stringify({ body, signature: signJson(key, body) } satisfies AssertionWire);
    return this.#options.line.send({
      method: 'POST',
      url: new URL('/v1/tokens', base),
      headers: contentHeaders(text),
      body: text,
      signal: this.#deadline(),
    });
  }

  #keepToken(counterId: string, answer: Awaited<ReturnType<HttpLine['send']>>): Result<string, SendFailure> {
    if (!answer.ok) return fail(failureOfLine(answer.failure));
    const parsed = answer.value.status === 200 ? parseText(tokenAnswerSchema, answer.value.text) : undefined;
    if (parsed === undefined) return fail(failureOfAnswer(answer.value));
    const until = this.#options.now() + parsed.expiresInMs - RENEW_BEFORE_MS;
    this.#held = { token: parsed.token, until, counterId };
    return succeed(parsed.token);
  }

  #deadline(): AbortSignal {
    return AbortSignal.any([this.#options.signal, AbortSignal.timeout(this.#options.answerTimeoutMs)]);
  }
}

function contentHeaders(body: string | undefined): Record<string, string> {
  if (body === undefined) return {};
  return { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
}
