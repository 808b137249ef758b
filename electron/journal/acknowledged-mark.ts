import { MAGIC, FORMAT_VERSION, HASH_BYTES, sha256 } from './record-format.ts';

/**
 * The last record that was acknowledged, kept beside the segments and written
 * after each sync without a sync of its own. It may lag behind the journal and
 * can never lead it, so what it names was durable: a record up to it that is
 * broken or gone is damage, never a torn last write. It costs one small write.
 */
export interface AcknowledgedMark {
  readonly index: number;
  readonly seq: number;
  readonly hash: Uint8Array;
}

export const MARK_NAME = 'acknowledged.mark';
export const MARK_BYTES = 96;

const HASH_OFFSET = 24;
const CHECK_OFFSET = 64;

export function encodeMark(mark: AcknowledgedMark): Uint8Array {
  const bytes = Buffer.alloc(MARK_BYTES);
  MAGIC.copy(bytes, 0);
  bytes.writeUInt16LE(FORMAT_VERSION, 4);
  bytes.writeUIntLE(mark.index, 8, 6);
  bytes.writeUIntLE(mark.seq, 16, 6);
  bytes.set(mark.hash, HASH_OFFSET);
  bytes.set(sha256(bytes.subarray(0, CHECK_OFFSET)), CHECK_OFFSET);
  return bytes;
}

/** `undefined` for a mark that was torn or never written: the journal then stands on its own. */
export function parseMark(bytes: Uint8Array): AcknowledgedMark | undefined {
  const mark = Buffer.from(bytes);
  if (mark.length < MARK_BYTES) return undefined;
  const check = mark.subarray(CHECK_OFFSET, CHECK_OFFSET + HASH_BYTES);
  if (!sha256(mark.subarray(0, CHECK_OFFSET)).equals(check)) return undefined;
  return {
    index: mark.readUIntLE(8, 6),
    seq: mark.readUIntLE(16, 6),
    hash: Uint8Array.from(mark.subarray(HASH_OFFSET, HASH_OFFSET + HASH_BYTES)),
  };
}
