import type { AnswerEnvelope, RequestEnvelope } from './child-messages.ts';

export interface ChildEvents<Answer> {
  readonly answered: (answer: AnswerEnvelope<Answer>) => void;
  /** The process is gone, whatever the reason; may be told more than once. */
  readonly ended: () => void;
}

export interface ChildHandle<Request> {
  readonly send: (request: RequestEnvelope<Request>) => void;
  readonly kill: () => void;
}

export type LaunchChild<Request, Answer> = (events: ChildEvents<Answer>) => ChildHandle<Request>;

/** The process crashed over this question, was ended because it took too long, or the client was closed. */
export interface Lost {
  readonly kind: 'lost';
  readonly cause: 'crashed' | 'timed-out' | 'closed';
}

interface Waiting<Answer> {
  readonly id: number;
  readonly settle: (outcome: Answer | Lost) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * One child process at a time, started when it is first needed and again after it was lost. Questions
 * wait for each other, so one that kills the child takes no other with it.
 */
export class ChildClient<Request, Answer> {
  readonly #launch: LaunchChild<Request, Answer>;
  readonly #timeLimitMs: number;
  #child: ChildHandle<Request> | undefined;
  #waiting: Waiting<Answer> | undefined;
  #previous: Promise<unknown> = Promise.resolve();
  #nextId = 1;
  #closed = false;

  constructor(options: { readonly launch: LaunchChild<Request, Answer>; readonly timeLimitMs: number }) {
    this.#launch = options.launch;
    this.#timeLimitMs = options.timeLimitMs;
  }

  /** Never rejects; a question that cannot be answered comes back as `lost`. */
  ask(request: Request): Promise<Answer | Lost> {
    const outcome = this.#previous.then(() => this.#askNow(request));
    this.#previous = outcome;
    return outcome;
  }

  /** Ends the child; what still waits is `lost`. */
  close(): void {
    this.#closed = true;
    this.#drop('closed');
  }

  #askNow(request: Request): Promise<Answer | Lost> {
    if (this.#closed) return Promise.resolve({ kind: 'lost', cause: 'closed' });
    return new Promise((settle) => {
      const id = this.#nextId;
      this.#nextId += 1;
      const timer = setTimeout(() => this.#drop('timed-out'), this.#timeLimitMs);
      this.#waiting = { id, settle, timer };
      this.#child ??= this.#start();
      this.#child.send({ id, request });
    });
  }

  #start(): ChildHandle<Request> {
    const child: ChildHandle<Request> = this.#launch({
      answered: ({ id, answer }) => this.#settle(id, answer),
      ended: () => {
        if (this.#child === child) this.#drop('crashed');
      },
    });
    return child;
  }

  #drop(cause: Lost['cause']): void {
    const child = this.#child;
    // Forgotten first: a child that reports its end while it is being killed must not be dropped twice.
    this.#child = undefined;
    child?.kill();
    if (this.#waiting !== undefined) this.#settle(this.#waiting.id, { kind: 'lost', cause });
  }

  #settle(id: number, outcome: Answer | Lost): void {
    const waiting = this.#waiting;
    if (waiting?.id !== id) return;
    this.#waiting = undefined;
    clearTimeout(waiting.timer);
    waiting.settle(outcome);
  }
}
