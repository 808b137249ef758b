import type { SendFailure } from '../../shared/contract/failures.ts';
import type { SendOutcome } from '../../shared/contract/channels/province-channels.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { OutboxItem } from '../../shared/sync/outbox-item.ts';
import type { PullOutcome, TryOutcome } from '../../shared/sync/sync-state.ts';

/** What the contract's reply to one try means to the machine. */
export function tryOutcomeOf(reply: Result<SendOutcome, SendFailure>): TryOutcome {
  if (!reply.ok) return failedTry(reply.failure);
  const outcome = reply.value;
  return outcome.kind === 'refused' ? { kind: 'refused', reason: outcome.refusal.reason } : outcome;
}

/** What the contract's reply to a pull means to the machine. */
export function pullOutcomeOf(reply: Result<unknown, SendFailure>): PullOutcome {
  if (reply.ok) return { kind: 'pulled' };
  return { kind: 'failed', retryAfterMs: retryAfterMsOf(reply.failure) };
}

/** A try whose machine side threw: no clerk can mend it, but the item must not hang. */
export const INTERNAL_TRY: TryOutcome = {
  kind: 'failed',
  reason: 'internal',
  figure: 0,
  retryAfterMs: undefined,
};

const PLAIN_FAILURES: readonly Exclude<SendFailure['kind'], 'busy' | 'server-error'>[] = [
  'locked',
  'not-enrolled',
  'unreachable',
  'credential-refused',
  'counter-revoked',
  'receipt-invalid',
  'file-missing',
  'stopped',
  'unsigned',
];

/**
 * The failure a waiting item shows, in the contract's words; `undefined` when
 * it was not tried yet, waits for the register, had no answer, or is refused.
 */
export function sendFailureOf({ lastFailure, failureFigure }: OutboxItem): SendFailure | undefined {
  if (lastFailure === 'busy') return { kind: 'busy', retryAfterMs: failureFigure };
  if (lastFailure === 'server-error') return { kind: 'server-error', status: failureFigure };
  const kind = PLAIN_FAILURES.find((plain) => plain === lastFailure);
  return kind === undefined ? undefined : { kind };
}

function failedTry(failure: SendFailure): TryOutcome {
  return {
    kind: 'failed',
    reason: failure.kind,
    figure: figureOf(failure),
    retryAfterMs: retryAfterMsOf(failure),
  };
}

function figureOf(failure: SendFailure): number {
  if (failure.kind === 'server-error') return failure.status;
  return retryAfterMsOf(failure) ?? 0;
}

function retryAfterMsOf(failure: SendFailure): number | undefined {
  if (failure.kind === 'stopped') return 0; // nothing was wrong: it goes as soon as it may
  return failure.kind === 'busy' ? failure.retryAfterMs : undefined;
}
