import type { FormFailure, RegisterFailure } from '../../shared/contract/failures.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import type { DrawnReceipt } from '../../shared/domain/printing.ts';
import { registerPage, type RegisterPeriod } from '../../shared/domain/register.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { printDrawn, showDrawn } from './drawn-papers.ts';
import type { PrinterPort } from './ports.ts';

/** Lines per answer at most, whatever is asked. */
const PAGE_LIMIT = 200;
/** About a hundred sheets: more is asked for in pieces, so that drawing never holds up the counter. */
const PRINT_LIMIT = 2000;

/** One page of the book of a year, and which years have one. */
export async function readRegister(
  { ledger, parts }: Counter,
  { period, afterNumber, limit }: Request<'register:page'>,
): Promise<Reply<'register:page'>> {
  const page = registerPage(ledger.bookOf(period.year), period, {
    afterNumber,
    limit: Math.min(limit, PAGE_LIMIT),
    catalogue: parts.catalogue,
  });
  return succeed({ ...page, years: ledger.bookYears });
}

/** The lines of a period as A4 sheets, in the vault so that the page can show them; not part of any dossier. */
export function issueRegister(counter: Counter, period: RegisterPeriod): Promise<Reply<'register:issue'>> {
  return showDrawn(counter, drawRegister(counter, period));
}

export function printRegister(
  counter: Counter,
  period: RegisterPeriod,
  printer: PrinterPort,
): Promise<Result<null, FormFailure | RegisterFailure>> {
  return printDrawn(counter, drawRegister(counter, period), printer);
}

async function drawRegister(
  { ledger, office, parts }: Counter,
  period: RegisterPeriod,
): Promise<Result<DrawnReceipt, RegisterFailure>> {
  const { rows, total } = registerPage(ledger.bookOf(period.year), period, {
    afterNumber: 0,
    limit: PRINT_LIMIT,
    catalogue: parts.catalogue,
  });
  if (total === 0) return fail({ kind: 'register-empty' });
  if (total > PRINT_LIMIT) return fail({ kind: 'register-too-long', total, limit: PRINT_LIMIT });
  return succeed(await parts.forms.renderRegister({ office, period, rows }));
}
