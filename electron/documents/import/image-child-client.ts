import type { AnswerEnvelope, ChildAnswer, ChildRequest, RequestEnvelope } from './child-protocol.ts';

export interface ChildEvents {
  readonly answered: (answer: AnswerEnvelope) => void;
  /** The process is gone, whatever the reason; may be told more than once. */
  readonly ended: () => void;
}

export interface ChildHandle {
  readonly send: (request: RequestEnvelope) => void;
  readonly kill: () => void;
}

export type LaunchChild = (events: ChildEvents) => ChildHandle;

/** `lost`: the process crashed over this request, or was ended because it took too long. */
export type AskOutcome =
  ChildAnswer | { readonly kind: 'lost'; readonly cause: 'crashed' | 'timed-out' | 'closed' };

interface Waiting {
  readonly id: number;
  readonly settle: (outcome: AskOutcome) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * One child process at a time, started when it is first needed and again after it was lost. Requests
 * wait for each other, so a file that kills the child takes no other file with it.
 */
export class ImageChildClient {
  readonly #launch: LaunchChild;
  readonly #timeLimitMs: number;
  #child: ChildHandle | undefined;
  #waiting: Waiting | undefined;
  #previous: Promise<unknown> = Promise.resolve();
  #nextId = 1;
  #closed = false;

  constructor(options: { readonly launch: LaunchChild; readonly timeLimitMs: number }) {
    this.#launch = options.launch;
    this.#timeLimitMs = options.timeLimitMs;
  }

  /** Never rejects; a request that cannot be answered comes back as `lost`. */
  ask(request: ChildRequest): Promise<AskOutcome> {
    const outcome = this.#previous.then(() => this.#askNow(request));
    this.#previous = outcome;
    return outcome;
  }

  /** Ends the child; what still waits is `lost`. */
  close(): void {
    this.#closed = true;
    this.#drop('closed');
  }

  #askNow(request: ChildRequest): Promise<AskOutcome> {
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

  #start(): ChildHandle {
    const child: ChildHandle = this.#launch({
      answered: ({ id, answer }) => this.#settle(id, answer),
      ended: () => {
        if (this.#child === child) this.#drop('crashed');
      },
    });
    return child;
  }

  #drop(cause: 'crashed' | 'timed-out' | 'closed'): void {
    const child = this.#child;
    // Forgotten first: a child that reports its end while it is being killed must not be dropped twice.
    this.#child = undefined;
    child?.kill();
    if (this.#waiting !== undefined) this.#settle(this.#waiting.id, { kind: 'lost', cause });
  }

  #settle(id: number, outcome: AskOutcome): void {
    const waiting = this.#waiting;
    if (waiting?.id !== id) return;
    this.#waiting = undefined;
    clearTimeout(waiting.timer);
    waiting.settle(outcome);
  }
}
