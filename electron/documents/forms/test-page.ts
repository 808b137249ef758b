import type { DrawnReceipt, ReceiptPaper } from '../../../shared/domain/printing.ts';
import { A5_LAYOUT, FormSheet, type FormFonts, type SheetLayout } from './form-sheet.ts';

const POINTS_PER_MM = 72 / 25.4;
const TITLE = 'TRANG IN THỬ - QUẦY MỘT CỬA';
const EXPLANATION =
  'Khung phải nằm trọn trong tờ giấy. Đo vạch bên dưới: từ đầu đến cuối phải đúng 5 cm; nếu không, máy in đang thu phóng trang.';
const LETTERS = 'Chữ Việt: ă â đ ê ô ơ ư, Ặ Ẫ Đ Ễ Ộ Ỡ Ự';
const RULER_CM = 5;

const ROLL_LAYOUT: SheetLayout = {
  width: 80 * POINTS_PER_MM,
  height: 90 * POINTS_PER_MM,
  margin: { left: 5 * POINTS_PER_MM, right: 5 * POINTS_PER_MM, top: 12, bottom: 12 },
};

const PAGES = {
  a5: { layout: A5_LAYOUT, size: { widthUm: 148_000, heightUm: 210_000 } },
  'roll-80': { layout: ROLL_LAYOUT, size: { widthUm: 80_000, heightUm: 90_000 } },
} as const satisfies Record<ReceiptPaper, { layout: SheetLayout; size: DrawnReceipt['size'] }>;

/** A frame, a ruler of five centimetres and the letters that a wrong font would lose. */
export async function drawTestPage(paper: ReceiptPaper, fonts: FormFonts): Promise<DrawnReceipt> {
  const { layout, size } = PAGES[paper];
  const sheet = new FormSheet({ fonts, createdMs: 0, layout, title: TITLE, startPage: drawFrame });
  sheet.moveBy(8);
  sheet.flow([{ text: TITLE, face: 'bold' }], sheet.body, { size: 11, align: 'center' });
  sheet.moveBy(6);
  sheet.flow([{ text: EXPLANATION, face: 'regular' }], innerOf(sheet), { size: 9 });
  sheet.moveBy(14);
  drawRuler(sheet);
  sheet.moveBy(14);
  sheet.flow([{ text: LETTERS, face: 'regular' }], innerOf(sheet), { size: 9 });
  return { pdf: await sheet.finish(() => undefined), size };
}

function innerOf(sheet: FormSheet) {
  return { x: sheet.body.x + 6, width: sheet.body.width - 12 };
}

function drawFrame(sheet: FormSheet): void {
  const { x, width } = sheet.body;
  const [top, bottom, right] = [sheet.y, sheet.bottom, x + width];
  sheet.rule({ x, y: top }, { x: right, y: top });
  sheet.rule({ x, y: bottom }, { x: right, y: bottom });
  sheet.rule({ x, y: top }, { x, y: bottom });
  sheet.rule({ x: right, y: top }, { x: right, y: bottom });
}

function drawRuler(sheet: FormSheet): void {
  const { x } = innerOf(sheet);
  const { y } = sheet;
  const cm = 10 * POINTS_PER_MM;
  sheet.rule({ x, y }, { x: x + RULER_CM * cm, y });
  for (let mark = 0; mark <= RULER_CM; mark += 1) {
    sheet.rule({ x: x + mark * cm, y: y - 5 }, { x: x + mark * cm, y: y + 5 });
  }
}
