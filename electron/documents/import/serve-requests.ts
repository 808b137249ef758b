import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { AnswerEnvelope, ChildAnswer, ChildRequest, RequestEnvelope } from './child-protocol.ts';
import { assembleMixed } from './copy-pages.ts';
import { inspectImage } from './inspect-image.ts';
import { inspectPdf } from './inspect-pdf.ts';

/** The child's end of the wire. */
export interface ChildPort {
  readonly send: (answer: AnswerEnvelope) => void;
  readonly onRequest: (listener: (request: RequestEnvelope) => void) => void;
}

/** Answers every request, one after another; a library that throws becomes «unreadable». */
export function serveRequests(port: ChildPort): void {
  let previous: Promise<void> = Promise.resolve();
  port.onRequest(({ id, request }) => {
    previous = previous.then(async () => port.send({ id, answer: await answer(request) }));
  });
}

async function answer(request: ChildRequest): Promise<ChildAnswer> {
  try {
    return await handle(request);
  } catch {
    // The error's text may quote the file; its kind is all that leaves this process.
    return { kind: 'refused', reason: 'unreadable' };
  }
}

async function handle(request: ChildRequest): Promise<ChildAnswer> {
  switch (request.kind) {
    case 'inspect-image':
      return inspectImage(request);
    case 'inspect-pdf':
      return inspectPdf(request.path);
    case 'assemble':
      return { kind: 'assembled', ...(await assembleMixed(request)) };
    default:
      return assertNever(request);
  }
}
