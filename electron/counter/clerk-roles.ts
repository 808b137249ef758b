import type { ClerkWithRoles, GiveRolesFailure } from '../../shared/contract/channels/access-channels.ts';
import { may, type Role } from '../../shared/domain/roles.ts';
import type { ClerkId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';

export function listClerks({ ledger }: Counter): readonly ClerkWithRoles[] {
  return [...ledger.clerks].map((clerk) => ({ ...clerk, roles: ledger.rolesOf(clerk.clerkId) }));
}

/** Puts these roles in place of those a clerk had; the counter keeps an administrator. */
export function giveRoles(
  counter: Counter,
  request: { readonly clerkId: ClerkId; readonly roles: readonly Role[] },
): Promise<Result<readonly ClerkWithRoles[], GiveRolesFailure>> {
  return counter.exclusively(async () => {
    const { clerk, ledger } = counter;
    if (clerk === undefined) return fail({ kind: 'locked' });
    if (ledger.findClerk(request.clerkId) === undefined) return fail({ kind: 'unknown-clerk' });
    const others = listClerks(counter).filter(({ clerkId }) => clerkId !== request.clerkId);
    const remains = [request.roles, ...others.map(({ roles }) => roles)];
    if (!remains.some((roles) => may(roles, 'administer'))) return fail({ kind: 'last-administrator' });
    await counter.append([{ kind: 'roles-given', ...request, by: clerk.clerkId, at: counter.parts.now() }]);
    return succeed(listClerks(counter));
  });
}
