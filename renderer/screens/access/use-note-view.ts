import { useEffect } from 'react';

import type { ViewedThing } from '../../../shared/domain/personal-view.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { useCounterClient } from '../../platform/client-context.tsx';

/** Main writes down that a person's data is on screen (ACCESS-02). `undefined`: nothing is, yet. */
export function useNoteView(dossierId: DossierId | undefined, thing: ViewedThing): void {
  const client = useCounterClient();
  useEffect(() => {
    if (dossierId !== undefined) void client.invoke['views:note']({ dossierId, thing });
  }, [client, dossierId, thing]);
}
