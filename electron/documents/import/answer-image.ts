import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { ChildAnswer, ChildRequest } from './child-protocol.ts';
import { assembleMixed } from './copy-pages.ts';
import { encodeScan } from './encode-scan.ts';
import { inspectImage } from './inspect-image.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { shrinkImage } from './shrink-image.ts';

/** Answers one question of main's; a library that throws becomes «unreadable». */
export async function answerImage(request: ChildRequest): Promise<ChildAnswer> {
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
      return inspectPdf(request);
    case 'thumbnail':
      return shrinkImage(request);
    case 'encode-scan':
      return encodeScan(request);
    case 'assemble':
      return { kind: 'assembled', ...(await assembleMixed(request)) };
    default:
      return assertNever(request);
  }
}
