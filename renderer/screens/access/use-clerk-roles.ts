import { useEffect, useState } from 'react';

import type { ClerkWithRoles, GiveRolesFailure } from '../../../shared/contract/channels/access-channels.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import type { ClerkId } from '../../../shared/kernel/id.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useWork } from '../services.tsx';

export type GivingState =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'given'; readonly name: string }
  | { readonly kind: 'failed'; readonly failure: GiveRolesFailure };

/** Everybody at this counter with their roles; `undefined` until main has answered. `count`: read again when it changes. */
export function useClerkRoles(count = 0) {
  const client = useCounterClient();
  const { clerk: atWork, showRoles } = useWork();
  const [clerks, setClerks] = useState<readonly ClerkWithRoles[] | undefined>(undefined);
  const [giving, setGiving] = useState<GivingState>({ kind: 'idle' });
  useEffect(() => {
    let gone = false;
    void client.invoke['clerks:roles'](null).then((read) => {
      if (!gone && read.ok) setClerks(read.value);
    });
    return () => {
      gone = true;
    };
  }, [client, count]);
  const give = async (clerkId: ClerkId, roles: readonly Role[]) => {
    setGiving({ kind: 'working' });
    const given = await client.invoke['clerks:give-roles']({ clerkId, roles });
    if (!given.ok) return setGiving({ kind: 'failed', failure: given.failure });
    setClerks(given.value);
    setGiving({ kind: 'given', name: nameOf(given.value, clerkId) });
    const own = given.value.find((clerk) => clerk.clerkId === atWork.clerkId);
    if (own !== undefined) showRoles(own.roles);
    return undefined;
  };
  return { clerks, giving, give };
}

function nameOf(clerks: readonly ClerkWithRoles[], clerkId: ClerkId): string {
  return clerks.find((clerk) => clerk.clerkId === clerkId)?.name ?? '';
}
