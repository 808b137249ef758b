import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { checkDetachedCms, type CheckedSignature } from './cms.ts';

/** Offsets of one signature: the file is signed in [0, gapStart) and [gapEnd, end), and the gap holds the signature. */
interface SignedRange {
  readonly gapStart: number;
  readonly gapEnd: number;
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
/** Longer than any `/ByteRange [...]` with ten-digit offsets and generous padding. */
const OVERLAP_BYTES = 256;
/** A signature that needs more than this is not one of ours. */
const MAX_GAP_BYTES = 256 * 1024;

/**
 * The signer of the newest signature of a PDF, if it holds and covers every byte of the file but itself. Earlier
 * signatures, whose revisions are a part of the file, are not judged here. Reads the file as a stream: memory is flat.
 */
export async function checkPdfSignature(path: string): Promise<CheckedSignature | undefined> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    for (const range of await findWholeFileRanges(path, size)) {
      const checked = await checkRange(handle, path, range);
      if (checked !== undefined) return checked;
    }
    return undefined;
  } finally {
    await handle.close();
  }
}

async function findWholeFileRanges(path: string, sizeBytes: number): Promise<readonly SignedRange[]> {
  const found = new Map<number, SignedRange>();
  let carried = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const text = carried + (chunk as Buffer).toString('latin1'); // a stream without encoding gives buffers
    for (const [, first, second, length] of text.matchAll(BYTE_RANGE)) {
      const range = { gapStart: Number(first), gapEnd: Number(second) };
      if (range.gapEnd + Number(length) === sizeBytes) found.set(range.gapStart, range);
    }
    carried = text.slice(-OVERLAP_BYTES);
  }
  return [...found.values()];
}

async function checkRange(
  handle: FileHandle,
  path: string,
  range: SignedRange,
): Promise<CheckedSignature | undefined> {
  const cms = await readGap(handle, range);
  if (cms === undefined) return undefined;
  const digest = createHash('sha256');
  if (range.gapStart > 0) {
    for await (const chunk of createReadStream(path, { end: range.gapStart - 1 }))
      digest.update(chunk as Buffer);
  }
  for await (const chunk of createReadStream(path, { start: range.gapEnd })) digest.update(chunk as Buffer);
  return checkDetachedCms(cms, digest.digest());
}

/** The signature's bytes; `undefined` unless the gap is one hexadecimal string and nothing else, so nothing hides in it. */
async function readGap(handle: FileHandle, { gapStart, gapEnd }: SignedRange): Promise<Buffer | undefined> {
  const length = gapEnd - gapStart;
  if (length < 4 || length > MAX_GAP_BYTES) return undefined;
  const gap = Buffer.alloc(length);
  const { bytesRead } = await handle.read(gap, 0, length, gapStart);
  if (bytesRead !== length) return undefined;
  const [, hex] = /^<([0-9A-Fa-f]*)>$/.exec(gap.toString('latin1')) ?? [];
  return hex === undefined || hex.length % 2 !== 0 ? undefined : Buffer.from(hex, 'hex');
}
