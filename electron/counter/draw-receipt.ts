import { findProcedure } from '../../shared/catalogue/catalogue.ts';
import type { FormFailure } from '../../shared/contract/failures.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { DrawnReceipt, ReceiptPrint } from '../../shared/domain/printing.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';

/** Draws the receipt of a received dossier, with the clerk at the counter and the office as it is now. */
export function drawReceipt(
  counter: Counter,
  { draft, reception }: Dossier,
  print: ReceiptPrint,
): Promise<Result<DrawnReceipt, FormFailure>> {
  const procedure = findProcedure(counter.parts.catalogue, draft.procedureCode ?? '');
  const { clerk, office } = counter;
  if (reception === undefined || procedure === undefined || clerk === undefined) {
    throw new TypeError('a received dossier has a reception, a procedure and a clerk');
  }
  const { mayLackHotline } = counter.parts.settings.current().printing;
  return counter.parts.forms.renderForm01({
    draft,
    reception,
    procedure,
    office,
    clerk,
    print,
    mayLackHotline,
  });
}
