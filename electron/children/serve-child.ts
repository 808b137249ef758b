import type { AnswerEnvelope, RequestEnvelope } from './child-messages.ts';

/** The child's end of the wire. */
export interface ChildPort<Request, Answer> {
  readonly send: (answer: AnswerEnvelope<Answer>) => void;
  readonly onRequest: (listener: (request: RequestEnvelope<Request>) => void) => void;
}

/** Electron's end of the wire; absent in plain Node. */
interface ParentPort {
  postMessage(message: object): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
}

/** Answers every question, one after another, and ends with main. `answer` must not reject. */
export function serveChild<Request, Answer>(answer: (request: Request) => Promise<Answer>): void {
  process.on('disconnect', () => process.exit(0));
  serveRequests(findUtilityPort<Request, Answer>() ?? nodePort<Request, Answer>(), answer);
}

/** The loop alone, on any wire. */
export function serveRequests<Request, Answer>(
  port: ChildPort<Request, Answer>,
  answer: (request: Request) => Promise<Answer>,
): void {
  let previous: Promise<void> = Promise.resolve();
  port.onRequest(({ id, request }) => {
    previous = previous.then(async () => port.send({ id, answer: await answer(request) }));
  });
}

function nodePort<Request, Answer>(): ChildPort<Request, Answer> {
  return {
    send: (answer) => process.send?.(answer),
    // The other end is `child-client.ts` of the same build, so the message has this shape.
    onRequest: (listener) =>
      process.on('message', (message) => listener(message as RequestEnvelope<Request>)),
  };
}

function findUtilityPort<Request, Answer>(): ChildPort<Request, Answer> | undefined {
  if (!('parentPort' in process)) return undefined;
  // Electron defines it, with this shape, in utility processes only.
  const port = process.parentPort as unknown as ParentPort | undefined;
  if (port === undefined) return undefined;
  return {
    send: (answer) => port.postMessage(answer),
    // As above: the same build on both ends.
    onRequest: (listener) => port.on('message', (event) => listener(event.data as RequestEnvelope<Request>)),
  };
}
