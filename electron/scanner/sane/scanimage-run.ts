import { spawn, type ChildProcess } from 'node:child_process';
import type { ScanimageEnd } from './failure-of-end.ts';

export interface ScanimageOptions {
  /** A name on PATH or a path. */
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** How long a driver may take to obey before it is killed. */
  readonly stopGraceMs: number;
  /** «Scanning page n» was said. */
  readonly begun: (number: number) => void;
}

const SCANNING_LINE = /^Scanning page (?<number>\d+)$/;
/** Enough of its words to tell what happened; a chatty driver fills no memory. */
const WORDS_KEPT = 8_000;
/** A driver's own helper may keep the streams open after `scanimage` has gone. */
const STREAM_GRACE_MS = 2_000;

/** One process of `scanimage`: counts the pages that it calls complete, and ends it when asked. Over when `ended` resolves. */
export class ScanimageRun {
  readonly ended: Promise<ScanimageEnd>;
  readonly #child: ChildProcess;
  readonly #stopGraceMs: number;
  #output = '';
  #words = '';
  #completed = 0;
  #isOver = false;
  #waiting: { readonly number: number; readonly settle: (isComplete: boolean) => void }[] = [];
  #killTimer: NodeJS.Timeout | undefined;

  constructor(options: ScanimageOptions) {
    this.#stopGraceMs = options.stopGraceMs;
    this.#child = spawn(options.command, [...options.args], {
      env: { ...options.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#read(text));
    let line = '';
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#words = (this.#words + text).slice(-WORDS_KEPT);
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      for (const said of lines) this.#listen(said, options.begun);
    });
    this.ended = this.#untilOver();
  }

  /** Everything that was written to the standard output; for runs that list something. */
  get output(): string {
    return this.#output;
  }

  get completedPages(): number {
    return this.#completed;
  }

  /** Whether `scanimage` calls page `number` complete; `false` when it ends before. */
  isComplete(number: number): Promise<boolean> {
    if (this.#completed >= number) return Promise.resolve(true);
    if (this.#isOver) return Promise.resolve(false);
    return new Promise((settle) => this.#waiting.push({ number, settle }));
  }

  /** Asks it to stop, as a person at the terminal does; kills it when it does not. */
  stop(): void {
    if (this.#isOver || this.#killTimer !== undefined) return;
    this.#child.kill('SIGINT');
    this.#killTimer = setTimeout(() => this.#child.kill('SIGKILL'), this.#stopGraceMs);
  }

  #read(text: string): void {
    this.#output += text;
    this.#completed = this.#output.split('\n').length - 1;
    this.#settleWaiting();
  }

  #listen(said: string, begun: (number: number) => void): void {
    const number = SCANNING_LINE.exec(said)?.groups?.['number'];
    if (number !== undefined) begun(Number(number));
  }

  #settleWaiting(): void {
    const due = this.#waiting.filter(({ number }) => this.#isOver || number <= this.#completed);
    this.#waiting = this.#waiting.filter((one) => !due.includes(one));
    for (const { number, settle } of due) settle(number <= this.#completed);
  }

  #untilOver(): Promise<ScanimageEnd> {
    return new Promise((resolve) => {
      const end = (how: ScanimageEnd): void => {
        this.#isOver = true;
        clearTimeout(this.#killTimer);
        this.#settleWaiting();
        resolve(how);
      };
      const endedWith = (code: number | null): void =>
        end(
          code === null
            ? { kind: 'killed', words: this.#words }
            : { kind: 'exited', code, words: this.#words },
        );
      this.#child.once('error', (error: NodeJS.ErrnoException) =>
        end({ kind: error.code === 'EACCES' || error.code === 'EPERM' ? 'not-allowed' : 'not-found' }),
      );
      this.#child.once('exit', (code) => {
        setTimeout(() => endedWith(code), STREAM_GRACE_MS).unref();
      });
      this.#child.once('close', endedWith);
    });
  }
}
