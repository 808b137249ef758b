import {
  form01Of,
  formQrText,
  type Form01,
  type Form01Failure,
  type Form01Request,
} from '../../../shared/domain/form-01.ts';
import type { CertificationBookPaper } from '../../../shared/domain/certification-book.ts';
import type { CopyFor, DrawnReceipt, ReceiptPaper, ReceiptPrint } from '../../../shared/domain/printing.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import { succeed, type Result } from '../../../shared/kernel/result.ts';
import { drawCertificationBook } from './certification-book-renderer.ts';
import { drawComponentTable } from './component-table.ts';
import {
  CHANNELS_NOTE,
  CLERK_HEAD,
  closingLines,
  codeNote,
  codeText,
  COMPONENTS_LABEL,
  continuedText,
  COPIES_NOTE,
  COPY_NAMES,
  formSetText,
  headingOf,
  openingLines,
  pageText,
  reprintText,
  paperName,
  SIGN_HINT,
  SUBMITTER_HEAD,
  titleText,
  TRAINING_LINE,
  TRAINING_MARK,
} from './form-01-text.ts';
import { CopyPages } from './copy-pages.ts';
import { drawFormHead } from './form-head.ts';
import { A5_LAYOUT, FormSheet, type FormFonts } from './form-sheet.ts';
import { drawLeaflet } from './leaflet-renderer.ts';
import { drawOfficeCard, type OfficeCardPaper } from './office-card-renderer.ts';
import { drawRegister, type RegisterRequest } from './register-renderer.ts';
import { drawTestPage } from './test-page.ts';
import { drawRollReceipt, type ReceiptDrawing } from './roll-receipt.ts';

export interface FormRenderer {
  /** Form 01, or the slip of a provisional number, as asked for in `print`; the same request gives the same bytes. */
  renderForm01(request: Form01Request): Promise<Result<DrawnReceipt, Form01Failure>>;
  /** A page with a ruler on the paper of a receipt. */
  renderTestPage(paper: ReceiptPaper): Promise<DrawnReceipt>;
  /** What a citizen takes home who was told of filing online and by post. */
  renderLeaflet(request: { readonly office: Office; readonly day: PlainDay }): Promise<DrawnReceipt>;
  /** The office's share of the recovery key. */
  renderOfficeCard(paper: OfficeCardPaper): Promise<DrawnReceipt>;
  /** A book of certification of one year on A4 across. */
  renderCertificationBook(paper: CertificationBookPaper): Promise<DrawnReceipt>;
  /** «Sổ theo dõi hồ sơ» of a period on A4 across. */
  renderRegister(request: RegisterRequest): Promise<DrawnReceipt>;
}

/** Below what a printer cannot reach, above the frame of the form. */
const HEAD_Y = 17;
const SIZE = { head: 7.5, title: 12.5, code: 10.5, body: 10, note: 8.5 } as const;
const SIGNATURE_SPACE = 46;

/** `fonts`: whole TrueType files (Tinos, the metric twin of Times New Roman). */
export function createFormRenderer({ fonts }: { readonly fonts: FormFonts }): FormRenderer {
  return {
    async renderForm01(request) {
      const form = form01Of(request);
      if (!form.ok) return form;
      const drawing = {
        form: form.value,
        print: request.print,
        fonts,
        createdMs: request.reception.receivedAt,
      };
      return succeed(await (request.print.paper === 'a5' ? drawA5(drawing) : drawRollReceipt(drawing)));
    },
    renderTestPage: (paper) => drawTestPage(paper, fonts),
    renderLeaflet: (request) => drawLeaflet(request, fonts),
    renderOfficeCard: (paper) => drawOfficeCard(paper, fonts),
    renderCertificationBook: (paper) => drawCertificationBook(paper, fonts),
    renderRegister: (request) => drawRegister(request, fonts),
  };
}

/** A5: the size of every form but the register (TT 01/2018 Điều 9). */
const A5 = { widthUm: 148_000, heightUm: 210_000 } as const;

async function drawA5({ form, print, fonts, createdMs }: ReceiptDrawing): Promise<DrawnReceipt> {
  const copies = new CopyPages(print.copies);
  const sheet = new FormSheet({
    fonts,
    createdMs,
    layout: A5_LAYOUT,
    title: paperName(form),
    startPage: (page, number) => startPage(page, copies.placeOf(number).page, form),
  });
  print.copies.forEach((_, index) => {
    if (index > 0) {
      copies.begin(sheet.pageCount + 1);
      sheet.addPage();
    }
    drawCopy(sheet, form, print);
  });
  const pdf = await sheet.finish((page, total) => {
    const place = copies.placeOf(page, total);
    drawHead(sheet, { form, copy: place.copy });
    drawFoot(sheet, place.page, place.total);
  });
  return { pdf, size: A5 };
}

