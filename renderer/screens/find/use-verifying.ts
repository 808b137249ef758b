import { useState } from 'react';

import { findValidSignature, type Dossier } from '../../../shared/domain/dossier.ts';
import type { DraftComponent } from '../../../shared/domain/draft.ts';
import type { ComponentId } from '../../../shared/kernel/id.ts';
import { useCounterClient } from '../../platform/client-context.tsx';

/** A fresh look at the signed papers of a dossier, when somebody wants one. */
export function useVerifying(dossier: Dossier) {
  const client = useCounterClient();
  const [working, setWorking] = useState(false);
  const [verdicts, setVerdicts] = useState<ReadonlyMap<ComponentId, boolean>>(new Map());
  return {
    working,
    isOffered: dossier.draft.components.some(
      (component) => component.pages.length > 0 && findValidSignature(dossier, component) !== undefined,
    ),
    verdictOn: ({ componentId }: DraftComponent) => verdicts.get(componentId),
    run: async () => {
      setWorking(true);
      const found = await client.invoke['signing:verify']({ dossierId: dossier.dossierId });
      setWorking(false);
      // Locked meanwhile: the lock screen says so.
      if (found.ok) setVerdicts(new Map(found.value.map(({ componentId, intact }) => [componentId, intact])));
    },
  };
}
