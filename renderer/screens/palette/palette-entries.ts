import { foldVietnamese } from '../../../shared/kernel/fold-vietnamese.ts';

export type PaletteGroup = 'command' | 'settings' | 'guide' | 'dossier' | 'procedure';

/** One thing that can be gone to or done. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: PaletteGroup;
  readonly words: string;
  /** A key, a code: what stands at the end of the line. */
  readonly aside: string;
  readonly run: () => void;
}

/** Those that say every typed word, marks aside; all for no words. */
export function matchingEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const words = foldVietnamese(query)
    .split(' ')
    .filter((word) => word !== '');
  return entries.filter((entry) => {
    const text = foldVietnamese(`${entry.words} ${entry.aside}`);
    return words.every((word) => text.includes(word));
  });
}
