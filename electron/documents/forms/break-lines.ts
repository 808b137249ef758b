/** The cuts of one type family that a form uses. */
export type Face = 'regular' | 'bold' | 'italic';

export interface TextRun {
  readonly text: string;
  readonly face: Face;
}

export type MeasureText = (text: string, face: Face) => number;

/**
 * Breaks mixed-face text into lines no wider than `width`, at spaces, and inside a word only
 * when the word alone is wider. Nothing is ever dropped.
 */
export function breakLines(
  runs: readonly TextRun[],
  width: number,
  measure: MeasureText,
): readonly (readonly TextRun[])[] {
  const lines: TextRun[][] = [];
  let current: TextRun[] = [];
  let used = 0;
  for (const piece of runs.flatMap((run) => piecesOf(run)).flatMap((word) => fitWord(word, width, measure))) {
    const pieceWidth = measure(piece.text, piece.face);
    const visible = measure(piece.text.trimEnd(), piece.face);
    if (used > 0 && used + visible > width) {
      lines.push(joined(current));
      current = [];
      used = 0;
    }
    if (current.length === 0 && piece.text.trim() === '') continue;
    current.push(piece);
    used += pieceWidth;
  }
  if (current.length > 0) lines.push(joined(current));
  return lines;
}

/** Words with the spaces after them; line breaks and tabs inside data count as spaces. */
function piecesOf({ text, face }: TextRun): readonly TextRun[] {
  const clean = text.normalize('NFC').replace(/[\s\p{Cc}]/gu, ' ');
  return (clean.match(/[^ ]* *|[^ ]+/g) ?? [])
    .filter((word) => word !== '')
    .map((word) => ({ text: word, face }));
}

function fitWord(word: TextRun, width: number, measure: MeasureText): readonly TextRun[] {
  if (measure(word.text.trimEnd(), word.face) <= width) return [word];
  const parts: TextRun[] = [];
  let part = '';
  for (const character of word.text) {
    if (part !== '' && measure(part + character, word.face) > width) {
      parts.push({ text: part, face: word.face });
      part = '';
    }
    part += character;
  }
  parts.push({ text: part, face: word.face });
  return parts;
}

/** Neighbours of one face become one run, so that a reader of the PDF finds whole phrases. */
function joined(pieces: readonly TextRun[]): TextRun[] {
  const runs: TextRun[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.face === piece.face) runs[runs.length - 1] = { text: last.text + piece.text, face: last.face };
    else runs.push(piece);
  }
  return runs;
}
