import { useStore } from '../../store/store-context.tsx';
import { useDossierList } from '../../store/use-dossiers.ts';
import { useOnline } from '../../sync/use-sync-status.ts';
import { useQueue } from '../../sync/use-queue.ts';
import { useServices, useWork } from '../services.tsx';

/** The queue in two parts: what goes by itself, and what waits for a person. */
export function useOutboxScreen() {
  const { line } = useServices();
  const { sendNow } = useWork();
  const { dossiers } = useStore();
  const queue = useQueue();
  const online = useOnline(line);
  useDossierList(); // codes arrive with the index
  return {
    loading: queue === undefined,
    waiting: (queue ?? []).filter((item) => item.state !== 'refused'),
    refused: (queue ?? []).filter((item) => item.state === 'refused'),
    online,
    codeOf: (dossierId: string) =>
      dossiers.list().find((summary) => summary.dossierId === dossierId)?.code ?? '',
    sendNow,
  };
}
