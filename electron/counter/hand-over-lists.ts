import { findProcedure } from '../../shared/catalogue/catalogue.ts';
import type { FormFailure } from '../../shared/contract/failures.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import { handOverListOf, type HandOverQuery } from '../../shared/domain/hand-over-list.ts';
import type { DrawnReceipt } from '../../shared/domain/printing.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { printDrawn, showDrawn } from './drawn-papers.ts';
import type { PrinterPort } from './ports.ts';

/** A list that both sides sign, drawn from the journal each time: it grows with the day and needs no record of its own. */
export function issueHandOverList(
  counter: Counter,
  query: HandOverQuery,
): Promise<Result<{ readonly file: FileRef }, FormFailure>> {
  return showDrawn(counter, drawList(counter, query));
}

export function printHandOverList(
  counter: Counter,
  query: HandOverQuery,
  printer: PrinterPort,
): Promise<Result<null, FormFailure>> {
  return printDrawn(counter, drawList(counter, query), printer);
}

async function drawList(
  { clerk, office, parts, ledger }: Counter,
  query: HandOverQuery,
): Promise<Result<DrawnReceipt, FormFailure>> {
  if (clerk === undefined) return fail({ kind: 'locked' });
  const list = handOverListOf(query, {
    dossiers: ledger.dossiers,
    procedureName: (code) => findProcedure(parts.catalogue, code ?? '')?.nameVi ?? '',
    office,
    clerkName: clerk.name,
  });
  return list === undefined
    ? fail({ kind: 'not-received' })
    : succeed(await parts.forms.renderHandOverList(list));
}
