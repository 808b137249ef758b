import type {
  CertificationFailure,
  ClosableBook,
} from '../../shared/contract/channels/certification-channels.ts';
import type { Request } from '../../shared/contract/ipc.ts';
import type { CertificationBook } from '../../shared/domain/certification.ts';
import type { CertificationBookPaper } from '../../shared/domain/certification-book.ts';
import type { DrawnReceipt } from '../../shared/domain/printing.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';

/** A book of a past year that goes on, or of this year on its last day; `null` where none is to be closed. */
export function closableBook({ ledger, parts }: Counter, book: CertificationBook): ClosableBook | null {
  const { certification } = ledger.sides;
  const year = certification.firstOpenYear(book);
  const { day } = toLocalTime(parts.now());
  if (year === undefined || day < `${year}-12-31`) return null;
  return { year, lastNumber: certification.lastNumber(book, year) };
}

/** Closes a book at the end of its year: the head signs, nothing follows. Closed already, it stays as it is. */
export function closeBook(
  counter: Counter,
  { actionId, book, year }: Request<'certification:close'>,
): Promise<Result<null, CertificationFailure>> {
  return counter.exclusively(async () => {
    const { clerk, ledger, parts } = counter;
    if (clerk === undefined) return fail({ kind: 'locked' });
    const { certification } = ledger.sides;
    if (certification.closedAt(book, year) !== undefined) return succeed(null);
    if (closableBook(counter, book)?.year !== year) return fail({ kind: 'year-runs' });
    const action = {
      kind: 'book-closed',
      book,
      year,
      lastNumber: certification.lastNumber(book, year),
    } as const;
    await counter.append([
      { kind: 'certification', entry: { actionId, clerkId: clerk.clerkId, at: parts.now(), action } },
    ]);
    return succeed(null);
  });
}

/** The whole book of a year on paper. */
export async function drawBook(
  { ledger, office, parts }: Counter,
  { book, year }: Request<'certification:issue'>,
): Promise<Result<DrawnReceipt, CertificationFailure>> {
  const { certification } = ledger.sides;
  const rows: CertificationBookPaper['rows'] = [...certification.lines]
    .filter(({ line }) => line.book === book && line.year === year)
    .map(({ line, writtenAt, voidReasonVi }) => ({ ...line, writtenAt, voidReasonVi: voidReasonVi ?? null }))
    .toSorted((one, other) => one.number - other.number);
  if (rows.length === 0) return fail({ kind: 'book-empty' });
  const closedAt = certification.closedAt(book, year) ?? null;
  return succeed(await parts.forms.renderCertificationBook({ office, book, year, rows, closedAt }));
}
