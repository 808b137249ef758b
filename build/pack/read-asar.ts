import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Reads the archive by itself rather than by the library that wrote it, so
 * that the check does not share the writer's mistakes. The layout: four
 * 32-bit numbers, the last one the length of a JSON text, that text, padding,
 * then the files one after the other.
 */

export interface AsarFile {
  /** With slashes, from the archive's root. */
  readonly path: string;
  /** Lies beside the archive, in `app.asar.unpacked`. */
  readonly unpacked: boolean;
  readonly read: () => Buffer;
}

interface AsarNode {
  readonly files?: Readonly<Record<string, AsarNode>>;
  readonly size?: number;
  /** Decimal digits: it may be beyond what a JSON number holds. */
  readonly offset?: string;
  readonly unpacked?: boolean;
  readonly link?: string;
}

const PREAMBLE_BYTES = 16;
const HEADER_SIZE_AT = 4;
const TEXT_LENGTH_AT = 12;
const PICKLE_HEAD_BYTES = 8;

/** Every file of an archive; throws when it is none. */
export function readAsar(archive: string): readonly AsarFile[] {
  const preamble = readPart(archive, 0, PREAMBLE_BYTES);
  const text = readPart(archive, PREAMBLE_BYTES, preamble.readUInt32LE(TEXT_LENGTH_AT)).toString('utf8');
  const bodyAt = PICKLE_HEAD_BYTES + preamble.readUInt32LE(HEADER_SIZE_AT);
  // The library's own format; a field that is missing fails the reading below.
  const root = JSON.parse(text) as AsarNode;
  return filesOf(root, '').map(({ path, node }) => ({
    path,
    unpacked: node.unpacked === true,
    read: () =>
      node.unpacked === true
        ? readFileSync(join(`${archive}.unpacked`, path))
        : readPart(archive, bodyAt + Number(node.offset), node.size ?? 0),
  }));
}

function filesOf(node: AsarNode, path: string): { readonly path: string; readonly node: AsarNode }[] {
  if (node.files === undefined) return [{ path, node }];
  return Object.entries(node.files).flatMap(([name, child]) =>
    filesOf(child, path === '' ? name : `${path}/${name}`),
  );
}

function readPart(file: string, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, bytes, 0, length, start) !== length) throw new RangeError(`${file} ends too early`);
  } finally {
    closeSync(handle);
  }
  return bytes;
}
