import { PDFArray, PDFDict, PDFName, type PDFObject, type PDFPage } from '@cantoo/pdf-lib';

/** What ties a page or an annotation to the rest of its file, or acts when it is opened. */
const PAGE_TIES = [
  'AA',
  'B',
  'StructParents',
  'Tabs',
  'PieceInfo',
  'Thumb',
  'Metadata',
  'PresSteps',
  'Trans',
  'Dur',
];
const ANNOTATION_TIES = ['A', 'AA', 'Dest', 'P', 'Parent', 'Popup', 'IRT', 'StructParent', 'OC', 'PA'];
const FIELD_KEYS = [
  'FT',
  'T',
  'TU',
  'TM',
  'Ff',
  'V',
  'DV',
  'DA',
  'MK',
  'Kids',
  'MaxLen',
  'Opt',
  'Lock',
  'SV',
];

/**
 * Cuts a page loose before it is copied: a link or a form field would otherwise drag its whole file along.
 * What is seen stays: a filled-in field keeps its look as a stamp, which nobody can type into any more.
 */
export function detachPage(page: PDFPage): void {
  const { node } = page;
  for (const key of PAGE_TIES) node.delete(PDFName.of(key));
  const annotations = node.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) {
    node.delete(PDFName.of('Annots'));
    return;
  }
  const kept = annotations.asArray().filter((entry) => keepLook(page, entry));
  node.set(PDFName.of('Annots'), page.doc.context.obj(kept));
}

/** Marks without a drawing of their own are kept, because readers draw them; links and pop-ups are not on paper. */
function keepLook(page: PDFPage, entry: PDFObject): boolean {
  const annotation = page.doc.context.lookup(entry);
  if (!(annotation instanceof PDFDict)) return false;
  const subtype = annotation.lookup(PDFName.of('Subtype'));
  if (subtype === PDFName.of('Link') || subtype === PDFName.of('Popup')) return false;
  for (const key of ANNOTATION_TIES) annotation.delete(PDFName.of(key));
  if (subtype !== PDFName.of('Widget')) return true;
  for (const key of FIELD_KEYS) annotation.delete(PDFName.of(key));
  annotation.set(PDFName.of('Subtype'), PDFName.of('Stamp'));
  return annotation.has(PDFName.of('AP'));
}
