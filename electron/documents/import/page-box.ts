import { PDFArray, PDFName, PDFNumber, type PDFPageLeaf } from '@cantoo/pdf-lib';
import type { Rotation } from '../../../shared/domain/draft.ts';
import type { PdfPageSize } from './child-protocol.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What readers take for a page that names no size, or none that has an area. */
const LETTER: Rectangle = { x: 0, y: 0, width: 612, height: 792 };

/** The part of a page that readers show, in its own coordinates: crop box within media box. */
export function visibleBox(page: PDFPageLeaf): Rectangle {
  const media = rectangleOf(page, 'MediaBox') ?? LETTER;
  const crop = rectangleOf(page, 'CropBox');
  return (crop === undefined ? undefined : intersection(media, crop)) ?? media;
}

/** The page's own turn, clockwise; anything but quarters is ignored, as readers do. */
export function ownRotation(page: PDFPageLeaf): Rotation {
  const value = page.getInheritableAttribute(PDFName.of('Rotate'));
  const number = value === undefined ? undefined : page.context.lookup(value);
  return number instanceof PDFNumber ? quarterTurns(number.asNumber()) : 0;
}

export function addRotation(left: Rotation, right: Rotation): Rotation {
  return quarterTurns(left + right);
}

/** Length of one unit of the page in points. */
export function userUnit(page: PDFPageLeaf): number {
  const value = page.lookup(PDFName.of('UserUnit'));
  return value instanceof PDFNumber && value.asNumber() > 0 ? value.asNumber() : 1;
}

export function shownSize(page: PDFPageLeaf): PdfPageSize {
  const box = visibleBox(page);
  const unit = userUnit(page);
  const lies = ownRotation(page) % 180 !== 0;
  return {
    widthPt: (lies ? box.height : box.width) * unit,
    heightPt: (lies ? box.width : box.height) * unit,
  };
}

function quarterTurns(degrees: number): Rotation {
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      return 90;
    case 180:
      return 180;
    case 270:
      return 270;
    default:
      return 0;
  }
}

function rectangleOf(page: PDFPageLeaf, name: string): Rectangle | undefined {
  const value = page.getInheritableAttribute(PDFName.of(name));
  const array = value === undefined ? undefined : page.context.lookup(value);
  if (!(array instanceof PDFArray) || array.size() !== 4) return undefined;
  const corners = [0, 1, 2, 3].map((index) => array.lookup(index));
  if (!corners.every((corner) => corner instanceof PDFNumber)) return undefined;
  const box = array.asRectangle();
  return box.width > 0 && box.height > 0 ? box : undefined;
}

function intersection(left: Rectangle, right: Rectangle): Rectangle | undefined {
  const x = Math.max(left.x, right.x);
  const y = Math.max(left.y, right.y);
  const width = Math.min(left.x + left.width, right.x + right.width) - x;
  const height = Math.min(left.y + left.height, right.y + right.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
