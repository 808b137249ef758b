import { findProcedure } from '../../../shared/catalogue/catalogue.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';
import { useDossierList } from '../../store/use-dossiers.ts';
import { useQueue } from '../../sync/use-queue.ts';
import { useServices } from '../services.tsx';

const OPEN: readonly DossierState['kind'][] = ['draft', 'signed'];
const TAKEN: readonly DossierState['kind'][] = ['received', 'delivered', 'registered', 'refused'];

/** The lists of the first screen, newest first; what is owed is ordered by its due time. */
export function useToday() {
  const { catalogue, now } = useServices();
  const drafts = useDossierList(OPEN);
  const taken = useDossierList(TAKEN);
  const unsent = useQueue() ?? [];
  const at = now();
  const { day } = toLocalTime(at);
  return {
    drafts,
    received: taken.filter(({ receivedAt }) => receivedAt !== null && toLocalTime(receivedAt).day === day),
    // Giving results back comes with a later release; until then every received dossier is still owed.
    due: taken
      .filter(({ dueDay }) => dueDay !== '' && dueDay <= day)
      .sort((left, right) => (left.dueAt ?? 0) - (right.dueAt ?? 0)),
    unsent,
    isLate: ({ dueAt }: DossierSummary) => dueAt !== null && dueAt < at,
    codeOf: (dossierId: string) => taken.find((summary) => summary.dossierId === dossierId)?.code ?? '',
    procedureName: (code: string | null) =>
      code === null ? undefined : (findProcedure(catalogue, code)?.nameVi ?? code),
  };
}
