import { findProcedure } from '../../shared/catalogue/catalogue.ts';
import type { FormFailure } from '../../shared/contract/failures.ts';
import { batchSlipOf } from '../../shared/domain/batch-slip.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { DrawnReceipt } from '../../shared/domain/printing.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { printDrawn, showDrawn } from './drawn-papers.ts';
import type { PrinterPort } from './ports.ts';

/**
 * The list of a «nộp thay», as far as it has come: drawn from the journal each
 * time it is asked for, so it grows with each owner and needs no record of its own.
 */
export function issueBatchSlip(
  counter: Counter,
  batchOf: DossierId,
): Promise<Result<{ readonly file: FileRef }, FormFailure>> {
  return showDrawn(counter, drawBatchSlip(counter, batchOf));
}

export function printBatchSlip(
  counter: Counter,
  batchOf: DossierId,
  printer: PrinterPort,
): Promise<Result<null, FormFailure>> {
  return printDrawn(counter, drawBatchSlip(counter, batchOf), printer);
}

async function drawBatchSlip(
  { clerk, office, parts, ledger }: Counter,
  batchOf: DossierId,
): Promise<Result<DrawnReceipt, FormFailure>> {
  if (clerk === undefined) return fail({ kind: 'locked' });
  const slip = batchSlipOf({
    batchOf,
    dossiers: ledger.dossiers,
    procedureName: (code) => findProcedure(parts.catalogue, code ?? '')?.nameVi ?? '',
    office,
    clerk,
  });
  return slip === undefined
    ? fail({ kind: 'not-received' })
    : succeed(await parts.forms.renderBatchSlip(slip));
}
