import { createHash } from 'node:crypto';
import {
  EncryptedPDFError,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFPageTree,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import type { ChildAnswer, FileSource } from './child-protocol.ts';
import { shownSize } from './page-box.ts';
import { readSource } from './read-source.ts';

/** Trees have few branches beside their leaves; one without an end is noticed by its length. */
const STEPS_PER_PAGE = 10;

/** Looks at one PDF file without changing it. Throws when its structure cannot be followed: the caller names that. */
export async function inspectPdf(request: {
  readonly source: FileSource;
  readonly maxPages: number;
}): Promise<ChildAnswer> {
  const bytes = await readSource(request.source);
  const document = await loadUnlessEncrypted(bytes);
  if (document === undefined) return { kind: 'refused', reason: 'encrypted' };
  if (hasMorePagesThan(request.maxPages, document)) return { kind: 'refused', reason: 'too-large' };
  const pages = document.getPages().map((page) => shownSize(page.node));
  if (pages.length === 0) return { kind: 'refused', reason: 'empty' };
  return {
    kind: 'pdf',
    sha256: getSha256(createHash('sha256').update(bytes).digest('hex')),
    pages,
    signed: isSigned(document),
  };
}

/** `undefined`: encrypted, whoever holds the password. An incremental signature would have to be encrypted with it. */
async function loadUnlessEncrypted(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    if (error instanceof EncryptedPDFError || namesEncryption(bytes)) return undefined;
    throw error;
  }
}

/** Leaves are counted as they are met: a tree that hangs the same branch in many places has more than memory holds. */
function hasMorePagesThan(limit: number, document: PDFDocument): boolean {
  const branches: PDFObject[] = [document.catalog.Pages()];
  let leaves = 0;
  let steps = 0;
  for (let node = branches.pop(); node !== undefined; node = branches.pop()) {
    steps += 1;
    if (leaves > limit) return true;
    if (steps > STEPS_PER_PAGE * limit) throw new TypeError('a page tree without an end');
    const found = document.context.lookup(node);
    if (found instanceof PDFPageTree) branches.push(...found.Kids().asArray());
    else leaves += 1;
  }
  return leaves > limit;
}

/** Encrypted object streams and broken encryption dictionaries fail in the parser before the library asks. */
function namesEncryption(bytes: Uint8Array): boolean {
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(Buffer.from(bytes).toString('latin1'));
}

/**
 * Whether any field holds a signature. Every object is looked at instead of the field tree: a tree can
 * be circular, and a signature that hangs off the tree is still one that our own would have to respect.
 */
function isSigned(document: PDFDocument): boolean {
  return document.context
    .enumerateIndirectObjects()
    .some(([, object]) => object instanceof PDFDict && holdsSignature(object));
}

function holdsSignature(field: PDFDict): boolean {
  const value = field.lookup(PDFName.of('V'));
  return value instanceof PDFDict && value.has(PDFName.of('ByteRange')) && value.has(PDFName.of('Contents'));
}
