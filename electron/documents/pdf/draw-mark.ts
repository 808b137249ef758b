import type { EmbeddedFont, NumberedObject } from './embedded-font.ts';
import type { Mark } from './mark-for.ts';
import { MARK_STRIP } from './mark-strip.ts';
import { asciiBytes, formatNumber, streamBody } from './pdf-syntax.ts';

/** A mark ready to be put on papers: a signer's appearance, by shape. */
export interface MarkAppearance {
  readonly strip: { readonly heightPt: number; readonly minWidthPt: number };
  /** The first object is the form XObject, as large as the box and with its origin at the lower left. */
  draw(box: MarkBox): readonly NumberedObject[];
}

/** As the mark is looked at: the page may be shown turned by `rotation` degrees clockwise. */
export interface MarkBox {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly rotation: 0 | 90 | 180 | 270;
}

/** Turns the mark against the page's own turn, so that it stands upright on the screen. */
const UPRIGHT: Readonly<Record<MarkBox['rotation'], string>> = {
  0: '',
  90: ' /Matrix [0 1 -1 0 0 0]',
  180: ' /Matrix [-1 0 0 -1 0 0]',
  270: ' /Matrix [0 -1 1 0 0 0]',
};

/** 20 px of a screen at 100 %: clear of the edge that printers cannot reach. */
const MARGIN_PT = 14;
const TEXT_PT = 10;
const WARNING_PT = 8;
const LEADING = 1.25;
const TOP_PT = 3;
const BOTTOM_PT = 2;

/** Draws in black on white, in its upper corner, at the size that the law gives for such marks (10 pt); smaller only where the page is narrow. */
export function drawMark(mark: Mark, font: EmbeddedFont): MarkAppearance {
  return { strip: MARK_STRIP, draw: (box) => [formObject(mark, font, box), ...shiftBy(font.objects, 1)] };
}

/** The same objects at a later place in a longer list. */
function shiftBy(objects: readonly NumberedObject[], places: number): readonly NumberedObject[] {
  return objects.map((write) => (numberOf) => write((index) => numberOf(index + places)));
}

function formObject(mark: Mark, font: EmbeddedFont, box: MarkBox): NumberedObject {
  const width = formatNumber(box.widthPt);
  const height = formatNumber(box.heightPt);
  const content = asciiBytes(
    [
      // White first: what a cropped page hides outside its box must not shine through the words.
      `1 g 0 0 ${width} ${height} re f`,
      `0.6 G 0.5 w 0 0.25 m ${width} 0.25 l S`,
      `0 g BT ${textLines(mark, font, box).join(' ')} ET`,
    ].join('\n'),
  );
  return (numberOf) =>
    streamBody(
      `/Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}]${UPRIGHT[box.rotation]}` +
        ` /Resources << /Font << /F ${numberOf(1)} 0 R >> >>`,
      content,
    );
}

interface Line {
  readonly text: string;
  readonly wantedPt: number;
  readonly side: Mark['side'];
  /** In points below the upper edge of the box. */
  readonly downPt: number;
}

function textLines(mark: Mark, font: EmbeddedFont, box: MarkBox): readonly string[] {
  const room = box.widthPt - 2 * MARGIN_PT;
  return linesOf(mark, font, room).map(({ text, wantedPt, side, downPt }) => {
    const sizePt = wantedPt * Math.min(1, room / Math.max(font.widthOf(text, wantedPt), 1));
    const left = side === 'left' ? MARGIN_PT : box.widthPt - MARGIN_PT - font.widthOf(text, sizePt);
    const baseline = box.heightPt - downPt;
    return `/F ${formatNumber(sizePt)} Tf 1 0 0 1 ${formatNumber(left)} ${formatNumber(baseline)} Tm ${font.encode(text)} Tj`;
  });
}

function linesOf(mark: Mark, font: EmbeddedFont, room: number): readonly Line[] {
  const { side } = mark;
  const lines = mark.lines.map((text, index) => ({
    text,
    wantedPt: TEXT_PT,
    side,
    downPt: TOP_PT + (index + 1) * TEXT_PT * LEADING,
  }));
  if (mark.warning === undefined) return lines;
  const warning = { text: mark.warning, wantedPt: WARNING_PT };
  const widest = Math.max(...mark.lines.map((text) => font.widthOf(text, TEXT_PT)));
  const fitsBeside = widest + font.widthOf(mark.warning, WARNING_PT) + MARGIN_PT <= room;
  // Three lines and a warning are too tall for the strip; the other corner is free.
  return side === 'right' && fitsBeside
    ? [...lines, { ...warning, side: 'left', downPt: TOP_PT + TEXT_PT * LEADING }]
    : squeezed([...lines, { ...warning, side, downPt: 0 }]);
}

/** As loose as the strip allows: what hangs under the last line needs room too. */
function squeezed(lines: readonly Line[]): readonly Line[] {
  const tallPt = lines.reduce((sum, { wantedPt }) => sum + wantedPt, 0);
  const leading = Math.min(LEADING, (MARK_STRIP.heightPt - TOP_PT - BOTTOM_PT) / tallPt);
  let downPt = TOP_PT;
  return lines.map((line) => {
    downPt += line.wantedPt * leading;
    return { ...line, downPt };
  });
}
