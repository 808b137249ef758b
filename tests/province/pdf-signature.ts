import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { checkDetachedCms, checkKeptCms, type CheckedSignature, type KeptDigest } from './cms.ts';

/** Offsets of one signature: the file is signed in [0, gapStart) and [gapEnd, end), and the gap holds the signature. */
interface SignedRange {
  readonly gapStart: number;
  readonly gapEnd: number;
  readonly end: number;
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

/**
 * Whether one of the signatures that a file came with is by this certificate and holds over what it covers, from the
 * first byte on. What came after it is for the specialist to look at: the counter has said so on the dossier.
 */
export async function holdsKeptSignature(path: string, certificateDigest: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    for (const range of await findRanges(path, ({ end }) => end <= size)) {
      const cms = await readGap(handle, range);
      if (cms === undefined) continue;
      const digests = await digestsOf(path, range);
      const checked = checkKeptCms(cms, (name) => digests[name]);
      if (checked?.certificateDigest === certificateDigest) return true;
    }
    return false;
  } finally {
    await handle.close();
  }
}

async function digestsOf(
  path: string,
  { gapStart, gapEnd, end }: SignedRange,
): Promise<Readonly<Record<KeptDigest, Buffer>>> {
  const hashes = { sha256: createHash('sha256'), sha384: createHash('sha384'), sha512: createHash('sha512') };
  const pieces = [
    { start: 0, end: gapStart - 1 },
    { start: gapEnd, end: end - 1 },
  ].filter((piece) => piece.end >= piece.start);
  for (const piece of pieces) {
    for await (const chunk of createReadStream(path, piece)) {
      for (const hash of Object.values(hashes)) hash.update(chunk as Buffer); // a stream without encoding gives buffers
    }
  }
  return {
    sha256: hashes.sha256.digest(),
    sha384: hashes.sha384.digest(),
    sha512: hashes.sha512.digest(),
  };
}

function findWholeFileRanges(path: string, sizeBytes: number): Promise<readonly SignedRange[]> {
  return findRanges(path, ({ end }) => end === sizeBytes);
}

async function findRanges(
  path: string,
  isWanted: (range: SignedRange) => boolean,
): Promise<readonly SignedRange[]> {
  const found = new Map<number, SignedRange>();
  let carried = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const text = carried + (chunk as Buffer).toString('latin1'); // a stream without encoding gives buffers
    for (const [, first, second, length] of text.matchAll(BYTE_RANGE)) {
      const gapEnd = Number(second);
      const range = { gapStart: Number(first), gapEnd, end: gapEnd + Number(length) };
      if (isWanted(range)) found.set(range.gapStart, range);
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
