import { isOfficial } from '../../../shared/domain/dossier.ts';
import type { OfficialReception } from '../../../shared/domain/history.ts';
import type { NumberLease } from '../../../shared/domain/office.ts';
import type { Check } from './check.ts';
import type { FoldedDossier } from './journal-view.ts';

/** No code without a dossier, none on two, none of a lease left out; the same of the numbers in the book. */
export function checkCodes(
  dossiers: ReadonlyMap<string, FoldedDossier>,
  leases: readonly NumberLease[],
): readonly Check[] {
  const received = [...dossiers.values()].filter(({ dossier }) => dossier.reception !== undefined);
  const receptions = received.flatMap(({ dossier: { reception } }) =>
    reception !== undefined && isOfficial(reception) ? [reception] : [],
  );
  return [
    ...received.map(({ dossier: { dossierId, reception } }): Check => ({
      holds: reception !== undefined && isOfficial(reception) && reception.code !== '',
      breach: 'half-visible',
      what: `dossier ${dossierId} is received under an official code`,
    })),
    ...[...dossiers.values()].map(({ dossier: { dossierId, form01, reception } }): Check => ({
      holds: form01 === undefined || reception !== undefined,
      breach: 'half-visible',
      what: `the receipt of ${dossierId} has a code`,
    })),
    ...received.map(({ dossier: { dossierId }, entries }): Check => ({
      holds: entries.filter(({ action }) => action.kind === 'received').length === 1,
      breach: 'duplicated',
      what: `dossier ${dossierId} is received once`,
    })),
    ...onceEach(
      'code',
      receptions.map(({ code }) => code),
    ),
    ...onceEach(
      'book number',
      receptions.map(({ bookYear, bookNumber }) => `${bookYear}/${bookNumber}`),
    ),
    ...withoutGaps('code', numbersByLease(receptions), (leaseId) => firstOf(leases, leaseId)),
    ...withoutGaps('book number', bookNumbers(receptions), () => 1),
  ];
}

function onceEach(kind: string, values: readonly string[]): readonly Check[] {
  return values.map((value, index): Check => ({
    holds: values.indexOf(value) === index,
    breach: 'duplicated',
    what: `${kind} ${value} is used once`,
  }));
}

type Numbers = ReadonlyMap<string, readonly number[]>;

/** Numbers are taken in order from the first, so one below the highest that nobody has is a number that was lost. */
function withoutGaps(kind: string, series: Numbers, firstIn: (name: string) => number): readonly Check[] {
  return [...series].flatMap(([name, numbers]) => {
    const first = firstIn(name);
    return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index): Check => ({
      holds: numbers.includes(first + index),
      breach: 'lost',
      what: `${kind} ${first + index} of ${name} is on a dossier`,
    }));
  });
}

/** A lease that nobody granted has no first number: then every one of its numbers is asked for, and missed. */
function firstOf(leases: readonly NumberLease[], wanted: string): number {
  return leases.find(({ leaseId }) => leaseId === wanted)?.first ?? 0;
}

function numbersByLease(receptions: readonly OfficialReception[]): Numbers {
  return grouped(
    receptions.map(({ leaseId, code }) => [leaseId, Number(code.slice(code.lastIndexOf('-') + 1))]),
  );
}

function bookNumbers(receptions: readonly OfficialReception[]): Numbers {
  return grouped(receptions.map(({ bookYear, bookNumber }) => [`book ${bookYear}`, bookNumber]));
}

function grouped(pairs: readonly (readonly [string, number])[]): Numbers {
  const groups = new Map<string, number[]>();
  for (const [name, number] of pairs) groups.set(name, [...(groups.get(name) ?? []), number]);
  return groups;
}
