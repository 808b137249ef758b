import type { JournalBody } from '../../shared/journal/journal-body.ts';
import type { DayStock } from '../../shared/domain/number-stock.ts';
import type { NumberLease } from '../../shared/domain/office.ts';
import type { PlainDay } from '../../shared/kernel/plain-day.ts';

type NumbersBody = Extract<JournalBody, { kind: 'numbers-granted' | 'numbers-voided' }>;

export function isNumbersBody(body: JournalBody): body is NumbersBody {
  return body.kind === 'numbers-granted' || body.kind === 'numbers-voided';
}

/** The official numbers that were lent to this counter, and which of them are spent or void. Part of the ledger. */
export class NumberBook {
  readonly #leases = new Map<string, NumberLease>();
  /** The next unspent number of each lease. */
  readonly #spent = new Map<string, number>();
  readonly #voidEpochs = new Set<string>();
  readonly #revokedEpochs = new Set<string>();
  /** Which epoch each lease was of; kept when the leases go. */
  readonly #epochs = new Map<string, string>();

  apply(body: NumbersBody): void {
    if (body.kind === 'numbers-voided') this.#void(body);
    else for (const lease of body.leases) this.#keep(lease);
  }

  /** `undefined` for a lease that is not in this log. */
  epochOf(leaseId: string | null): string | undefined {
    return leaseId === null ? undefined : this.#epochs.get(leaseId);
  }

  #keep(lease: NumberLease): void {
    this.#leases.set(lease.leaseId, lease);
    this.#epochs.set(lease.leaseId, lease.epoch);
  }

  /** Enrolled anew: another counter's numbers are not ours. */
  clear(): void {
    this.#leases.clear();
  }

  spend({ code, leaseId }: { readonly code: string; readonly leaseId: string }): void {
    this.#spent.set(leaseId, Number(code.slice(code.lastIndexOf('-') + 1)) + 1);
  }

  /** Void because the province took this machine's right away, and not because of a newer copy. */
  isRevoked(epoch: string): boolean {
    return this.#revokedEpochs.has(epoch);
  }

  #void({ epoch, revoked }: Extract<NumbersBody, { kind: 'numbers-voided' }>): void {
    this.#voidEpochs.add(epoch);
    if (revoked === true) this.#revokedEpochs.add(epoch);
  }

  /** Whether the province has said that this epoch was left behind. */
  isVoid(epoch: string): boolean {
    return this.#voidEpochs.has(epoch);
  }

  /** The blocks of a day that hold in this epoch: a new epoch voids those of the ones before (DESIGN 8). */
  leasesOf(day: PlainDay, epoch: string): readonly NumberLease[] {
    if (this.#voidEpochs.has(epoch)) return [];
    return [...this.#leases.values()].filter((lease) => lease.day === day && lease.epoch === epoch);
  }

  stockOf(day: PlainDay, epoch: string): DayStock {
    const stock = { left: 0, lent: 0 };
    for (const lease of this.leasesOf(day, epoch)) {
      stock.lent += lease.last - lease.first + 1;
      stock.left += lease.last - (this.#spent.get(lease.leaseId) ?? lease.first) + 1;
    }
    return stock;
  }

  /** The next unspent number of a day, in the order the leases came; `undefined` when they are used up. */
  findNext(
    day: PlainDay,
    epoch: string,
  ): { readonly lease: NumberLease; readonly number: number } | undefined {
    for (const lease of this.leasesOf(day, epoch)) {
      const number = this.#spent.get(lease.leaseId) ?? lease.first;
      if (number <= lease.last) return { lease, number };
    }
    return undefined;
  }
}
