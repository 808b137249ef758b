import { foldVietnamese } from '../kernel/fold-vietnamese.ts';
import type { Catalogue, Procedure } from './procedure.ts';

/** The best `limit` procedures for a few typed words, without marks, by name, code or sector; the whole list for no words. */
export function searchProcedures(catalogue: Catalogue, query: string, limit: number): readonly Procedure[] {
  const words = foldVietnamese(query)
    .split(' ')
    .filter((word) => word !== '');
  return catalogue.procedures
    .map((procedure) => ({ procedure, score: score(procedure, words) }))
    .filter((hit) => hit.score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, limit)
    .map((hit) => hit.procedure);
}

/** 0 unless every word is found somewhere; a hit in the code or at the start of the name weighs most. */
function score(procedure: Procedure, words: readonly string[]): number {
  const name = foldVietnamese(procedure.nameVi);
  const sector = foldVietnamese(procedure.sectorVi);
  let total = 1;
  for (const word of words) {
    const points = wordScore(word, name, { sector, code: procedure.code });
    if (points === 0) return 0;
    total += points;
  }
  return total + (name.includes(words.join(' ')) ? 5 : 0) + (procedure.essential ? 0.5 : 0);
}

function wordScore(
  word: string,
  name: string,
  other: { readonly sector: string; readonly code: string },
): number {
  if (other.code.startsWith(word)) return 10;
  if (` ${name}`.includes(` ${word}`)) return 3;
  if (name.includes(word)) return 2;
  return other.sector.includes(word) || other.code.includes(word) ? 1 : 0;
}
