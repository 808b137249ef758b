import { useEffect, useState, useSyncExternalStore } from 'react';

import type { Dossier } from '../../../shared/domain/dossier.ts';
import { newDraft } from '../../../shared/domain/draft-edits.ts';
import type { ClerkId, DossierId } from '../../../shared/kernel/id.ts';
import type { CounterClient } from '../../platform/bridge.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import type { CounterStore } from '../../store/counter-store.ts';
import { useStore } from '../../store/store-context.tsx';
import { useServices, useWork, type Beginning, type Services } from '../services.tsx';
import { isNewestDraft } from './is-newest-draft.ts';
import { DraftDesk, type DeskPorts, type DeskSnapshot } from './draft-desk.ts';

interface AskedDesk {
  readonly dossierId: DossierId;
  readonly dossier: Dossier | undefined;
  readonly beginning: Beginning | undefined;
}

/** The desk of one dossier, held while its screen is open. `dossier` is `undefined` for one that is only begun. */
export function useDesk(asked: AskedDesk): { readonly desk: DraftDesk; readonly snapshot: DeskSnapshot } {
  const { now } = useServices();
  const client = useCounterClient();
  const store = useStore();
  const {
    clerk: { clerkId },
    desks,
  } = useWork();
  const [desk] = useState(() =>
    desks.open({ clerkId, dossierId: asked.dossierId, dossierSeq: asked.dossier?.dossierSeq ?? 0 }, () =>
      makeDesk({ client, store, now }, { ...asked, clerkId }),
    ),
  );
  const snapshot = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  useEffect(() => desks.hold(desk), [desks, desk]);
  return { desk, snapshot };
}

interface DeskTools {
  readonly client: CounterClient;
  readonly store: CounterStore;
  readonly now: Services['now'];
}

function makeDesk(
  { client, store, now }: DeskTools,
  { dossierId, dossier, beginning, clerkId }: AskedDesk & { readonly clerkId: ClerkId },
): DraftDesk {
  const ports: DeskPorts = {
    commit: (request) => client.invoke['journal:commit'](request),
    isNewest: (base) => isNewestDraft(store, { base, clerkId }),
    now,
    newActionId,
  };
  if (dossier !== undefined) {
    return new DraftDesk({ draft: dossier.draft, dossierSeq: dossier.dossierSeq, clerkId }, ports);
  }
  const facts = { dossierId, receiveActionId: newActionId(), openedAt: now(), openedBy: clerkId };
  const desk = new DraftDesk({ draft: newDraft(facts), dossierSeq: 0, clerkId }, ports);
  if (beginning !== undefined) desk.edit(beginning);
  return desk;
}
