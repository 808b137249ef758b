import type { DrawnReceipt } from '../../../../shared/domain/printing.ts';
import { toLocalTime } from '../../../../shared/kernel/local-time.ts';
import {
  headingFor,
  pageText,
  reprintText,
  SIGN_HINT,
  TRAINING_LINE,
  TRAINING_MARK,
} from '../form-01-text.ts';
import { drawFormHead } from '../form-head.ts';
import { A5_LAYOUT, FormSheet, type FormFonts } from '../form-sheet.ts';
import { FormTable } from '../form-table.ts';
import type { LifeFormRequest, LifePaper } from './life-paper.ts';
import { paperOf } from './paper-of.ts';

const HEAD_Y = 17;
const SIZE = { head: 7.5, title: 12, body: 10, note: 8.5 } as const;
const SIGNATURE_SPACE = 46;

/** A5 in micrometres, as printers are told. */
const A5 = { widthUm: 148_000, heightUm: 210_000 } as const;

export interface LifeFormRenderer {
  /** One form of a dossier's life as an A5 PDF, as many sheets as it takes; the same history gives the same bytes. */
  renderLifeForm(request: LifeFormRequest): Promise<DrawnReceipt>;
}

/** `fonts`: whole TrueType files (Tinos, the metric twin of Times New Roman). */
export function createLifeFormRenderer({ fonts }: { readonly fonts: FormFonts }): LifeFormRenderer {
  return { renderLifeForm: async (request) => draw(paperOf(request), request, fonts) };
}

async function draw(paper: LifePaper, request: LifeFormRequest, fonts: FormFonts): Promise<DrawnReceipt> {
  const { office } = request;
  const sheet = new FormSheet({
    fonts,
    createdMs: paper.at,
    layout: A5_LAYOUT,
    title: paper.name,
    startPage: (page) => {
      if (office.training) page.watermark(TRAINING_MARK);
    },
  });
  const heading = headingFor(office, { number: paper.number, day: toLocalTime(paper.at) });
  drawFormHead(sheet, heading, qrTextOf(paper, request));
  drawTitle(sheet, paper, request);
  for (const runs of paper.opening) sheet.flow(runs, sheet.body, { size: SIZE.body });
  if (paper.table !== undefined) {
    sheet.moveBy(3);
    const table = new FormTable(sheet, paper.table.shape);
    table.drawHeads();
    for (const row of paper.table.rows) table.drawRow(row);
    sheet.moveBy(3);
  }
  for (const runs of paper.closing) sheet.flow(runs, sheet.body, { size: SIZE.body });
  drawSigners(sheet, paper.signers);
  const pdf = await sheet.finish((page, total) => drawEdges(sheet, paper, { page, total }));
  return { pdf, size: A5 };
}

/** Code, procedure, person, paper (DOMAIN 2.2). A bar inside a part would shift the others. */
function qrTextOf({ name }: LifePaper, { dossier }: LifeFormRequest): string {
  const { draft, reception } = dossier;
  return [reception?.code ?? '', draft.procedureCode ?? '', draft.applicant.identityNumber, name]
    .map((part) => part.replaceAll('|', ' ').trim())
    .join('|');
}

function drawTitle(sheet: FormSheet, { title }: LifePaper, { office, reprint }: LifeFormRequest): void {
  sheet.flow([{ text: title, face: 'bold' }], sheet.body, { size: SIZE.title, align: 'center' });
  if (reprint !== null) {
    sheet.flow([{ text: reprintText(reprint), face: 'bold' }], sheet.body, {
      size: SIZE.note,
      align: 'center',
    });
  }
  if (office.training) {
    sheet.flow([{ text: TRAINING_LINE, face: 'italic' }], sheet.body, { size: SIZE.note, align: 'center' });
  }
  sheet.moveBy(5);
}

/** Kept together: a signature alone on a page, without what was signed, is worth nothing. */
function drawSigners(sheet: FormSheet, signers: LifePaper['signers']): void {
  const step = sheet.lineHeight(SIZE.body);
  sheet.moveBy(6);
  sheet.reserve(step * 3 + SIGNATURE_SPACE);
  const top = sheet.y;
  const width = sheet.body.width / 2;
  signers.forEach(({ head, name }, index) => {
    // One signer alone stands on the right, as on every official paper.
    const place = signers.length === 1 ? 1 : index;
    const box = { x: sheet.body.x + width * place, width };
    const centred = { size: SIZE.body, align: 'center' } as const;
    sheet.block([{ text: head, face: 'bold' }], { ...box, y: top }, centred);
    sheet.block(
      [{ text: SIGN_HINT, face: 'italic' }],
      { ...box, y: top + step },
      { ...centred, size: SIZE.note },
    );
    sheet.block([{ text: name, face: 'bold' }], { ...box, y: top + step * 2 + SIGNATURE_SPACE }, centred);
  });
  sheet.moveTo(top + step * 3 + SIGNATURE_SPACE);
}

function drawEdges(
  sheet: FormSheet,
  { label }: LifePaper,
  { page, total }: { readonly page: number; readonly total: number },
): void {
  sheet.drawLine(
    [{ text: label, face: 'italic' }],
    { ...sheet.body, y: HEAD_Y },
    { size: SIZE.head, align: 'right' },
  );
  if (total === 1) return;
  const foot = { ...sheet.body, y: sheet.bottom + 8 };
  sheet.drawLine([{ text: pageText(page, total), face: 'italic' }], foot, {
    size: SIZE.note,
    align: 'right',
  });
}
