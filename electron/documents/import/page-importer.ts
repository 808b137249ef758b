import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import type { ImportFailure } from '../../../shared/contract/failures.ts';
import type { DraftPage, KeptSignatures, PageSource } from '../../../shared/domain/draft.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { PageId } from '../../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../../shared/kernel/result.ts';
import type { ChildAnswer, FileSource, ImageChild, ImportReason } from './child-protocol.ts';
import { SNIFF_BYTES, sniffFormat, type FileFormat } from './sniff-format.ts';

export interface ImportLimits {
  readonly maxFileBytes: number;
  readonly maxPixels: number;
  /** What one paper of a dossier takes. */
  readonly maxPages: number;
}

export const IMPORT_LIMITS: ImportLimits = {
  maxFileBytes: 200_000_000,
  maxPixels: 400_000_000,
  maxPages: 2_000,
};
export const IMPORT_TIME_LIMIT_MS = 60_000;

export interface PageImporter {
  /** Every page of one file, its bytes durable in the vault; or why not. Never rejects because of the file. */
  importFile(path: string): Promise<Result<readonly DraftPage[], ImportFailure>>;
  /** The same of bytes that came over the line; `name` is what a failure calls them. */
  importBytes(name: string, bytes: Uint8Array): Promise<Result<readonly DraftPage[], ImportFailure>>;
  /** `count` pages of the built-in samples, over and over in their order. */
  importSamples(count: number): Promise<readonly DraftPage[]>;
}

interface Options {
  readonly vault: { put(source: AsyncIterable<Uint8Array>): Promise<FileRef> };
  readonly child: Pick<ImageChild, 'ask'>;
  /** Says what the signatures of a PDF are worth; it is in the vault already. */
  readonly judgeSigned: (file: FileRef) => Promise<Result<KeptSignatures, KeptRefusal>>;
  readonly newPageId: () => PageId;
  readonly limits: ImportLimits;
  readonly samplesDirectory: string;
}

/** What was signed is not what is there; or nobody here can tell. */
type KeptRefusal = 'broken' | 'unknown';

/** A page before it has a name of its own. */
type FoundPage = DraftPage extends infer Page
  ? Page extends DraftPage
    ? Omit<Page, 'pageId' | 'source'>
    : never
  : never;

/** What a question about a picked file is answered with. */
type ImportAnswer = Extract<ChildAnswer, { kind: 'kept-image' | 'encoded-images' | 'pdf' | 'refused' }>;

type Found = Result<readonly FoundPage[], ImportReason>;

/** Bytes go from the picked file straight into the vault; no copy in clear is made on the way. */
export function createPageImporter(options: Options): PageImporter {
  return {
    async importFile(path) {
      const found = await findPages(path, options);
      if (!found.ok) return fail({ kind: found.failure, name: basename(path) });
      return succeed(found.value.map((page) => named(page, 'picked', options)));
    },
    async importBytes(name, bytes) {
      const found = await findPages(bytes, options);
      if (!found.ok) return fail({ kind: found.failure, name });
      return succeed(found.value.map((page) => named(page, 'portal', options)));
    },
    async importSamples(count) {
      const pages = await samplePages(options);
      return Array.from({ length: count }, (_, index) => {
        const page = pages[index % pages.length];
        if (page === undefined) throw new TypeError('the built-in samples are missing');
        return named(page, 'sample', options);
      });
    },
  };
}

async function findPages(source: FileSource, options: Options): Promise<Found> {
  const looked = await lookAt(source, options.limits);
  if (!looked.ok) return looked;
  const format = looked.value;
  if (format === 'unknown') return fail('unsupported');
  if (format === 'phone-photo' || format === 'video') return fail(format);
  const { maxPixels, maxPages } = options.limits;
  const outcome = await options.child.ask(
    format === 'pdf'
      ? { kind: 'inspect-pdf', source, maxPages }
      : { kind: 'inspect-image', source, format, maxPixels, maxPages },
  );
  // A file that crashes or stalls the decoder is, for the clerk, one that cannot be read.
  if (outcome.kind === 'lost') return fail('unreadable');
  if (!isImportAnswer(outcome)) throw new TypeError('the child answered another question');
  return storePages(source, outcome, options);
}

