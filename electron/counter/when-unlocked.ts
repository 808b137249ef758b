import type { LockedFailure } from '../../shared/contract/failures.ts';
import { fail, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import type { CounterSession } from './session.ts';

/** For what a clerk at the counter does. */
export async function whenUnlocked<Value, Failure>(
  session: CounterSession,
  work: (counter: Counter) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | LockedFailure>> {
  return session.unlocked === undefined ? fail({ kind: 'locked' }) : work(session.unlocked);
}

/** For what goes on behind the lock screen. */
export async function whenOpen<Value, Failure>(
  session: CounterSession,
  work: (counter: Counter) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | LockedFailure>> {
  return session.counter === undefined ? fail({ kind: 'locked' }) : work(session.counter);
}
