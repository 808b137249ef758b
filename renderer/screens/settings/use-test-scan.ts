import { useState } from 'react';

import type { DraftPage } from '../../../shared/domain/draft.ts';
import type { ScanProfile } from '../../../shared/domain/scan-profile.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useServices } from '../services.tsx';
import { messageForScan } from '../words/scan-words.ts';

export type TestScan =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'done'; readonly page: Extract<DraftPage, { kind: 'image' }>; readonly tookMs: number };

/** One page, looked at and kept nowhere but in the vault: it belongs to no dossier. */
export function useTestScan() {
  const client = useCounterClient();
  const { now } = useServices();
  const say = useSay();
  const [test, setTest] = useState<TestScan>({ kind: 'idle' });
  return {
    test,
    run: async (profile: ScanProfile) => {
      setTest({ kind: 'working' });
      const began = now();
      const reply = await client.invoke['scan:start']({ profile, maxPages: 1 });
      const [page] = reply.ok ? reply.value.pages : [];
      const trouble = reply.ok ? reply.value.trouble : reply.failure;
      if (page?.kind === 'image') setTest({ kind: 'done', page, tookMs: now() - began });
      else setTest({ kind: 'failed', words: messageForScan(trouble ?? { kind: 'feeder-empty' }, say) });
    },
  };
}
