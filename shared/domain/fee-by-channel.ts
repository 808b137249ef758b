import type { Procedure } from '../catalogue/procedure.ts';
import type { Arrival } from './arrival.ts';
import type { AccountFiling } from './life/account-filing.ts';

/**
 * What is charged by the way a dossier came: the lower fee of filing online only
 * once it is online for sure; a consent alone lowers nothing. `null` where the
 * catalogue gives no sum.
 *
 * @rule FEE-01
 */
export function feeOfChannel(
  { direct, online, post }: Procedure['fee'],
  { arrival, account }: { readonly arrival: Arrival; readonly account: AccountFiling | undefined },
): number | null {
  if (arrival.kind === 'portal' || account?.confirmed !== undefined) return online ?? direct;
  return arrival.kind === 'post' ? (post ?? direct) : direct;
}