function isImportAnswer(answer: ChildAnswer): answer is ImportAnswer {
  return ['kept-image', 'encoded-images', 'pdf', 'refused'].includes(answer.kind);
}

async function lookAt(source: FileSource, limits: ImportLimits): Promise<Result<FileFormat, ImportReason>> {
  try {
    const size = typeof source === 'string' ? (await stat(source)).size : source.length;
    if (size === 0) return fail('empty');
    if (size > limits.maxFileBytes) return fail('too-large');
    return succeed(sniffFormat(await readHead(source)));
  } catch {
    return fail('unreadable');
  }
}

async function readHead(source: FileSource): Promise<Uint8Array> {
  if (typeof source !== 'string') return source.subarray(0, SNIFF_BYTES);
  const file = await open(source, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(SNIFF_BYTES), 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function storePages(source: FileSource, answer: ImportAnswer, options: Options): Promise<Found> {
  const { vault } = options;
  switch (answer.kind) {
    case 'refused':
      return fail(answer.reason);
    case 'kept-image': {
      const file = await putUnchanged(source, answer.sha256, vault);
      return file.ok ? succeed([{ kind: 'image', file: file.value, ...answer.image, tiltDegrees: 0 }]) : file;
    }
    case 'pdf':
      return storePdf(source, answer, options);
    case 'encoded-images': {
      const pages: FoundPage[] = [];
      for (const { bytes, ...image } of answer.images) {
        pages.push({
          kind: 'image',
          file: await vault.put(once(bytes)),
          ...image,
          rotation: 0,
          tiltDegrees: 0,
        });
      }
      return succeed(pages);
    }
    default:
      return assertNever(answer);
  }
}

async function storePdf(
  source: FileSource,
  { sha256, pages, signed }: Extract<ChildAnswer, { kind: 'pdf' }>,
  { vault, judgeSigned }: Options,
): Promise<Found> {
  const file = await putUnchanged(source, sha256, vault);
  if (!file.ok) return file;
  const kept = signed ? await judgeSigned(file.value) : succeed(null);
  if (!kept.ok) return fail(kept.failure === 'broken' ? 'signature-broken' : 'signature-unknown');
  return succeed(
    pages.map((size, pageIndex) => ({
      kind: 'pdf',
      file: file.value,
      pageIndex,
      pageCount: pages.length,
      kept: kept.value,
      ...size,
      rotation: 0,
    })),
  );
}

/** Two processes read the file; what was inspected and what was kept must be the same bytes. */
async function putUnchanged(
  source: FileSource,
  sha256: string,
  vault: Options['vault'],
): Promise<Result<FileRef, ImportReason>> {
  const bytes = typeof source === 'string' ? createReadStream(source) : Readable.from([source]);
  try {
    const file = await vault.put(bytes);
    return file.digest === sha256 ? succeed(file) : fail('unreadable');
  } catch (error) {
    // A stick that was pulled out is the file's trouble; anything else (a full disk) is the vault's.
    if (bytes.errored !== null) return fail('unreadable');
    throw error;
  }
}

async function samplePages(options: Options): Promise<readonly FoundPage[]> {
  const names = (await readdir(options.samplesDirectory)).filter((name) => name.endsWith('.jpg')).sort();
  const pages: FoundPage[] = [];
  for (const name of names) {
    const found = await findPages(join(options.samplesDirectory, name), options);
    if (!found.ok) throw new TypeError('a built-in sample cannot be read');
    pages.push(...found.value);
  }
  return pages;
}

function named(page: FoundPage, source: PageSource, { newPageId }: Options): DraftPage {
  return { ...page, pageId: newPageId(), source };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
