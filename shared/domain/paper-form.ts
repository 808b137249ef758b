import type { DraftComponent, DraftPage, KeptSignatures } from './draft.ts';

/** What the file of a paper is made of (DESIGN 9). */
export type PaperForm =
  /** Pictures alone: written front to back. */
  | 'scanned'
  /** Exactly one PDF, whole, in order and unturned: it keeps its bytes. */
  | 'whole-file'
  /** The same of a file that came signed: it is sent as it is, with no signature of ours. */
  | 'kept'
  /** PDF pages among others, turned, or not all of a file: copied page by page. */
  | 'mixed'
  /** A signed file that is not whole or not alone: copying it would throw its signature away. */
  | 'kept-in-part';

export function paperFormOf(pages: readonly DraftPage[]): PaperForm {
  if (pages.every(({ kind }) => kind === 'image')) return 'scanned';
  const whole = isWholeFile(pages);
  if (pages.some((page) => keptSignaturesOf(page) !== null)) return whole ? 'kept' : 'kept-in-part';
  return whole ? 'whole-file' : 'mixed';
}

/** Whether any of these papers is signed here: those that came signed ask for no key. */
export function needsKey(papers: readonly DraftComponent[]): boolean {
  return papers.some(({ pages }) => paperFormOf(pages) !== 'kept');
}

/** The signatures that the file of a page brought along. */
export function keptSignaturesOf(page: DraftPage): KeptSignatures | null {
  return page.kind === 'pdf' ? page.kept : null;
}

/** Whether a paper has pages of a file that came signed: nothing else may be put among them. */
export function holdsKept({ pages }: Pick<DraftComponent, 'pages'>): boolean {
  return pages.some((page) => keptSignaturesOf(page) !== null);
}

function isWholeFile(pages: readonly DraftPage[]): boolean {
  const [first] = pages;
  return (
    first?.kind === 'pdf' &&
    pages.length === first.pageCount &&
    pages.every(
      (page, index) =>
        page.kind === 'pdf' &&
        page.file.digest === first.file.digest &&
        page.pageIndex === index &&
        page.rotation === 0,
    )
  );
}
