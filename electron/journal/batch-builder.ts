import { randomFillSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { TAG_BYTES, sealBody } from './body-cipher.ts';
import type { Chain } from './chain-scan.ts';
import { HEAD_BYTES, NONCE_BYTES, authenticatedPart, sealHead, sha256, writeHead } from './record-format.ts';
import type { RecordHead } from './record-format.ts';
import { hasOwnSeq } from './record-kind.ts';

/** A record before it has a place in the chain. */
export interface PlainRecord {
  readonly kindCode: number;
  /** JSON. */
  readonly text: string;
  readonly wallTimeMs: number;
  readonly provinceOffsetMs: number | null;
}

export interface Sealing {
  readonly key: KeyObject;
  readonly keyId: string;
  readonly epoch: string;
  readonly monotonicUs: number;
}

interface SealedRecord {
  readonly seq: number;
  readonly kindCode: number;
  /** From the start of the batch. */
  readonly offset: number;
  readonly length: number;
}

export interface Batch {
  readonly bytes: Buffer;
  readonly records: readonly SealedRecord[];
  /** The chain once the batch is durable. */
  readonly chain: Chain;
}

/** How many bytes a record takes on disk. */
export function sizeOnDisk(record: PlainRecord): number {
  return HEAD_BYTES + Buffer.byteLength(record.text) + TAG_BYTES;
}

/** Seals records into one run of bytes that continues a chain and is whole or nothing. */
export function buildBatch(records: readonly PlainRecord[], before: Chain, sealing: Sealing): Batch {
  const bytes = Buffer.alloc(records.reduce((total, record) => total + sizeOnDisk(record), 0));
  const nonces = randomFillSync(Buffer.alloc(records.length * NONCE_BYTES));
  const sealed: SealedRecord[] = [];
  let chain = before;
  let offset = 0;
  for (const [at, record] of records.entries()) {
    const head = headFor(record, chain, {
      sealing,
      batchFirst: before.nextIndex,
      lastOfBatch: at === records.length - 1,
      nonce: nonces.subarray(at * NONCE_BYTES, (at + 1) * NONCE_BYTES),
    });
    const length = sizeOnDisk(record);
    const hash = sealRecord(bytes.subarray(offset, offset + length), {
      head,
      text: record.text,
      key: sealing.key,
    });
    sealed.push({ seq: head.seq, kindCode: record.kindCode, offset, length });
    chain = {
      nextIndex: chain.nextIndex + 1,
      seq: head.seq,
      hash,
      epoch: sealing.epoch,
      writtenAtMs: record.wallTimeMs,
    };
    offset += length;
  }
  return { bytes, records: sealed, chain };
}

function headFor(
  record: PlainRecord,
  chain: Chain,
  batch: { sealing: Sealing; batchFirst: number; lastOfBatch: boolean; nonce: Uint8Array },
): RecordHead {
  return {
    kind: record.kindCode,
    index: chain.nextIndex,
    seq: hasOwnSeq(record.kindCode) ? chain.seq + 1 : chain.seq,
    batchFirst: batch.batchFirst,
    lastOfBatch: batch.lastOfBatch,
    wallTimeMs: record.wallTimeMs,
    monotonicUs: batch.sealing.monotonicUs,
    provinceOffsetMs: record.provinceOffsetMs,
    epoch: batch.sealing.epoch,
    keyId: batch.sealing.keyId,
    nonce: batch.nonce,
    bodyLength: sizeOnDisk(record) - HEAD_BYTES,
    previousHash: chain.hash,
  };
}

function sealRecord(into: Buffer, record: { head: RecordHead; text: string; key: KeyObject }): Uint8Array {
  writeHead(record.head, into);
  const under = { nonce: record.head.nonce, authenticated: authenticatedPart(into) };
  const body = sealBody(record.key, under, Buffer.from(record.text, 'utf8'));
  into.set(body, HEAD_BYTES);
  return Uint8Array.from(sealHead(into, sha256(body)));
}
