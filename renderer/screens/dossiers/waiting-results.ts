import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { ReturnChannel } from '../../../shared/domain/draft.ts';
import { leftToPayVnd } from '../../../shared/domain/life/payment.ts';
import { stageOf } from '../../../shared/domain/life/stage.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';

/** One result on its way to its owner, or in the owner's hands. */
export interface ResultRow {
  readonly dossierId: DossierId;
  readonly code: string;
  readonly ownerName: string;
  readonly procedureCode: string | null;
  /** As the owner asked for it at intake. */
  readonly returnBy: ReturnChannel;
  /** When it was ready, or when it was given back. */
  readonly at: Instant;
  /** Given back only when nothing is left to pay. */
  readonly leftVnd: number;
}

/** Results that are ready, the one that has waited longest first. */
export function waitingResults(dossiers: readonly Dossier[], now: Instant): readonly ResultRow[] {
  return rowsOf(dossiers, ({ life, reception }) =>
    reception !== undefined && stageOf(life, now) === 'result-ready' ? life.finishedAt : undefined,
  );
}

/** Results that were given back on a day, the latest last. */
export function givenBackOn(dossiers: readonly Dossier[], day: PlainDay): readonly ResultRow[] {
  return rowsOf(dossiers, ({ life: { returned } }) =>
    returned !== undefined && toLocalTime(returned.givenAt).day === day ? returned.givenAt : undefined,
  );
}

function rowsOf(
  dossiers: readonly Dossier[],
  timeOf: (dossier: Dossier) => Instant | undefined,
): readonly ResultRow[] {
  return dossiers
    .flatMap((dossier) => {
      const at = timeOf(dossier);
      return at === undefined ? [] : [rowOf(dossier, at)];
    })
    .sort((left, right) => left.at - right.at);
}

function rowOf({ dossierId, draft, reception, life }: Dossier, at: Instant): ResultRow {
  return {
    dossierId,
    code: reception?.code ?? '',
    ownerName: draft.applicant.fullName,
    procedureCode: draft.procedureCode,
    returnBy: draft.returnBy,
    at,
    leftVnd: leftToPayVnd(life.charge, life.payments),
  };
}
