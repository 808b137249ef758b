import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { findFirstPage, type Box, type FirstPage } from './pdf/first-page.ts';
import { parsePdfValue } from './pdf/parse-pdf-value.ts';
import type { PdfBytes } from './pdf/pdf-bytes.ts';
import { openPdf, type PdfFile } from './pdf/pdf-file.ts';
import {
  dictionaryOf,
  findInteger,
  findNumbers,
  referenceTo,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from './pdf/pdf-value.ts';
import { findSignatureFields } from './pdf/signature-fields.ts';

/** What an appended signature must know of the file before it: nothing else of the file is looked at. */
export interface UpdateBase {
  readonly sizeBytes: number;
  readonly xrefForm: 'table' | 'stream';
  readonly xrefOffset: number;
  readonly nextObjectNumber: number;
  /** Info and ID go on; the rest of a trailer is made anew. */
  readonly info: PdfValue | undefined;
  readonly idHex: string | undefined;
  readonly catalog: { readonly reference: PdfReference; readonly dictionary: PdfDictionary };
  readonly form: {
    /** `undefined` where the form stands in the catalog itself, or there is none. */
    readonly reference: PdfReference | undefined;
    readonly dictionary: PdfDictionary;
    readonly fields: readonly PdfValue[];
  };
  readonly page: FirstPage;
  readonly annotations: readonly PdfValue[];
  /** The place that the writer left for the mark; `undefined` where the page must grow. */
  readonly strip: Box | undefined;
}

/** Why a PDF cannot be signed by appending. Damaged and unsupported ones can be copied page by page instead. */
export type UnsignableReason =
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'already-signed' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'unsupported' };

/** What the streaming writer hands over (`electron/documents/pdf/assemble-pdf.ts` fits this by shape). */
export interface AssembledFacts {
  readonly sizeBytes: number;
  readonly xrefOffset: number;
  readonly objectCount: number;
  readonly catalogNumber: number;
  readonly catalogText: string;
  readonly firstPageNumber: number;
  readonly firstPageText: string;
  readonly idHex: string;
  readonly strip: Box;
}

const NO_FORM: UpdateBase['form'] = { reference: undefined, dictionary: dictionaryOf({}), fields: [] };

/** The base of a file that our own writer has just made; wrong facts are a bug. */
export function baseOfAssembly(facts: AssembledFacts): UpdateBase {
  const page = parseDictionary(facts.firstPageText);
  const [left = 0, bottom = 0, right = 0, top = 0] = findNumbers(page.entries.get('MediaBox'), 4) ?? [];
  const mediaBox = { left, bottom, right, top };
  return {
    sizeBytes: facts.sizeBytes,
    xrefForm: 'table',
    xrefOffset: facts.xrefOffset,
    nextObjectNumber: facts.objectCount,
    info: undefined,
    idHex: facts.idHex,
    catalog: { reference: referenceTo(facts.catalogNumber), dictionary: parseDictionary(facts.catalogText) },
    form: NO_FORM,
    page: {
      reference: referenceTo(facts.firstPageNumber),
      dictionary: page,
      mediaBox,
      cropBox: mediaBox,
      rotation: 0,
      userUnit: 1,
    },
    annotations: [],
    strip: facts.strip,
  };
}

function parseDictionary(text: string): PdfDictionary {
  const parsed = parsePdfValue(Buffer.from(text, 'latin1'), 0);
  if (parsed.kind !== 'value' || parsed.value.kind !== 'dictionary') throw new TypeError('not a dictionary');
  return parsed.value;
}

/** Reads the end of any PDF: tables, streams and hybrids, objects packed or not. */
export async function readUpdateBase(file: PdfBytes): Promise<Result<UpdateBase, UnsignableReason>> {
  const pdf = await openPdf(file);
  if (pdf === undefined) return fail({ kind: 'damaged' });
  const { trailer } = pdf.xref;
  if (trailer.entries.has('Encrypt')) return fail({ kind: 'encrypted' });
  if ((await findSignatureFields(pdf)).length > 0) return fail({ kind: 'already-signed' });
  const root = trailer.entries.get('Root');
  const catalog = await pdf.resolveDictionary(root);
  if (root?.kind !== 'reference' || catalog === undefined) return fail({ kind: 'damaged' });
  const page = await findFirstPage(pdf, catalog);
  if (page === undefined) return fail({ kind: 'unsupported' });
  const annotations = await pdf.resolve(page.dictionary.entries.get('Annots'));
  return succeed({
    sizeBytes: file.sizeBytes,
    xrefForm: pdf.xref.form,
    xrefOffset: pdf.xref.offset,
    nextObjectNumber: nextObjectNumber(pdf),
    info: trailer.entries.get('Info'),
    idHex: firstId(await pdf.resolve(trailer.entries.get('ID'))),
    catalog: { reference: root, dictionary: catalog },
    form: await readForm(pdf, catalog),
    page,
    annotations: annotations.kind === 'array' ? annotations.items : [],
    strip: undefined,
  });
}

/** Sizes in trailers are wrong often enough to look at the entries too. */
function nextObjectNumber({ xref }: PdfFile): number {
  let next = findInteger(xref.trailer.entries.get('Size')) ?? 1;
  for (const number of xref.entries.keys()) next = Math.max(next, number + 1);
  return next;
}

function firstId(id: PdfValue): string | undefined {
  const [first] = id.kind === 'array' ? id.items : [];
  return first?.kind === 'string' ? Buffer.from(first.bytes).toString('hex') : undefined;
}

async function readForm(pdf: PdfFile, catalog: PdfDictionary): Promise<UpdateBase['form']> {
  const value = catalog.entries.get('AcroForm');
  const dictionary = await pdf.resolveDictionary(value);
  if (dictionary === undefined) return NO_FORM;
  const fields = await pdf.resolve(dictionary.entries.get('Fields'));
  return {
    reference: value?.kind === 'reference' ? value : undefined,
    dictionary,
    fields: fields.kind === 'array' ? fields.items : [],
  };
}
