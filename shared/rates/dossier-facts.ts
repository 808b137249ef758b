import { findProcedure } from '../catalogue/catalogue.ts';
import { isIntegratedOn, isLevelUnknownOn, isProvidedOnlineOn } from '../catalogue/level-on.ts';
import type { Catalogue, Procedure } from '../catalogue/procedure.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Reception } from '../domain/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { toLocalTime } from '../kernel/local-time.ts';
import type { PlainDay } from '../kernel/plain-day.ts';

/** Why a received dossier is in no rate; each is counted, and shown as excluded (KPI, common rules). */
export type Exclusion = 'handled-by-police' | 'level-unknown' | 'not-in-catalogue';

/** What the rates need to know of one received dossier, as known at a moment. */
export interface DossierFacts {
  readonly dossierId: string;
  readonly dossier: Dossier;
  readonly reception: Reception;
  /** The properties in force on this day are the ones that count. */
  readonly receivedDay: PlainDay;
  readonly procedure: Procedure | undefined;
  readonly exclusion: Exclusion | undefined;
  /** The procedure was provided online on the day of reception. */
  readonly isProvidedOnline: boolean;
  /** The same, or nobody knows its level: such a one is excluded, and counted as excluded. */
  readonly mayBeOnline: boolean;
  /** Joined to the national portal, which is in effect only for what is provided online. */
  readonly isIntegrated: boolean;
  /** The first word that it is done: status 9, else 10. */
  readonly finishedAt: Instant | undefined;
  /** Withdrawn or stopped (7, 8): over, and not resolved. */
  readonly brokenOffAt: Instant | undefined;
}

/** `undefined` for what was never received: drafts, and what was refused at the desk. */
export function factsOf(dossier: Dossier, catalogue: Catalogue): DossierFacts | undefined {
  const { reception, life, draft, dossierId } = dossier;
  if (reception === undefined || life.refusedAtDesk !== undefined) return undefined;
  const procedure = findProcedure(catalogue, draft.procedureCode ?? '');
  const receivedDay = toLocalTime(reception.receivedAt).day;
  return {
    dossierId,
    dossier,
    reception,
    receivedDay,
    procedure,
    ...standingOf(procedure, receivedDay),
    finishedAt: life.finishedAt ?? life.returned?.givenAt,
    brokenOffAt: life.withdrawnAt ?? life.stoppedAt,
  };
}

type Standing = Pick<DossierFacts, 'exclusion' | 'isProvidedOnline' | 'mayBeOnline' | 'isIntegrated'>;

function standingOf(procedure: Procedure | undefined, day: PlainDay): Standing {
  const exclusion = exclusionOf(procedure, day);
  const isProvidedOnline = procedure !== undefined && isProvidedOnlineOn(procedure, day);
  const mayBeOnline = isProvidedOnline || exclusion === 'level-unknown';
  const isIntegrated = mayBeOnline && procedure !== undefined && isIntegratedOn(procedure, day);
  return { exclusion, isProvidedOnline, mayBeOnline, isIntegrated };
}

/** Police procedures are solved in another system, and a rate cannot judge a level that nobody knows. */
export function exclusionOf(procedure: Procedure | undefined, day: PlainDay): Exclusion | undefined {
  if (procedure === undefined) return 'not-in-catalogue';
  if (procedure.handledBy === 'cong_an') return 'handled-by-police';
  return isLevelUnknownOn(procedure, day) ? 'level-unknown' : undefined;
}

/** Channel 2: filed on the portal, or confirmed by the province with the portal's two ids. A promise is not enough. */
export function isOnline({ dossier }: DossierFacts): boolean {
  return dossier.draft.arrival.kind === 'portal' || isAssisted(dossier);
}

/** Filed through the owner's account with help at the counter, and confirmed. */
export function isAssisted({ life }: Dossier): boolean {
  return life.account.state === 'da_xac_nhan';
}
