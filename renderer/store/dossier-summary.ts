import { stateOf, type Dossier, type DossierState } from '../../shared/domain/dossier.ts';
import { dueClock, endOfAnswer } from '../../shared/domain/life/due-clock.ts';
import type { Life } from '../../shared/domain/life/life.ts';
import type { StatusWord } from '../../shared/domain/processing.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import { foldVietnamese } from '../../shared/kernel/fold-vietnamese.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { dayInVietnam, type Projection } from './dossier-row.ts';

/** What a list or a search result shows of a dossier; lives in memory, while unlocked. */
export interface DossierSummary {
  readonly dossierId: DossierId;
  readonly state: DossierState;
  /** What the province said last of its processing. */
  readonly processing: StatusWord | undefined;
  readonly fullName: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly procedureCode: string | null;
  /** See `Draft.batchOf`. */
  readonly batchOf: DossierId | null;
  /** What the receipt says: the official dossier code, or the number of a reserve slip; empty until received. */
  readonly code: string;
  readonly openedAt: Instant;
  /** Filed by the citizen on the portal. */
  readonly filedOnline: boolean;
  readonly receivedAt: Instant | null;
  /** The promised time, with every wait for the citizen added, the one that goes on in full. */
  readonly dueAt: Instant | null;
  /** The office owes a result: not ready, given back, withdrawn or stopped. */
  readonly owed: boolean;
  /** Until when the clock stands still for the citizen's answer; `null` when nothing is asked. */
  readonly waitsUntil: Instant | null;
  /** ISO day in Vietnam; empty while there is none. */
  readonly dueDay: string;
  /** An order: a later dossier has the larger number. */
  readonly openedSeq: number;
  /** Folded text a search looks into: words begin after a space. */
  readonly searchText: string;
}

export function summaryOf({ dossier, openedSeq }: Projection): DossierSummary {
  const { draft, reception } = dossier;
  const { fullName, identityNumber, phone } = draft.applicant;
  const code = reception?.code ?? '';
  const alias = reception?.reserveNumber ?? '';
  const dueAt = promisedAt(dossier);
  return {
    dossierId: dossier.dossierId,
    state: stateOf(dossier),
    processing: dossier.processing,
    fullName,
    identityNumber,
    phone,
    procedureCode: draft.procedureCode,
    batchOf: draft.batchOf,
    code,
    openedAt: draft.openedAt,
    filedOnline: draft.arrival.kind === 'portal',
    receivedAt: reception?.receivedAt ?? null,
    dueAt,
    owed: isOwed(dossier),
    waitsUntil: waitsUntil(dossier.life),
    dueDay: dayInVietnam(dueAt),
    openedSeq,
    searchText: ` ${foldVietnamese([fullName, identityNumber, phone.replace(/[\s.]/g, ''), code, alias].join(' '))}`,
  };
}

function promisedAt({ reception, life }: Dossier): Instant | null {
  if (reception === undefined || reception.dueAt === null) return null;
  const answeredAt = life.supplements.at(-1)?.broughtAt ?? reception.receivedAt;
  return dueClock(reception.dueAt, life, waitsUntil(life) ?? answeredAt).dueAt;
}

function isOwed({ reception, life }: Dossier): boolean {
  const ends = [life.finishedAt, life.returned, life.withdrawnAt, life.stoppedAt];
  return reception !== undefined && ends.every((end) => end === undefined);
}

function waitsUntil({ supplements }: Life): Instant | null {
  const open = supplements.findLast(({ broughtAt }) => broughtAt === undefined);
  return open === undefined ? null : endOfAnswer(open);
}
