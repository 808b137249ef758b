import { useState } from 'react';

import { withCounts } from '../../../shared/domain/draft-edits.ts';
import {
  withApplies,
  withCompared,
  withExtraPaper,
  withFiling,
  withMark,
  withoutExtraPaper,
  withSetCount,
  withShown,
} from '../../../shared/domain/draft-papers.ts';
import type { Attestation, PaperCounts, PaperMark } from '../../../shared/domain/draft.ts';
import type { ComponentId } from '../../../shared/kernel/id.ts';
import { newComponentId } from '../../platform/ids.ts';
import { useServices, useWork } from '../services.tsx';
import type { DraftDesk } from './draft-desk.ts';

export type PaperActs = ReturnType<typeof usePapers>;

/** What a clerk says of the papers; each attestation carries who and when. */
export function usePapers(desk: DraftDesk) {
  const { clerk } = useWork();
  const { now } = useServices();
  const attest = (done: boolean): Attestation | null => (done ? { by: clerk.clerkId, at: now() } : null);
  // Kept here, so that a name half typed outlives a change of tab.
  const [extraName, setExtraName] = useState('');
  return {
    clerk,
    extraName,
    setExtraName,
    setCounts: (componentId: ComponentId, counts: PaperCounts) =>
      desk.edit((latest) => withCounts(latest, componentId, counts)),
    compare: (componentId: ComponentId, done: boolean) =>
      desk.edit((latest) => withCompared(latest, componentId, attest(done))),
    show: (componentId: ComponentId, done: boolean) =>
      desk.edit((latest) => withShown(latest, componentId, attest(done))),
    apply: (componentId: ComponentId, applies: boolean) =>
      desk.edit((latest) => withApplies(latest, componentId, applies)),
    attach: (componentId: ComponentId, attached: boolean) =>
      desk.edit((latest) => withFiling(latest, componentId, attached ? 'attachment' : 'component')),
    markAs: (componentId: ComponentId, mark: PaperMark) =>
      desk.edit((latest) => withMark(latest, componentId, mark)),
    addExtra: () => {
      if (extraName.trim() === '') return;
      desk.edit((latest) => withExtraPaper(latest, newComponentId(), extraName));
      setExtraName('');
    },
    removeExtra: (componentId: ComponentId) => desk.edit((latest) => withoutExtraPaper(latest, componentId)),
    setSets: (count: number) => desk.edit((latest) => withSetCount(latest, count)),
  };
}
