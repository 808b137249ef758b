import { spawn, spawnSync } from 'node:child_process';
import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAhead } from '../../shared/kernel/read-ahead.ts';
import type { AssemblyPage } from '../../electron/documents/pdf/assemble-pdf.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLES = join(ROOT, 'build/resources/samples');
const SAMPLE_DPI = 200;

/** Where the cases work, and on how much. */
export interface Workshop {
  /** On a real disk: a file system in memory makes every sync free. */
  readonly directory: string;
  readonly pageCount: number;
}

/** One page that lies on the disk. */
export interface PageFile {
  readonly path: string;
  readonly digest: string;
  readonly sizeBytes: number;
}

const JPEG_START_BYTES = 2;
const COMMENT_TEXT_BYTES = 8;

/** `count` files of the built-in sample pages, over and over in their order; a comment makes each one differ, as scans do. */
export async function pageFiles(directory: string, count: number): Promise<readonly PageFile[]> {
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.jpg')).sort();
  await mkdir(directory, { recursive: true });
  const files: PageFile[] = [];
  for (let index = 0; index < count; index += 1) {
    const source = join(SAMPLES, names[index % names.length] ?? '');
    const path = join(directory, `${String(index).padStart(4, '0')}.jpg`);
    const bytes = withComment(await readFile(source), index);
    await writeFile(path, bytes);
    const digest = createHash('sha256').update(bytes).digest('hex');
    files.push({ path, digest, sizeBytes: bytes.length });
  }
  return files;
}

/** A comment segment behind the first marker, which every reader skips. */
function withComment(jpeg: Buffer, index: number): Buffer {
  const text = String(index).padStart(COMMENT_TEXT_BYTES, '0');
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, COMMENT_TEXT_BYTES + 2]), Buffer.from(text)]);
  return Buffer.concat([jpeg.subarray(0, JPEG_START_BYTES), segment, jpeg.subarray(JPEG_START_BYTES)]);
}

/** Each page is read while the one before it is written, as in the app. */
export function pagesOf(files: readonly PageFile[]): AsyncIterable<AssemblyPage> {
  return readAhead(readPages(files));
}

async function* readPages(files: readonly PageFile[]): AsyncGenerator<AssemblyPage> {
  for (const { path, digest } of files) {
    yield { jpeg: await readFile(path), digest, dpi: SAMPLE_DPI, rotation: 0, tiltDegrees: 0 };
  }
}

/**
 * Into a file, without a sync: the peers do none either. One write is on its way while the next chunk is made.
 * Refuses a result too small to be one.
 */
export async function writeChunks(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  atLeastBytes: number,
): Promise<void> {
  const file = await open(path, 'w');
  let onItsWay: Promise<unknown> = Promise.resolve();
  let sizeBytes = 0;
  try {
    for await (const chunk of chunks) {
      await onItsWay;
      onItsWay = file.write(chunk, 0, chunk.length, sizeBytes);
      sizeBytes += chunk.length;
    }
    await onItsWay;
  } finally {
    await Promise.allSettled([onItsWay]);
    await file.close();
  }
  if (sizeBytes < atLeastBytes) throw tooSmall(path, sizeBytes);
}

export async function writeWhole(path: string, bytes: Uint8Array, atLeastBytes: number): Promise<void> {
  await writeFile(path, bytes);
  if (bytes.length < atLeastBytes) throw tooSmall(path, bytes.length);
}

export async function mustHave(path: string, atLeastBytes: number): Promise<void> {
  const { size } = await stat(path);
  if (size < atLeastBytes) throw tooSmall(path, size);
}

function tooSmall(path: string, sizeBytes: number): Error {
  return new Error(`${path} has ${sizeBytes} bytes, less than its content`);
}

export function isInstalled(command: string, versionArgument: string): boolean {
  return spawnSync(command, [versionArgument]).error === undefined;
}

/** A program of the machine from start to end; throws with its words when it fails. */
export function runProgram(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command}: ${said}`))));
  });
}
