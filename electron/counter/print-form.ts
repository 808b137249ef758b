import type { FormFailure } from '../../shared/contract/failures.ts';
import type { ReceiptPrint } from '../../shared/domain/printing.ts';
import { parseActionId, type ActionId, type DossierId } from '../../shared/kernel/id.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { drawReceipt } from './draw-receipt.ts';
import { issueForm01 } from './issue-form.ts';
import type { PrinterPort } from './ports.ts';

interface PrintTools {
  readonly printer: PrinterPort;
  readonly newId: () => string;
}

/**
 * Prints the receipt of a dossier as this machine is set to. Each time is in the
 * journal with who did it and when, and from the second time on the paper says so.
 */
export async function printForm01(
  counter: Counter,
  dossierId: DossierId,
  { printer, newId }: PrintTools,
): Promise<Result<{ readonly count: number }, FormFailure>> {
  const issued = await issueForm01(counter, dossierId);
  if (!issued.ok) return issued;
  const dossier = counter.ledger.findDossier(dossierId);
  const { clerk } = counter;
  if (dossier === undefined || clerk === undefined) return fail({ kind: 'locked' });
  const count = dossier.prints + 1;
  const { printing } = counter.parts.settings.current();
  const drawn = await drawReceipt(counter, dossier, printOf(counter, count));
  if (!drawn.ok) return drawn;
  const printed = await printer.print({ ...drawn.value, ...printing });
  if (!printed.ok) return printed;
  await counter.exclusively(() =>
    counter.appendEntry({
      actionId: actionIdOf(newId()),
      dossierId,
      clerkId: clerk.clerkId,
      at: counter.parts.now(),
      action: { kind: 'form-printed', paper: printing.paper, count },
    }),
  );
  return succeed({ count });
}

/** A page with a ruler, so that a person sees whether size and margins are right. */
export async function printTestPage(
  counter: Counter,
  printer: PrinterPort,
): ReturnType<PrinterPort['print']> {
  const { printing } = counter.parts.settings.current();
  const drawn = await counter.parts.forms.renderTestPage(printing.paper);
  return printer.print({ ...drawn, ...printing });
}

function printOf(counter: Counter, count: number): ReceiptPrint {
  const { paper, copies } = counter.parts.settings.current().printing;
  return {
    paper,
    copies: copies === 2 ? ['applicant', 'office'] : ['applicant'],
    reprint: count === 1 ? null : { count: count - 1, at: toLocalTime(counter.parts.now()) },
  };
}

function actionIdOf(text: string): ActionId {
  const actionId = parseActionId(text);
  if (actionId === undefined) throw new TypeError('ids made here are well formed');
  return actionId;
}
