import type { JournalBody } from '../../../shared/journal/journal-body.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';

/** A small body that carries a text of the test's choice. */
export function aBody(text: string): JournalBody {
  return { kind: 'upload-opened', file: { digest: getSha256('a'.repeat(64)), sizeBytes: 1 }, url: text };
}

export function textOf(body: JournalBody): string {
  if (body.kind !== 'upload-opened') throw new TypeError(`not one of ours: ${body.kind}`);
  return body.url;
}
