import {
  headAnswerSchema,
  type HeadAnswerWire,
  type JournalHeadWire,
} from '../../shared/contract/province/recovery-wire.ts';
import type { SendFailure } from '../../shared/contract/failures.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { parseText } from './parse-text.ts';
import type { ProvinceSession } from './province-session.ts';
import { failureOfAnswer } from './send-failure.ts';

/** Tells the province how far this log has come. 409: it has seen another copy go on. */
export async function witnessHead(
  session: ProvinceSession,
  head: JournalHeadWire,
): Promise<Result<HeadAnswerWire, SendFailure | { readonly kind: 'epoch-left-behind' }>> {
  const answer = await session.send({ method: 'POST', path: '/v1/journal-heads', body: head });
  if (!answer.ok) return answer;
  if (answer.value.status === 409) return fail({ kind: 'epoch-left-behind' });
  const read = answer.value.status === 200 ? parseText(headAnswerSchema, answer.value.text) : undefined;
  return read === undefined ? fail(failureOfAnswer(answer.value)) : succeed(read);
}
