import { useEffect, useState, useSyncExternalStore } from 'react';

import type { Dossier } from '../../../shared/domain/dossier.ts';
import { newDraft } from '../../../shared/domain/draft-edits.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import type { Applicant } from '../../../shared/domain/applicant.ts';
import type { CounterClient } from '../../platform/bridge.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import { useServices, useWork, type Services } from '../services.tsx';
import { DraftDesk, type DeskPorts, type DeskSnapshot } from './draft-desk.ts';

/** The desk of one dossier for as long as its screen is open. `dossier` is `undefined` for one that is only begun. */
export function useDesk(opened: {
  readonly dossierId: DossierId;
  readonly dossier: Dossier | undefined;
  readonly applicant: Applicant | undefined;
}): { readonly desk: DraftDesk; readonly snapshot: DeskSnapshot } {
  const { now } = useServices();
  const client = useCounterClient();
  const { clerk } = useWork();
  const [desk] = useState(() => openDesk({ client, now }, { ...opened, clerkId: clerk.clerkId }));
  const snapshot = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  useEffect(() => () => desk.close(), [desk]);
  return { desk, snapshot };
}

function openDesk(
  { client, now }: { readonly client: CounterClient; readonly now: Services['now'] },
  opened: Parameters<typeof useDesk>[0] & { readonly clerkId: Parameters<typeof newDraft>[0]['openedBy'] },
): DraftDesk {
  const ports: DeskPorts = {
    commit: (request) => client.invoke['journal:commit'](request),
    now,
    newActionId,
  };
  if (opened.dossier !== undefined) {
    return new DraftDesk({ draft: opened.dossier.draft, dossierSeq: opened.dossier.dossierSeq }, ports);
  }
  const draft = newDraft({
    dossierId: opened.dossierId,
    receiveActionId: newActionId(),
    openedAt: now(),
    openedBy: opened.clerkId,
  });
  const desk = new DraftDesk({ draft, dossierSeq: 0 }, ports);
  if (opened.applicant !== undefined) {
    const { applicant } = opened;
    desk.edit((current) => ({ ...current, applicant }));
  }
  return desk;
}