function drawCopy(sheet: FormSheet, form: Form01, { reprint }: ReceiptPrint): void {
  drawFormHead(sheet, headingOf(form), formQrText(form, paperName(form)));
  drawTitle(sheet, form, reprint);
  for (const runs of openingLines(form)) sheet.flow(runs, sheet.body, { size: SIZE.body });
  sheet.reserve(sheet.lineHeight(SIZE.body) * 4);
  sheet.flow([{ text: COMPONENTS_LABEL, face: 'regular' }], sheet.body, { size: SIZE.body });
  sheet.moveBy(2);
  drawComponentTable(sheet, form.rows);
  for (const runs of closingLines(form)) sheet.flow(runs, sheet.body, { size: SIZE.body });
  sheet.flow([{ text: CHANNELS_NOTE, face: 'italic' }], sheet.body, { size: SIZE.note });
  drawSignatures(sheet, form);
}

/** Above the frame of the form: which form it is, and whose copy. */
function drawHead(
  sheet: FormSheet,
  { form, copy }: { readonly form: Form01; readonly copy: CopyFor | undefined },
): void {
  const place = { ...sheet.body, y: HEAD_Y };
  const words = [formSetText(form), ...(copy === undefined ? [] : [COPY_NAMES[copy]])].join(' - ');
  sheet.drawLine([{ text: words, face: 'italic' }], place, { size: SIZE.head, align: 'right' });
}

function startPage(sheet: FormSheet, page: number, form: Form01): void {
  if (form.office.training) sheet.watermark(TRAINING_MARK);
  if (page === 1) return;
  sheet.drawLine(
    [{ text: continuedText(form), face: 'italic' }],
    { ...sheet.body, y: sheet.y },
    {
      size: SIZE.note,
      align: 'right',
    },
  );
  sheet.moveBy(sheet.lineHeight(SIZE.note) + 4);
}

function drawTitle(sheet: FormSheet, form: Form01, reprint: ReceiptPrint['reprint']): void {
  sheet.flow([{ text: titleText(form), face: 'bold' }], sheet.body, { size: SIZE.title, align: 'center' });
  sheet.flow([{ text: codeText(form), face: 'bold' }], sheet.body, { size: SIZE.code, align: 'center' });
  const note = codeNote(form);
  if (note !== undefined) {
    sheet.flow([{ text: note, face: 'italic' }], sheet.body, { size: SIZE.body, align: 'center' });
  }
  if (reprint !== null) {
    const mark = [{ text: reprintText(reprint), face: 'bold' }] as const;
    sheet.flow(mark, sheet.body, { size: SIZE.note, align: 'center' });
  }
  if (form.office.training) {
    sheet.flow([{ text: TRAINING_LINE, face: 'italic' }], sheet.body, { size: SIZE.note, align: 'center' });
  }
  sheet.moveBy(5);
}

/** Kept together: a signature alone on a page, without what was signed, is worth nothing. */
function drawSignatures(sheet: FormSheet, form: Form01): void {
  const step = sheet.lineHeight(SIZE.body);
  sheet.moveBy(6);
  sheet.reserve(step * 3 + SIGNATURE_SPACE);
  const half = sheet.body.width / 2;
  const top = sheet.y;
  [SUBMITTER_HEAD, CLERK_HEAD].forEach((head, index) => {
    const box = { x: sheet.body.x + half * index, width: half };
    sheet.block([{ text: head, face: 'bold' }], { ...box, y: top }, { size: SIZE.body, align: 'center' });
    sheet.block(
      [{ text: SIGN_HINT, face: 'italic' }],
      { ...box, y: top + step },
      { size: SIZE.note, align: 'center' },
    );
  });
  const name = { x: sheet.body.x + half, width: half, y: top + step * 2 + SIGNATURE_SPACE };
  sheet.block([{ text: form.clerkName, face: 'bold' }], name, { size: SIZE.body, align: 'center' });
  sheet.moveTo(name.y + step);
}

function drawFoot(sheet: FormSheet, page: number, total: number): void {
  const place = { ...sheet.body, y: sheet.bottom + 8 };
  if (page === total)
    sheet.drawLine([{ text: COPIES_NOTE, face: 'italic' }], place, { size: SIZE.note - 0.5 });
  if (total > 1) {
    sheet.drawLine([{ text: pageText(page, total), face: 'italic' }], place, {
      size: SIZE.note - 0.5,
      align: 'right',
    });
  }
}
