import { AT_COUNTER, type Arrival } from '../domain/arrival.ts';
import type { Draft, DraftComponent, PaperMark } from '../domain/draft.ts';
import type { DossierAction, Reception } from '../domain/history.ts';
import type { JournalBody } from './journal-body.ts';

/**
 * A record of an earlier version in today's words. What a version did not know yet it could not have meant
 * otherwise, so each missing member has one value, told here and nowhere else; the record on the disk stays as it is.
 * A member that is added to a body gets a line here, and `tests/upgrade` an archive of the version before.
 */
export function asOfToday(body: JournalBody): JournalBody {
  if (body.kind !== 'action') return body;
  const action = actionOfToday(body.entry.action);
  return action === body.entry.action ? body : { ...body, entry: { ...body.entry, action } };
}

function actionOfToday(action: DossierAction): DossierAction {
  if (action.kind === 'draft-saved') return { ...action, draft: draftOfToday(action.draft) };
  if (action.kind === 'received') return { ...action, reception: receptionOfToday(action.reception) };
  return action;
}

type Older<Whole, Later extends keyof Whole> = Omit<Whole, Later> & Partial<Whole>;

/** Before 27/11/2026 everything came to the counter. */
function draftOfToday(draft: Older<Draft, 'arrival'>): Draft {
  const arrival: Arrival = draft.arrival ?? AT_COUNTER;
  return { ...draft, arrival, components: draft.components.map(componentOfToday) };
}

/** Before 26/11/2026 there was one mark. */
function componentOfToday(component: Older<DraftComponent, 'mark'>): DraftComponent {
  const mark: PaperMark = component.mark ?? 'digitised';
  return { ...component, mark };
}

/** The rules that the program came with before it could hold others; later releases ship later ones. */
const ONLY_RULES = '2026.11-1';

/** Before 26/11/2026 there were no rules but those that the program came with. */
function receptionOfToday(reception: Older<Reception, 'ruleVersion'>): Reception {
  return { ...reception, ruleVersion: reception.ruleVersion ?? ONLY_RULES };
}
