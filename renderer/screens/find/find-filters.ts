import type { DossierState } from '../../../shared/domain/dossier.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import { parseTypedDay } from '../../i18n/format.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';

/** Narrows a search down. Days are as typed; one that is no day yet narrows nothing. */
export interface FindFilters {
  readonly state: DossierState['kind'] | '';
  readonly procedureCode: string;
  readonly receivedOn: string;
  readonly dueFrom: string;
  readonly dueTo: string;
}

export const NO_FILTERS: FindFilters = {
  state: '',
  procedureCode: '',
  receivedOn: '',
  dueFrom: '',
  dueTo: '',
};

export function hasFilters(filters: FindFilters): boolean {
  return Object.values(filters).some((value) => value !== '');
}

/** Those that pass every filter, in the order in which they came. */
export function filterDossiers(
  summaries: readonly DossierSummary[],
  filters: FindFilters,
): readonly DossierSummary[] {
  if (!hasFilters(filters)) return summaries;
  const { state, procedureCode } = filters;
  const receivedOn = dayOf(filters.receivedOn);
  const [from, to] = [dayOf(filters.dueFrom), dayOf(filters.dueTo)];
  return summaries.filter(
    (summary) =>
      (state === '' || summary.state.kind === state) &&
      (procedureCode === '' || summary.procedureCode === procedureCode) &&
      (receivedOn === undefined || receivedDay(summary) === receivedOn) &&
      isDueWithin(summary, from, to),
  );
}

/** Text that is neither empty nor a whole day; the field says so. */
export function isNoDay(text: string): boolean {
  return text.trim() !== '' && dayOf(text) === undefined;
}

function isDueWithin({ dueDay }: DossierSummary, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  return dueDay !== '' && (from === undefined || dueDay >= from) && (to === undefined || dueDay <= to);
}

function receivedDay({ receivedAt }: DossierSummary): string | undefined {
  return receivedAt === null ? undefined : toLocalTime(receivedAt).day;
}

/** A year alone is no day. */
function dayOf(text: string): string | undefined {
  const day = parseTypedDay(text);
  return day?.length === 10 ? day : undefined;
}
