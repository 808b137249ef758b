import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../start.ts', import.meta.url));

export interface ProvinceProcess {
  readonly address: string;
  readonly enrolmentCode: string;
  /** SIGKILL: nothing gets a chance to be tidy. */
  kill(): Promise<void>;
}

/** `npm run province`, as anybody starts it; `port` 0 takes a free one. */
export async function startProcess(
  directory: string,
  { environment = {}, port = 0 }: { environment?: Readonly<Record<string, string>>; port?: number } = {},
): Promise<ProvinceProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', START, '--data', directory, '--port', String(port)],
    { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  for await (const line of createInterface({ input: child.stdout })) {
    const { address, enrolmentCode }: { address: string; enrolmentCode: string } = JSON.parse(line);
    return { address, enrolmentCode, kill: () => ended(child) };
  }
  throw new Error('the province ended before it was ready');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exit;
}
