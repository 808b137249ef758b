import type {
  CertificationBook,
  CertificationEntry,
  CertificationLine,
} from '../../shared/domain/certification.ts';
import type { Instant } from '../../shared/kernel/instant.ts';

/** One line as its book holds it now. */
export interface WrittenLine {
  readonly line: CertificationLine;
  readonly writtenAt: Instant;
  readonly voidedAt: Instant | undefined;
  readonly voidReasonVi: string | undefined;
}

/** The books of certification that the journal adds up to; a part of the ledger, which is its only writer. */
export class CertificationBooks {
  readonly #lines = new Map<string, WrittenLine>();
  readonly #last = new Map<string, number>();
  readonly #closed = new Map<string, Instant>();

  apply({ action, at }: CertificationEntry): void {
    switch (action.kind) {
      case 'line-written': {
        const { line } = action;
        this.#lines.set(line.lineId, { line, writtenAt: at, voidedAt: undefined, voidReasonVi: undefined });
        this.#last.set(keyOf(line.book, line.year), line.number);
        return;
      }
      case 'line-voided': {
        const written = this.#lines.get(action.lineId);
        if (written !== undefined && written.voidedAt === undefined)
          this.#lines.set(action.lineId, { ...written, voidedAt: at, voidReasonVi: action.reasonVi });
        return;
      }
      case 'book-closed':
        this.#closed.set(keyOf(action.book, action.year), at);
        return;
    }
  }

  /** The next number of a book; `undefined` once it is closed. */
  nextNumber(book: CertificationBook, year: number): number | undefined {
    const key = keyOf(book, year);
    return this.#closed.has(key) ? undefined : (this.#last.get(key) ?? 0) + 1;
  }

  /** When a book was closed; `undefined` while it goes on. */
  closedAt(book: CertificationBook, year: number): Instant | undefined {
    return this.#closed.get(keyOf(book, year));
  }

  lastNumber(book: CertificationBook, year: number): number {
    return this.#last.get(keyOf(book, year)) ?? 0;
  }

  /** The earliest year whose book has lines and goes on; `undefined` where there is none. */
  firstOpenYear(book: CertificationBook): number | undefined {
    const years = [...this.#lines.values()]
      .filter(({ line }) => line.book === book)
      .map(({ line }) => line.year);
    return [...new Set(years)]
      .toSorted((one, other) => one - other)
      .find((year) => this.closedAt(book, year) === undefined);
  }

  findLine(lineId: string): WrittenLine | undefined {
    return this.#lines.get(lineId);
  }

  get lines(): Iterable<WrittenLine> {
    return this.#lines.values();
  }
}

function keyOf(book: CertificationBook, year: number): string {
  return `${book}/${year}`;
}
