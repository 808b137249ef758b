import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { EMPTY_CHAIN, scanSegment } from './chain-scan.ts';
import type { Chain } from './chain-scan.ts';
import type { DamagePlace } from './journal-failure.ts';
import { segmentName } from './segment-name.ts';

/** How far a copied chain reaches. */
export interface ProvedChain {
  readonly epoch: string;
  readonly seq: number;
  /** Of the last head, hexadecimal. */
  readonly hash: string;
}

/** Walks a copy of the journal, segment by segment in order, without a key and without touching it. */
export async function proveSegments(
  segments: AsyncIterable<Uint8Array>,
): Promise<Result<ProvedChain, DamagePlace>> {
  let chain: Chain = EMPTY_CHAIN;
  let number = 0;
  for await (const bytes of segments) {
    number += 1;
    const scan = scanSegment(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), chain);
    chain = scan.chain;
    if (scan.end.kind === 'end') continue;
    const reason = scan.end.kind === 'broken' ? scan.end.reason : 'header';
    return fail({ segment: segmentName(number), offset: scan.end.position, afterSeq: chain.seq, reason });
  }
  if (chain.epoch === null) {
    return fail({ segment: segmentName(1), offset: 0, afterSeq: 0, reason: 'segment-missing' });
  }
  return succeed({ epoch: chain.epoch, seq: chain.seq, hash: Buffer.from(chain.hash).toString('hex') });
}
