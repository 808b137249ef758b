import type { CertificationBook, CertificationLine } from '../../shared/domain/certification.ts';
import type { ActionId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { bookYearOf } from './ledger.ts';

/** A line as it is asked for: the book gives it its number. */
export interface CertificationRequest {
  readonly actionId: ActionId;
  readonly line: Omit<CertificationLine, 'lineId' | 'year' | 'number'>;
}

export type CertifyFailure =
  { readonly kind: 'locked' } | { readonly kind: 'book-closed'; readonly book: CertificationBook };

/** Writes the next line of a book of certification. A repeated `actionId` gives the line it wrote first. */
export function certify(
  counter: Counter,
  { actionId, line }: CertificationRequest,
): Promise<Result<CertificationLine, CertifyFailure>> {
  return counter.exclusively(async () => {
    const { clerk, ledger } = counter;
    if (clerk === undefined) return fail({ kind: 'locked' });
    const { certification } = ledger.sides;
    const written = certification.findLine(actionId);
    if (written !== undefined) return succeed(written.line);
    const at = counter.parts.now();
    const year = bookYearOf({ receivedAt: at });
    const number = certification.nextNumber(line.book, year);
    if (number === undefined) return fail({ kind: 'book-closed', book: line.book });
    const whole: CertificationLine = { ...line, lineId: actionId, year, number };
    const action = { kind: 'line-written', line: whole } as const;
    await counter.append([
      { kind: 'certification', entry: { actionId, clerkId: clerk.clerkId, at, action } },
    ]);
    return succeed(whole);
  });
}
