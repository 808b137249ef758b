import QRCode from 'qrcode';
import { formQrText, type Form01 } from '../../../shared/domain/form-01.ts';
import type { DrawnReceipt, ReceiptPrint } from '../../../shared/domain/printing.ts';
import type { TextRun } from './break-lines.ts';
import {
  codeNote,
  codeText,
  COPY_NAMES,
  dueText,
  formSetText,
  headingOf,
  momentText,
  paperName,
  reprintText,
  returnText,
  titleText,
  TRAINING_LINE,
} from './form-01-text.ts';
import { FormSheet, type FormFonts, type SheetLayout } from './form-sheet.ts';
import { bold, line, plain } from './text-runs.ts';

export interface ReceiptDrawing {
  readonly form: Form01;
  readonly print: ReceiptPrint;
  readonly fonts: FormFonts;
  readonly createdMs: number;
}

const POINTS_PER_MM = 72 / 25.4;
const UM_PER_POINT = 25_400 / 72;
/** The roll is 80 mm wide, the print head of a till printer 72 mm. */
const WIDTH = 80 * POINTS_PER_MM;
const MARGIN = { left: 5 * POINTS_PER_MM, right: 5 * POINTS_PER_MM, top: 12, bottom: 14 } as const;
/** Longer than any receipt; only the drawn part of it is kept. */
const ENDLESS = 4000;
const QR_SIDE = 96;
const SIZE = { small: 7.5, body: 8.8, title: 10.5, code: 12.5, due: 11 } as const;
/** Room to cut or tear between two copies. */
const TEAR = 26;

/** Form 01 on an 80 mm roll: one page, as long as what is on it. */
export async function drawRollReceipt(drawing: ReceiptDrawing): Promise<DrawnReceipt> {
  // Drawn once to learn its length, and once for the paper of that length.
  const trial = sheetOf(drawing, ENDLESS);
  drawCopies(trial, drawing);
  const height = Math.ceil(trial.y + MARGIN.bottom);
  const sheet = sheetOf(drawing, height);
  drawCopies(sheet, drawing);
  const pdf = await sheet.finish(() => undefined);
  return { pdf, size: { widthUm: 80_000, heightUm: Math.round(height * UM_PER_POINT) } };
}

function sheetOf({ form, fonts, createdMs }: ReceiptDrawing, height: number): FormSheet {
  const layout: SheetLayout = { width: WIDTH, height, margin: MARGIN };
  return new FormSheet({ fonts, createdMs, layout, title: paperName(form), startPage: () => undefined });
}

function drawCopies(sheet: FormSheet, { form, print }: ReceiptDrawing): void {
  print.copies.forEach((copy, index) => {
    if (index > 0) {
      sheet.moveBy(TEAR / 2);
      const { x, width } = sheet.body;
      sheet.rule({ x, y: sheet.y }, { x: x + width, y: sheet.y });
      sheet.moveBy(TEAR / 2);
    }
    drawHead(sheet, form);
    drawFacts(sheet, form);
    const foot = [formSetText(form), COPY_NAMES[copy]].join(' - ');
    centre(sheet, plain(foot), SIZE.small);
    if (print.reprint !== null) centre(sheet, bold(reprintText(print.reprint)), SIZE.small);
  });
}

function drawHead(sheet: FormSheet, form: Form01): void {
  const { agency, desk, number } = headingOf(form);
  centre(sheet, plain(agency), SIZE.small);
  centre(sheet, bold(desk), SIZE.small);
  sheet.moveBy(4);
  centre(sheet, bold(titleText(form)), SIZE.title);
  centre(sheet, plain(number), SIZE.small);
  sheet.moveBy(4);
  drawQr(sheet, form);
  centre(sheet, bold(codeText(form)), SIZE.code);
  const note = codeNote(form);
  if (note !== undefined) centre(sheet, { text: note, face: 'italic' }, SIZE.small);
  if (form.office.training) centre(sheet, { text: TRAINING_LINE, face: 'italic' }, SIZE.small);
  sheet.moveBy(5);
}

function drawQr(sheet: FormSheet, form: Form01): void {
  const { modules } = QRCode.create(formQrText(form, paperName(form)), { errorCorrectionLevel: 'M' });
  const { x, width } = sheet.body;
  sheet.matrix(
    { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 },
    { x: x + (width - QR_SIDE) / 2, y: sheet.y, side: QR_SIDE },
  );
  sheet.moveBy(QR_SIDE + 5);
}

function drawFacts(sheet: FormSheet, form: Form01): void {
  const { office, procedure, applicant, rows } = form;
  const write = (runs: readonly TextRun[], size: number = SIZE.body) =>
    sheet.flow(runs, sheet.body, { size });
  write([plain('Hồ sơ của: '), bold(applicant.fullName)]);
  write([plain('Thủ tục: '), bold(procedure.nameVi), plain(` (${procedure.code})`)]);
  write([plain('Giấy tờ đã nhận: '), plain(rows.map(({ nameVi }) => nameVi).join('; ') || 'không')]);
  write(line('Nhận lúc: ', momentText(form.receivedAt)));
  write([plain('Hẹn trả: '), bold(dueText(form.dueAt))], SIZE.due);
  write(line('Nhận kết quả tại: ', returnText(form.returnBy, office)));
  write(line('Sổ theo dõi: ', `quyển ${form.book.year}, số ${form.book.number}`));
  write([
    plain('Phản ánh, kiến nghị: '),
    bold(office.hotlineVi),
    plain('; 1022: '),
    bold(office.switchboard),
  ]);
  if (office.lookupAddress !== '') write(line('Tra cứu: ', office.lookupAddress));
  write(line('Người tiếp nhận: ', form.clerkName));
  sheet.moveBy(5);
}

function centre(sheet: FormSheet, run: TextRun, size: number): void {
  sheet.flow([run], sheet.body, { size, align: 'center' });
}
