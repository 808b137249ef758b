import { useState } from 'react';

import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useDossierList } from '../../store/use-dossiers.ts';
import { messageForForm } from '../words/failure-words.ts';

const NOT_RECEIVED: readonly DossierState['kind'][] = ['draft', 'signed', 'discarded'];

type SlipPrinting =
  { readonly kind: 'idle' | 'printing' | 'printed' } | { readonly kind: 'failed'; readonly words: string };

export type Batch = ReturnType<typeof useBatch>;

/** A «nộp thay» list: how far it has come, and its sheet. */
export function useBatch(batchOf: DossierId | null) {
  const client = useCounterClient();
  const say = useSay();
  const receivedCount = useReceivedCount(batchOf);
  const [slip, setSlip] = useState<FileRef | undefined>(undefined);
  const [printing, setPrinting] = useState<SlipPrinting>({ kind: 'idle' });
  return {
    receivedCount,
    slip,
    printing,
    show: async () => {
      if (batchOf === null) return;
      const reply = await client.invoke['forms:batch-slip']({ batchOf });
      if (reply.ok) setSlip(reply.value.file);
      else setPrinting({ kind: 'failed', words: messageForForm(reply.failure, say) });
    },
    hide: () => setSlip(undefined),
    print: async () => {
      if (batchOf === null) return;
      setPrinting({ kind: 'printing' });
      const reply = await client.invoke['forms:print-batch-slip']({ batchOf });
      setPrinting(
        reply.ok ? { kind: 'printed' } : { kind: 'failed', words: messageForForm(reply.failure, say) },
      );
    },
  };
}

/** How many of a list are received; 0 for a dossier that stands alone. */
export function useReceivedCount(batchOf: DossierId | null): number {
  const known = useDossierList();
  if (batchOf === null) return 0;
  return known.filter((one) => one.batchOf === batchOf && !NOT_RECEIVED.includes(one.state.kind)).length;
}
