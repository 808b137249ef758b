import type { TextRun } from './break-lines.ts';

/** Dots for a pen, where there is nothing to print. */
export const BLANK = '……………………';

export function line(label: string, value: string): readonly [TextRun, TextRun] {
  return [plain(label), plain(value.trim() === '' ? BLANK : value)];
}

export function plain(text: string): TextRun {
  return { text, face: 'regular' };
}

export function bold(text: string): TextRun {
  return { text, face: 'bold' };
}
