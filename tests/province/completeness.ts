import type { DossierWire } from '../../shared/contract/province/dossier-wire.ts';
import { keepsNoPaper } from '../../shared/domain/paper-kinds.ts';

/**
 * The name of the first paper whose pages have no signed file, or of the first file that belongs to no paper;
 * `undefined` when papers and files match one to one. A dossier without any file is incomplete by its code, unless its
 * procedure only looks at papers.
 */
export function findUnmatchedPaper(dossier: DossierWire): string | undefined {
  if (dossier.files.length === 0 && !keepsNoPaper(dossier.draft)) return dossier.reception.code;
  const papers = dossier.draft.components.filter((component) => component.pages.length > 0);
  const waiting = papers.map((paper) => paper.code);
  for (const file of dossier.files) {
    const place = waiting.indexOf(file.componentCode);
    if (place === -1) return file.nameVi;
    waiting.splice(place, 1);
  }
  return papers.find((paper) => waiting.includes(paper.code))?.nameVi;
}
