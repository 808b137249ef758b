import type { SourceFile } from './source-files.ts';

export interface Distribution {
  readonly files: number;
  readonly median: number;
  readonly p90: number;
  readonly longest: { readonly path: string; readonly lines: number };
}

/** Lines per file, so that drift is seen early; the linter holds the hard limits. */
export function fileLengths(files: readonly SourceFile[]): Distribution {
  const lengths = files
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
    .sort((left, right) => left.lines - right.lines);
  const at = (share: number): number =>
    lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))]?.lines ?? 0;
  return {
    files: lengths.length,
    median: at(0.5),
    p90: at(0.9),
    longest: lengths.at(-1) ?? { path: '', lines: 0 },
  };
}
