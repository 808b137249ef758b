import QRCode from 'qrcode';
import { MOTTO, NATION, type Heading } from './form-01-text.ts';
import { A5_LAYOUT, type FormSheet } from './form-sheet.ts';

const SIZE = { heading: 8.6, motto: 9.2 } as const;
/** 21 mm: about 0.45 mm a module, read by a cheap hand scanner and by a phone. */
export const QR_SIDE = 60;
const QR_GAP = 6;
/** The national motto needs its full width on one line; the agency takes what the QR code leaves. */
const RIGHT_COLUMN = 186;

/** QR code, agency and national motto, as at the head of every form (DOMAIN 2.2). */
export function drawFormHead(sheet: FormSheet, heading: Heading, qrText: string): void {
  drawQr(sheet, qrText);
  drawHeading(sheet, heading);
}

/** At the top left of a sheet. */
export function drawQr(sheet: FormSheet, qrText: string): void {
  const { modules } = QRCode.create(qrText, { errorCorrectionLevel: 'M' });
  sheet.matrix(
    { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 },
    { x: A5_LAYOUT.margin.left, y: A5_LAYOUT.margin.top, side: QR_SIDE },
  );
}

function drawHeading(sheet: FormSheet, heading: Heading): void {
  const left = {
    x: A5_LAYOUT.margin.left + QR_SIDE + QR_GAP,
    width: sheet.body.width - QR_SIDE - QR_GAP * 2 - RIGHT_COLUMN,
  };
  const right = { x: sheet.width - A5_LAYOUT.margin.right - RIGHT_COLUMN, width: RIGHT_COLUMN };
  const leftEnd = drawAgency(sheet, left, heading);
  const rightEnd = drawNation(sheet, right, heading.placeAndDay);
  sheet.moveTo(Math.max(leftEnd, rightEnd, A5_LAYOUT.margin.top + QR_SIDE) + 8);
}

function drawAgency(
  sheet: FormSheet,
  box: { readonly x: number; readonly width: number },
  heading: Heading,
): number {
  const style = { size: SIZE.heading, align: 'center' } as const;
  let y = A5_LAYOUT.margin.top;
  y += sheet.block([{ text: heading.superior, face: 'regular' }], { ...box, y }, style);
  y += sheet.block([{ text: heading.agency, face: 'regular' }], { ...box, y }, style);
  y += sheet.block([{ text: heading.desk, face: 'bold' }], { ...box, y }, style);
  drawCentredRule(sheet, { ...box, y: y + 1 }, box.width * 0.35);
  y += 5;
  return y + sheet.block([{ text: heading.number, face: 'regular' }], { ...box, y }, style);
}

function drawNation(
  sheet: FormSheet,
  box: { readonly x: number; readonly width: number },
  placeAndDay: string,
): number {
  let y = A5_LAYOUT.margin.top;
  y += sheet.block([{ text: NATION, face: 'bold' }], { ...box, y }, { size: SIZE.heading, align: 'center' });
  y += sheet.block([{ text: MOTTO, face: 'bold' }], { ...box, y }, { size: SIZE.motto, align: 'center' });
  drawCentredRule(sheet, { ...box, y: y + 1 }, box.width * 0.62);
  y += 9;
  const style = { size: SIZE.motto, align: 'center' } as const;
  return y + sheet.block([{ text: placeAndDay, face: 'italic' }], { ...box, y }, style);
}

function drawCentredRule(
  sheet: FormSheet,
  box: { readonly x: number; readonly width: number; readonly y: number },
  length: number,
): void {
  const start = box.x + (box.width - length) / 2;
  sheet.rule({ x: start, y: box.y }, { x: start + length, y: box.y });
}
