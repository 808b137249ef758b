import type { SendFailure } from '../../shared/contract/failures.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { leaveEpoch } from './numbers.ts';

/**
 * Tells the province how far this log has come, and proves that what it saw
 * last lies in this log's past. Of two copies of one machine that both went on
 * only one can: the other gives out no number from then on.
 */
export async function witnessJournal(counter: Counter): Promise<Result<null, SendFailure>> {
  const { journal, province } = counter.parts;
  const { epoch, headSeq: seq } = journal;
  const hash = await journal.hashOf(seq);
  if (hash === undefined || counter.ledger.numbers.isVoid(epoch)) return succeed(null);
  const first = await province.witnessHead({ epoch, seq, hash, proof: null });
  if (!first.ok) return refused(counter, epoch, first.failure);
  if (first.value.kind === 'noted') return succeed(null);
  const { seq: seen } = first.value;
  const known = await journal.hashOf(seen);
  // A log that never had that record is another one's past.
  const proof = { seq: seen, hash: known ?? '0'.repeat(64) };
  const second = await province.witnessHead({ epoch, seq, hash, proof });
  return second.ok ? succeed(null) : refused(counter, epoch, second.failure);
}

function refused(
  counter: Counter,
  epoch: string,
  failure: SendFailure | { readonly kind: 'epoch-left-behind' },
): Promise<Result<never, SendFailure>> {
  return failure.kind === 'epoch-left-behind' ? leaveEpoch(counter, epoch) : Promise.resolve(fail(failure));
}
