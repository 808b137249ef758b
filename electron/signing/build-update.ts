import { createHash } from 'node:crypto';
import type { Instant } from '../../shared/kernel/instant.ts';
import { boxArray } from './pdf/first-page.ts';
import {
  arrayOf,
  dictionaryOf,
  findInteger,
  nameValue,
  numberValue,
  referenceTo,
  withEntries,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from './pdf/pdf-value.ts';
import { writePdfValue } from './pdf/write-pdf-value.ts';
import { placeSignature, type SignaturePlace } from './signature-place.ts';
import type { UpdateBase } from './update-base.ts';
import { writeUpdate, type AppendedObject, type WrittenUpdate } from './write-update.ts';

/** What the signature looks like: PDF objects that refer to one another by index (`drawMark` of `electron/documents/pdf` fits this by shape). */
export interface SignatureAppearance {
  readonly strip: { readonly heightPt: number; readonly minWidthPt: number };
  /** The first object is a form XObject with its origin at the lower left. */
  draw(box: {
    readonly widthPt: number;
    readonly heightPt: number;
    readonly rotation: 0 | 90 | 180 | 270;
  }): readonly ((numberOf: (index: number) => number) => Uint8Array)[];
}

export interface UpdateRequest {
  readonly base: UpdateBase;
  readonly appearance: SignatureAppearance;
  readonly signedAt: Instant;
  /** Bytes that the signature container may take. */
  readonly contentsBytes: number;
}

const SIGNATURES_EXIST_AND_APPEND_ONLY = 3;
const PRINT_AND_LOCKED = 132;
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** Everything that goes after the base: widget, mark, signature dictionary with room for the container, and the new cross-references. */
export function buildUpdate(request: UpdateRequest): WrittenUpdate {
  const { base, appearance, signedAt, contentsBytes } = request;
  const signature = referenceTo(base.nextObjectNumber);
  const widget = referenceTo(base.nextObjectNumber + 1);
  const firstDrawn = base.nextObjectNumber + 2;
  const place = placeSignature(base, appearance.strip);
  const drawn = appearance.draw({ ...place, rotation: base.page.rotation });
  const objects: AppendedObject[] = [
    textObject(base.page.reference, pageWith(base, place, widget)),
    ...formAndCatalog(base, widget),
    textObject(widget, widgetDictionary(base, { place, widget, signature, mark: referenceTo(firstDrawn) })),
    ...drawn.map((write, index) => ({
      reference: referenceTo(firstDrawn + index),
      body: write((other) => firstDrawn + other),
    })),
  ];
  return writeUpdate({
    base,
    objects,
    signature: { reference: signature, entries: signatureEntries(signedAt), contentsBytes },
    objectCount: firstDrawn + drawn.length,
    idHex: updatedId(base, signedAt),
  });
}

function textObject(reference: PdfReference, dictionary: PdfDictionary): AppendedObject {
  return { reference, body: Buffer.from(writePdfValue(dictionary), 'latin1') };
}

function pageWith(base: UpdateBase, place: SignaturePlace, widget: PdfReference): PdfDictionary {
  const page = withEntries(base.page.dictionary, { Annots: arrayOf([...base.annotations, widget]) });
  if (place.grown === undefined) return page;
  return withEntries(page, {
    MediaBox: boxArray(place.grown.mediaBox),
    CropBox: boxArray(place.grown.cropBox),
  });
}

function formAndCatalog(base: UpdateBase, widget: PdfReference): readonly AppendedObject[] {
  const flags = findInteger(base.form.dictionary.entries.get('SigFlags')) ?? 0;
  const form = withEntries(base.form.dictionary, {
    Fields: arrayOf([...base.form.fields, widget]),
    SigFlags: numberValue(flags | SIGNATURES_EXIST_AND_APPEND_ONLY),
  });
  const { reference, dictionary } = base.catalog;
  if (base.form.reference !== undefined) return [textObject(base.form.reference, form)];
  return [textObject(reference, withEntries(dictionary, { AcroForm: form }))];
}

function widgetDictionary(
  base: UpdateBase,
  parts: {
    readonly place: SignaturePlace;
    readonly widget: PdfReference;
    readonly signature: PdfReference;
    readonly mark: PdfReference;
  },
): PdfDictionary {
  const { place, widget, signature, mark } = parts;
  return dictionaryOf({
    Type: nameValue('Annot'),
    Subtype: nameValue('Widget'),
    FT: nameValue('Sig'),
    // The object number keeps the name unlike that of any field before it.
    T: textString(`Signature-${widget.objectNumber}`),
    V: signature,
    F: numberValue(PRINT_AND_LOCKED),
    Rect: boxArray(place.rectangle),
    P: base.page.reference,
    MK: dictionaryOf({ R: numberValue(base.page.rotation) }),
    AP: dictionaryOf({ N: mark }),
  });
}

/** PAdES wants the time here and not in the container (ETSI EN 319 142-1, 6.3). No name, place or reason: the certificate and the mark say who. */
function signatureEntries(signedAt: Instant): Readonly<Record<string, PdfValue>> {
  const digits = new Date(signedAt + VIETNAM_OFFSET_MS).toISOString().replace(/\D/g, '').slice(0, 14);
  return {
    Type: nameValue('Sig'),
    Filter: nameValue('Adobe.PPKLite'),
    SubFilter: nameValue('ETSI.CAdES.detached'),
    M: textString(`D:${digits}+07'00'`),
  };
}

function textString(ascii: string): PdfValue {
  return { kind: 'string', bytes: Buffer.from(ascii, 'latin1'), hex: true, start: 0, end: 0 };
}

/** The second half of a file's ID changes with each revision (ISO 32000-1, 14.4). */
function updatedId(base: UpdateBase, signedAt: Instant): readonly [string, string] {
  const seed = `${base.idHex ?? ''} ${base.sizeBytes} ${base.xrefOffset} ${signedAt}`;
  const digest = createHash('sha256').update(seed).digest('hex').slice(0, 32);
  return [base.idHex ?? digest, digest];
}
