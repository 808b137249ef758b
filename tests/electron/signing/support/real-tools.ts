import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files that nobody in this project wrote; beside the project, never in it. */
export const CORPUS = fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));

/** True where every named program is there; in CI a missing one is an error, elsewhere it is said in one line. */
export function hasTools(...names: readonly string[]): boolean {
  const missing = names.filter((name) => spawnSync('which', [name]).status !== 0);
  return present(missing.length === 0, `skipped: not installed here: ${missing.join(', ')}`);
}

export function hasCorpus(): boolean {
  return present(existsSync(CORPUS), 'skipped: ../shared/corpus is not beside this checkout');
}

function present(isThere: boolean, line: string): boolean {
  if (isThere) return true;
  if (process.env['CI'] !== undefined) throw new Error(line);
  process.stdout.write(`${line}\n`);
  return false;
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function run(command: string, args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, {
    timeout: 20_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

let folder: string | undefined;

/** A file of this test run, for programs that read files only. */
export function onDisk(name: string, bytes: Uint8Array): string {
  folder ??= mkdtempSync(join(tmpdir(), 'counter-signing-'));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** What poppler says of the file's signatures. */
export function pdfsig(bytes: Uint8Array): {
  readonly valid: number;
  readonly invalid: number;
  readonly total: number;
} {
  const { stdout } = run('pdfsig', [onDisk('pdfsig.pdf', bytes)]);
  const count = (pattern: RegExp) => [...stdout.matchAll(pattern)].length;
  return {
    valid: count(/Signature is Valid/g),
    invalid: count(/Signature is Invalid|Digest Mismatch/gi),
    total: count(/Total document signed/g),
  };
}

/** Whether OpenSSL finds the container right for the signed bytes, both cut out by the last ByteRange. */
export function opensslVerifies(pdf: Buffer, root: Uint8Array): boolean {
  const range = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+) *\]/
    .exec(pdf.toString('latin1'))
    ?.slice(1)
    .map(Number);
  const [, gapStart = 0, gapEnd = 0, lastLength = 0] = range ?? [];
  const hex = pdf.subarray(gapStart + 1, gapEnd - 1).toString('latin1');
  const signed = Buffer.concat([pdf.subarray(0, gapStart), pdf.subarray(gapEnd, gapEnd + lastLength)]);
  const container = onDisk('container.der', Buffer.from(hex, 'hex'));
  const content = onDisk('content.bin', signed);
  const root64 = onDisk('root.pem', pemOf(root));
  const options = '-verify -binary -inform DER -cades -purpose any -no_check_time -out /dev/null'.split(' ');
  const files = ['-in', container, '-content', content, '-CAfile', root64];
  const { status } = run('openssl', ['cms', ...options, ...files]);
  return status === 0;
}

function pemOf(der: Uint8Array): Buffer {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return Buffer.from(`-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`);
}
