import type { DossierState } from '../../../shared/domain/dossier.ts';
import { asksTheCounter, isOver } from '../../../shared/domain/processing.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';
import { dueStanding, type DueDays, type DueStanding } from '../dossiers/due-standing.ts';

const OPEN: readonly DossierState['kind'][] = ['draft', 'signed'];
const TAKEN: readonly DossierState['kind'][] = [
  'provisional',
  'unsigned',
  'received',
  'delivered',
  'registered',
  'refused',
];

/** What a day at the counter asks for, each list in the order in which it is worked off. */
export interface TodayLists {
  readonly late: readonly DossierSummary[];
  /** The clock stands still until the citizen answers. */
  readonly waiting: readonly DossierSummary[];
  readonly dueToday: readonly DossierSummary[];
  readonly dueSoon: readonly DossierSummary[];
  /** The province asks the counter for something. */
  readonly asked: readonly DossierSummary[];
  readonly unsigned: readonly DossierSummary[];
  /** Filed by citizens and not answered; those that wait for the citizen are not among them. */
  readonly online: readonly DossierSummary[];
  readonly drafts: readonly DossierSummary[];
  readonly received: readonly DossierSummary[];
}

/** Sorts all dossiers (newest first) into the lists of the day. */
export function todayLists(summaries: readonly DossierSummary[], days: DueDays): TodayLists {
  const taken = summaries.filter(({ state }) => TAKEN.includes(state.kind));
  const owed = (standing: DueStanding) =>
    taken
      .filter(
        (dossier) =>
          isOwed(dossier) && !waitsForCitizen(dossier, days) && dueStanding(dossier.dueAt, days) === standing,
      )
      .sort((left, right) => (left.dueAt ?? 0) - (right.dueAt ?? 0));
  return {
    late: owed('late'),
    waiting: taken.filter((dossier) => isOwed(dossier) && waitsForCitizen(dossier, days)),
    dueToday: owed('today'),
    dueSoon: owed('soon'),
    asked: taken.filter(({ processing }) => processing !== undefined && asksTheCounter(processing)),
    unsigned: taken.filter(({ state }) => state.kind === 'unsigned'),
    online: summaries
      .filter((dossier) => isBegun(dossier) && dossier.filedOnline && !waitsForCitizen(dossier, days))
      .sort((left, right) => left.openedAt - right.openedAt),
    drafts: summaries.filter((dossier) => isBegun(dossier) && !dossier.filedOnline),
    received: taken.filter(
      ({ receivedAt }) => receivedAt !== null && toLocalTime(receivedAt).day === days.today,
    ),
  };
}

function isBegun({ state }: DossierSummary): boolean {
  return OPEN.includes(state.kind);
}

/** The province may know of an end that was not written down here. */
function isOwed({ owed, processing }: DossierSummary): boolean {
  return owed && !isOver(processing);
}

function waitsForCitizen({ waitsUntil }: DossierSummary, { at }: DueDays): boolean {
  return waitsUntil !== null && at < waitsUntil;
}
