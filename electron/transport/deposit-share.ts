import { shareAnswerSchema, type ShareDepositWire } from '../../shared/contract/province/recovery-wire.ts';
import type { SendFailure } from '../../shared/contract/failures.ts';
import type { RecoveryShare } from '../../shared/domain/recovery-share.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { parseText } from './parse-text.ts';
import type { ProvinceSession } from './province-session.ts';
import { failureOfAnswer } from './send-failure.ts';

/** Hands the province its share of the recovery key; alone it yields nothing. Safe to repeat. */
export async function depositShare(
  session: ProvinceSession,
  { tag, bytes }: RecoveryShare,
): Promise<Result<null, SendFailure>> {
  const body: ShareDepositWire = { tag, share: Buffer.from(bytes).toString('base64url') };
  const answer = await session.send({ method: 'POST', path: '/v1/recovery-shares', body });
  if (!answer.ok) return answer;
  const taken = answer.value.status === 200 ? parseText(shareAnswerSchema, answer.value.text) : undefined;
  return taken?.tag === tag ? succeed(null) : fail(failureOfAnswer(answer.value));
}
