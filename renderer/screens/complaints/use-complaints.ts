import { useState } from 'react';

import type { ComplaintFailure } from '../../../shared/contract/channels/complaint-channels.ts';
import type { Complaint, ComplaintSubject } from '../../../shared/domain/complaint.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import { useKeptFresh } from '../use-kept-fresh.ts';

/** More than a commune hears in a year. */
const SHOWN = 300;

/** The list, read again whenever the journal has moved, and the two acts. */
export function useComplaints() {
  const client = useCounterClient();
  const say = useSay();
  const [list] = useKeptFresh('complaints', () => client.invoke['complaints:list']({ limit: SHOWN }));
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const told = ({ ok, ...outcome }: Result<null, ComplaintFailure>): boolean => {
    setTrouble('failure' in outcome ? wordsFor(outcome.failure, say) : undefined);
    return ok;
  };
  return {
    list,
    trouble,
    take: async (subject: ComplaintSubject, contentVi: string) =>
      told(
        await client.invoke['complaints:take']({
          actionId: newActionId(),
          subject,
          contentVi,
          dossierId: null,
        }),
      ),
    answer: async ({ complaintId }: Complaint, answerVi: string) =>
      told(await client.invoke['complaints:answer']({ actionId: newActionId(), complaintId, answerVi })),
  };
}

function wordsFor(failure: ComplaintFailure, { t, format }: Say): string {
  switch (failure.kind) {
    case 'locked':
      return t('failure.locked');
    case 'unknown-complaint':
      return t('complaints.unknown');
    case 'nothing-said':
      return t('complaints.needed');
    case 'disk-full':
      return t('complaints.diskFull', { free: format.bytes(failure.freeBytes) });
  }
}
