import { problemSchema } from '../../shared/contract/province/problem-wire.ts';
import type { SendFailure } from '../../shared/contract/failures.ts';
import type { HttpAnswer, LineFailure } from './http-line.ts';
import { parseText } from './parse-text.ts';

/** When the province is busy and does not say for how long. */
const DEFAULT_RETRY_AFTER_MS = 5_000;
/** A longer wish is cut here: the runner has its own back-off and asks again. */
const LONGEST_RETRY_AFTER_MS = 15 * 60 * 1000;

/** What the clerk's screen will say of a line that broke. */
export function failureOfLine(failure: LineFailure): SendFailure {
  return failure.kind === 'source-broken' ? { kind: 'file-missing' } : { kind: 'unreachable' };
}

/** What an answer means that is not the one hoped for. */
export function failureOfAnswer(answer: Pick<HttpAnswer, 'status' | 'headers' | 'text'>): SendFailure {
  const { status } = answer;
  if (isRevoked(answer)) return { kind: 'counter-revoked' };
  if (status === 401 || status === 403) return { kind: 'credential-refused' };
  if (status === 423 || status === 429 || status === 503) {
    return { kind: 'busy', retryAfterMs: retryAfterMs(answer.headers['retry-after']) };
  }
  return { kind: 'server-error', status };
}

/** A status that also means other things; the kind beside it tells. */
function isRevoked({ status, text }: Pick<HttpAnswer, 'status' | 'text'>): boolean {
  return status === 403 && parseText(problemSchema, text)?.kind === 'counter-revoked';
}

/** Seconds, the only form the province sends; the form with a date would trust a clock. */
function retryAfterMs(header: string | string[] | undefined): number {
  const seconds = typeof header === 'string' && /^\d+$/.test(header) ? Number(header) : undefined;
  return seconds === undefined ? DEFAULT_RETRY_AFTER_MS : Math.min(seconds * 1000, LONGEST_RETRY_AFTER_MS);
}
