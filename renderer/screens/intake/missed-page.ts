import type { IntakeProgress, PlacedPage } from './progress.ts';

/**
 * Where PageDown goes from the last page: to the first one that was turned too
 * fast to be seen, so that one key is enough for the whole dossier.
 */
export function missedPage(
  { pages, isSeen }: Pick<IntakeProgress, 'pages' | 'isSeen'>,
  current: PlacedPage | undefined,
): PlacedPage | undefined {
  if (current === undefined || current.number < pages.length) return undefined;
  return pages.find((placed) => placed !== current && !isSeen(placed.page));
}
