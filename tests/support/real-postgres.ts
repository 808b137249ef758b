import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BINARIES = '/usr/lib/postgresql/15/bin';

/** A PostgreSQL of its own in a temporary folder, on loopback. */
export interface RealPostgres {
  readonly url: string;
  close(): Promise<void>;
}

/** Whether Debian's PostgreSQL 15 is here. In CI it must be: there a missing part is a failure, not a skip. */
export function hasRealPostgres(): boolean {
  const found = existsSync(join(BINARIES, 'initdb'));
  if (!found && process.env['CI'] !== undefined) throw new Error('CI needs PostgreSQL 15 (apt: postgresql)');
  return found;
}

/** Starts a fresh server and stops exactly that one again; takes about two seconds. */
export async function startRealPostgres(): Promise<RealPostgres> {
  const directory = await mkdtemp(join(tmpdir(), 'real-postgres-'));
  await chmod(directory, 0o755);
  const asPostgres = await ownerPrefix(directory);
  const data = join(directory, 'data');
  await call(asPostgres, [
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-N',
    '-E',
    'UTF8',
    '--locale=C',
  ]);
  const port = await freePort();
  const server = start(asPostgres, [
    'postgres',
    '-D',
    data,
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-k',
    directory,
    '-c',
    'max_connections=60',
  ]);
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  await waitUntilReady(port);
  return {
    url,
    async close() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; then it runs as its own user, which must own the folder. */
async function ownerPrefix(directory: string): Promise<readonly string[]> {
  if (process.getuid?.() !== 0) return [];
  await run('chown', ['postgres', directory]);
  return ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups'];
}

function commandLine(
  prefix: readonly string[],
  [binary, ...rest]: readonly string[],
): readonly [string, string[]] {
  const [program, ...before] = [...prefix, join(BINARIES, binary ?? '')];
  return [program ?? '', [...before, ...rest]];
}

async function call(prefix: readonly string[], command: readonly string[]): Promise<void> {
  await run(...commandLine(prefix, command), { cwd: '/' });
}

function start(prefix: readonly string[], command: readonly string[]): ReturnType<typeof spawn> {
  const [program, args] = commandLine(prefix, command);
  // `setpriv` becomes the server itself, so this process id is the server's.
  return spawn(program, args, { cwd: '/', stdio: 'ignore' });
}

async function waitUntilReady(port: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      await run(join(BINARIES, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port), '-q']);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
