import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const START = fileURLToPath(new URL('../province/start.ts', import.meta.url));

/** A trial province in a process of its own, on loopback. */
export interface StartedProvince {
  readonly address: string;
  readonly enrolmentCode: string;
  stop(): Promise<void>;
}

export interface ProvinceChoices {
  /** 0 takes a free one. */
  readonly port?: number;
  /** How many numbers it lends at once. */
  readonly blockSize?: number;
  /** Refuses each dossier once, for its signature. */
  readonly doubtsFirst?: boolean;
}

/** Its data stays in `dataDirectory`, so that it can be stopped and started again. */
export function startProvince(
  dataDirectory: string,
  { port = 0, blockSize = 200, doubtsFirst = false }: ProvinceChoices = {},
): Promise<StartedProvince> {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const choices = ['--port', `${port}`, '--block-size', `${blockSize}`];
  if (doubtsFirst) choices.push('--doubt-first');
  const child = spawn(process.execPath, [tsx, START, '--data', dataDirectory, ...choices], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`the trial province ended with ${code ?? 'a signal'}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const line = text.split('\n').find((candidate) => candidate.startsWith('{'));
      if (line === undefined || !text.includes('\n')) return;
      const { address, enrolmentCode } = JSON.parse(line) as StartedProvince; // our own script prints this line
      const stop = async (): Promise<void> => {
        child.kill('SIGTERM');
        await gone;
      };
      resolve({ address, enrolmentCode, stop });
    });
  });
}
