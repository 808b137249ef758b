import { useState } from 'react';

import { findProcedure } from '../../../shared/catalogue/catalogue.ts';
import type { Procedure } from '../../../shared/catalogue/procedure.ts';
import { searchProcedures } from '../../../shared/catalogue/search-procedures.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { arrivalMoment, type Arrival } from '../../../shared/domain/arrival.ts';
import { withArrival, withProcedure, withReturnBy } from '../../../shared/domain/draft-edits.ts';
import type { Draft, ReturnChannel } from '../../../shared/domain/draft.ts';
import { dueAt } from '../../../shared/domain/due-time.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { fail } from '../../../shared/kernel/result.ts';
import { useSay } from '../../i18n/use-t.ts';
import { newComponentId } from '../../platform/ids.ts';
import { useServices, useWork } from '../services.tsx';
import type { IntakeTab } from './intake-panes.tsx';
import { intakeProgress } from './progress.ts';
import { useDesk } from './use-desk.ts';
import { usePages } from './use-pages.ts';
import { usePapers } from './use-papers.ts';
import { usePeople } from './use-people.ts';
import { messageForAction } from './save-words.ts';
import { useReception } from './use-reception.ts';
import { useSigning } from '../signing/use-signing.ts';

/** Enough to scroll through, few enough to draw at each letter. */
const MOST_HITS = 30;

/** Everything the Tiếp nhận screen reads and asks for. */
export function useIntake(dossierId: DossierId, dossier: Dossier | undefined) {
  const { carry } = useWork();
  const say = useSay();
  const { desk, snapshot } = useDesk({ dossierId, dossier, beginning: carry.find(dossierId) });
  const { draft } = snapshot;
  const progress = intakeProgress({ draft, dossier, seenHere: snapshot.seen });
  const [tab, setTab] = useState<IntakeTab>('person');
  return {
    desk,
    draft,
    save: snapshot.save,
    progress,
    tab,
    setTab,
    people: usePeople(desk, draft),
    pages: usePages(desk, draft, progress.pages),
    signing: useSigning(dossierId, async () => {
      const saved = await desk.flush();
      return saved.ok ? saved : fail(messageForAction(saved.failure, say));
    }),
    reception: useReception(desk),
    choice: useProcedureChoice(draft),
    chooseProcedure: (procedure: Procedure) =>
      desk.edit((latest) => withProcedure(latest, procedure, newComponentId)),
    papers: usePapers(desk),
    setArrival: (arrival: Arrival) => desk.edit((latest) => withArrival(latest, arrival)),
    setReturnBy: (returnBy: ReturnChannel) => desk.edit((latest) => withReturnBy(latest, returnBy)),
  };
}

function useProcedureChoice({ procedureCode, arrival }: Draft) {
  const { catalogue, calendar, now } = useServices();
  const at = now();
  const procedure = procedureCode === null ? undefined : findProcedure(catalogue, procedureCode);
  const receivedAt = arrivalMoment(arrival, at);
  return {
    procedure,
    now: at,
    dueAt: dueAt({ receivedAt, limit: procedure?.timeLimit ?? null, calendar }),
    find: (query: string) => searchProcedures(catalogue, query, MOST_HITS),
  };
}
