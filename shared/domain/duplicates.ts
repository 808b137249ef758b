import type { DossierId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { DossierState } from './dossier.ts';

/** Further back a request is most often a new one. */
export const DUPLICATE_DAYS = 30;
const DAY_MS = 86_400_000;

/** What a look for duplicates needs to know of a dossier. */
export interface KnownDossier {
  readonly dossierId: DossierId;
  readonly state: DossierState;
  readonly identityNumber: string;
  readonly procedureCode: string | null;
  readonly openedAt: Instant;
  readonly receivedAt: Instant | null;
}

/** Dossiers of the same number and procedure of the last days, begun or received. A reminder: people do ask twice. */
export function findDuplicates<Known extends KnownDossier>(
  asked: Pick<KnownDossier, 'dossierId' | 'identityNumber' | 'procedureCode'>,
  known: readonly Known[],
  now: Instant,
): readonly Known[] {
  if (asked.identityNumber === '' || asked.procedureCode === null) return [];
  return known.filter(
    (one) =>
      one.dossierId !== asked.dossierId &&
      one.state.kind !== 'discarded' &&
      one.identityNumber === asked.identityNumber &&
      one.procedureCode === asked.procedureCode &&
      now - (one.receivedAt ?? one.openedAt) <= DUPLICATE_DAYS * DAY_MS,
  );
}
