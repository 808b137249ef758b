import type {
  BookLine,
  CertificationFailure,
} from '../../shared/contract/channels/certification-channels.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { certify } from './certify.ts';
import type { WrittenLine } from './certification-books.ts';
import { closableBook } from './close-book.ts';
import type { Counter } from './counter.ts';
import { bookYearOf } from './ledger.ts';
import { withVisitor } from './visits.ts';

/** Lines per answer at most, whatever is asked. */
const PAGE_LIMIT = 500;

export async function readBook(
  counter: Counter,
  { book, from, to, limit }: Request<'certification:page'>,
): Promise<Reply<'certification:page'>> {
  const { ledger, parts } = counter;
  const { certification } = ledger.sides;
  const lines = [...certification.lines].filter(({ line, writtenAt }) => {
    const { day } = toLocalTime(writtenAt);
    return line.book === book && day >= from && day <= to;
  });
  const holding = lines.filter(({ voidedAt }) => voidedAt === undefined);
  return succeed({
    lines: lines
      .toSorted((left, right) => right.writtenAt - left.writtenAt || right.line.number - left.line.number)
      .slice(0, Math.min(limit, PAGE_LIMIT))
      .map(toBookLine),
    total: lines.length,
    copies: holding.reduce((sum, { line }) => sum + line.copies, 0),
    feeVnd: holding.reduce((sum, { line }) => sum + line.feeVnd, 0),
    closable: closableBook(counter, book),
    nextNumber: certification.nextNumber(book, bookYearOf({ receivedAt: parts.now() })) ?? null,
  });
}

/** The next line of its book, on the visit of whoever is there. A repeated `actionId` gives the line it wrote first. */
export async function writeLine(
  counter: Counter,
  { actionId, line }: Request<'certification:write'>,
): Promise<Reply<'certification:write'>> {
  const visitId = await withVisitor(counter, actionId);
  return visitId === undefined
    ? fail({ kind: 'locked' })
    : certify(counter, { actionId, line: { ...line, visitId, dossierId: null } });
}

/** A line written by mistake: it keeps its number, with the reason. */
export function voidLine(
  counter: Counter,
  { actionId, lineId, reasonVi }: Request<'certification:void'>,
): Promise<Result<null, CertificationFailure>> {
  return counter.exclusively(async () => {
    const { clerk, ledger } = counter;
    if (clerk === undefined) return fail({ kind: 'locked' });
    if (reasonVi.trim() === '') return fail({ kind: 'reason-missing' });
    const written = ledger.sides.certification.findLine(lineId);
    if (written === undefined) return fail({ kind: 'unknown-line' });
    if (written.voidedAt !== undefined) return succeed(null);
    const action = { kind: 'line-voided', lineId, reasonVi: reasonVi.trim() } as const;
    const entry = { actionId, clerkId: clerk.clerkId, at: counter.parts.now(), action };
    await counter.append([{ kind: 'certification', entry }]);
    return succeed(null);
  });
}

function toBookLine({ line, writtenAt, voidedAt }: WrittenLine): BookLine {
  return { ...line, writtenAt, voided: voidedAt !== undefined };
}
