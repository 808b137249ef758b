import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { FileDamagedError } from '../../../electron/files/file-errors.ts';
import type { FileVault } from '../../../electron/files/file-vault.ts';
import {
  cipherSizeBytes,
  FILE_KEY_INFO,
  headerNonce,
  headerSealAad,
  HEADER_SIZE_BYTES,
  parseHeader,
  segmentAad,
  segmentCount,
  segmentNonce,
  segmentOffset,
  segmentPlainBytes,
  SEGMENT_SIZE_BYTES,
  TAG_SIZE_BYTES,
} from '../../../shared/domain/encrypted-file-layout.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import { inPieces, openTestVault, someBytes, TEST_FILE_KEY, TEST_KEY_ID } from './file-vault-fixture.ts';
import { PowerLossDisk } from './power-loss-disk.ts';

const SIZE = 2 * SEGMENT_SIZE_BYTES + 1234;
const plain = someBytes(SIZE);
const disk = new PowerLossDisk();
let vault: FileVault;
let file: FileRef;
let path: string;
let genuine: Uint8Array;

beforeAll(async () => {
  vault = await openTestVault(disk);
  file = await vault.put(inPieces(plain));
  path = vault.cipherPath(file);
  genuine = disk.content(path);
});

describe('a stored file that was changed', () => {
  test('in any single byte of its header is refused, wherever one reads', async () => {
    for (let at = 0; at < HEADER_SIZE_BYTES; at += 1) {
      const changed = flipped(genuine, at);
      expect(await outcomeOf(changed, { start: 0, end: 1 })).toBe('refused');
      expect(await outcomeOf(changed, { start: SIZE - 1, end: SIZE })).toBe('refused');
    }
  });

  test('in any byte after it is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: HEADER_SIZE_BYTES, max: genuine.length - 1 }), async (at) => {
        expect(await outcomeOf(flipped(genuine, at))).toBe('refused');
      }),
      { numRuns: 60 },
    );
  });

  test('by cutting it anywhere is refused, at a segment boundary too', async () => {
    const cuts = fc.oneof(
      fc.nat(genuine.length - 1),
      fc.constantFrom(0, HEADER_SIZE_BYTES, segmentOffset(1), segmentOffset(2)),
    );
    await fc.assert(
      fc.asyncProperty(cuts, async (length) => {
        expect(await outcomeOf(genuine.slice(0, length))).toBe('refused');
      }),
      { numRuns: 60 },
    );
  });

  test('by adding to it is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 64 }), async (more) => {
        expect(await outcomeOf(Buffer.concat([genuine, more]))).toBe('refused');
      }),
      { numRuns: 20 },
    );
    expect(await outcomeOf(Buffer.concat([genuine, genuine.subarray(segmentOffset(1))]))).toBe('refused');
  });

  test('by exchanging or repeating its segments is refused', async () => {
    const [first, second] = [segmentOf(0), segmentOf(1)];
    const head = genuine.subarray(0, HEADER_SIZE_BYTES);
    const tail = genuine.subarray(segmentOffset(2));

    expect(await outcomeOf(Buffer.concat([head, second, first, tail]))).toBe('refused');
    expect(await outcomeOf(Buffer.concat([head, first, first, tail]))).toBe('refused');
  });

  test('by cutting it and writing a fitting size into its header is refused', async () => {
    const shorter = genuine.slice(0, segmentOffset(2));
    new DataView(shorter.buffer).setBigUint64(56, BigInt(2 * SEGMENT_SIZE_BYTES));

    disk.overwrite(path, shorter);

    const claimed = { ...file, sizeBytes: 2 * SEGMENT_SIZE_BYTES };
    await expect(vault.readAll(claimed)).rejects.toBeInstanceOf(FileDamagedError);
    disk.overwrite(path, genuine);
  });

  test('by segments, a header or the whole of another file of the same length is refused', async () => {
    const other = await vault.put(inPieces(someBytes(SIZE, 2)));
    const foreign = disk.content(vault.cipherPath(other));

    expect(await outcomeOf(foreign)).toBe('refused');
    for (const index of [0, 1, 2]) {
      const mixed = genuine.slice();
      mixed.set(foreign.subarray(segmentOffset(index), segmentOffset(index + 1)), segmentOffset(index));
      expect(await outcomeOf(mixed)).toBe('refused');
    }
    const otherHead = genuine.slice();
    otherHead.set(foreign.subarray(0, HEADER_SIZE_BYTES));
    expect(await outcomeOf(otherHead)).toBe('refused');
  });

  test('never yields a wrong byte, whatever was changed and whatever range is read', async () => {
    const range = fc.tuple(fc.nat(SIZE), fc.nat(SIZE)).map((ends) => ends.toSorted((one, two) => one - two));
    await fc.assert(
      fc.asyncProperty(fc.nat(genuine.length - 1), range, async (at, [start = 0, end = 0]) => {
        disk.overwrite(path, flipped(genuine, at));
        let position = start;
        try {
          for await (const piece of vault.open(file, { start, end })) {
            expect(Buffer.compare(piece, plain.subarray(position, position + piece.length))).toBe(0);
            position += piece.length;
          }
          expect(position).toBe(end);
        } catch (error) {
          if (!(error instanceof FileDamagedError)) throw error;
        } finally {
          disk.overwrite(path, genuine);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the layout', () => {
  test('is read by WebCrypto alone, as the page does', async () => {
    const bytes = new Uint8Array(genuine);

    const read = await readWithWebCrypto(bytes);

    expect(bytes.length).toBe(cipherSizeBytes(SIZE));
    expect(Buffer.compare(read, plain)).toBe(0);
  });

  test('counts segments, sizes and places alike at every edge', () => {
    for (const sizeBytes of [0, 1, SEGMENT_SIZE_BYTES - 1, SEGMENT_SIZE_BYTES, SEGMENT_SIZE_BYTES + 1]) {
      const last = segmentCount(sizeBytes) - 1;
      const end = segmentOffset(last) + segmentPlainBytes(last, sizeBytes) + TAG_SIZE_BYTES;
      expect(end).toBe(cipherSizeBytes(sizeBytes));
    }
  });

  test('never repeats a nonce within a file', () => {
    const nonces = [
      headerNonce(),
      segmentNonce(0, false),
      segmentNonce(0, true),
      segmentNonce(1, false),
      segmentNonce(2 ** 40, false),
    ];

    expect(new Set(nonces.map((nonce) => nonce.join())).size).toBe(nonces.length);
  });
});

async function outcomeOf(changed: Uint8Array, range = { start: 0, end: SIZE }): Promise<string> {
  disk.overwrite(path, changed);
  try {
    await drain(range);
    return 'read without complaint';
  } catch (error) {
    if (error instanceof FileDamagedError) return 'refused';
    throw error;
  } finally {
    disk.overwrite(path, genuine);
  }
}

async function drain(range: { readonly start: number; readonly end: number }): Promise<void> {
  for await (const piece of vault.open(file, range)) if (piece.length === 0) break;
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 0x10;
  return changed;
}

function segmentOf(index: number): Uint8Array {
  return genuine.subarray(segmentOffset(index), segmentOffset(index + 1));
}

async function readWithWebCrypto(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { subtle } = webcrypto;
  const header = parseHeader(bytes.subarray(0, HEADER_SIZE_BYTES));
  if (header === undefined) throw new TypeError('not a stored file');
  expect(header.keyId).toBe(TEST_KEY_ID);
  const fileSubkey = await subtle.importKey('raw', TEST_FILE_KEY, 'HKDF', false, ['deriveKey']);
  const key = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: header.salt, info: Buffer.from(FILE_KEY_INFO, 'ascii') },
    fileSubkey,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  );
  const additionalData = headerSealAad(header, file.digest);
  await subtle.decrypt({ name: 'AES-GCM', iv: headerNonce(), additionalData }, key, header.seal);
  const last = segmentCount(header.sizeBytes) - 1;
  const pieces: Uint8Array[] = [];
  for (let index = 0; index <= last; index += 1) {
    const sealed = bytes.subarray(segmentOffset(index), segmentOffset(index + 1));
    const parameters = {
      name: 'AES-GCM',
      iv: segmentNonce(index, index === last),
      additionalData: segmentAad(header),
    };
    pieces.push(new Uint8Array(await subtle.decrypt(parameters, key, sealed)));
  }
  return Buffer.concat(pieces);
}
