import type { SendFailure } from '../../shared/contract/failures.ts';
import { lifeEventsAnswerSchema, type LifeEventsWire } from '../../shared/contract/province/life-wire.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { parseText } from './parse-text.ts';
import type { ProvinceSession } from './province-session.ts';
import { failureOfAnswer } from './send-failure.ts';

/** What happened beside and after intake; the province knows each event by its action. */
export async function tellLife(
  session: ProvinceSession,
  events: LifeEventsWire,
): Promise<Result<null, SendFailure>> {
  const answer = await session.send({ method: 'POST', path: '/v1/life-events', body: events });
  if (!answer.ok) return answer;
  const taken =
    answer.value.status === 200 ? parseText(lifeEventsAnswerSchema, answer.value.text) : undefined;
  return taken === undefined ? fail(failureOfAnswer(answer.value)) : succeed(null);
}
