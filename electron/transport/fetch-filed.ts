import type { SendFailure } from '../../shared/contract/failures.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { ProvinceSession } from './province-session.ts';
import { failureOfAnswer } from './send-failure.ts';

/** A piece that the slowest line (23 kbit/s) carries within the 30 s that an answer may take. */
const PIECE_BYTES = 64 * 1024;

/** A piece of a file that a citizen filed, from a byte on (RFC 9110, 14.2). Who asks holds the whole against its digest. */
export async function fetchFiled(
  session: ProvinceSession,
  { digest, sizeBytes }: FileRef,
  start: number,
): Promise<Result<Uint8Array, SendFailure>> {
  const last = Math.min(start + PIECE_BYTES, sizeBytes) - 1;
  const answer = await session.send({
    method: 'GET',
    path: `/v1/portal-files/${digest}`,
    range: `bytes=${start}-${last}`,
  });
  if (!answer.ok) return answer;
  return answer.value.status === 206 ? succeed(answer.value.bytes) : fail(failureOfAnswer(answer.value));
}
