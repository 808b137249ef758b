import type { Reception } from '../../shared/domain/history.ts';
import type { Sql } from './database.ts';
import type { LeaseRow } from './number-leases.ts';

/**
 * Says whether a code is one this counter was lent. A lease that a new epoch voided still covers what was received
 * before that moment: paper that a citizen handed over is not undone by restoring a machine.
 */
export async function isCodeLent(sql: Sql, counterId: string, reception: Reception): Promise<boolean> {
  const [lease] = await sql.query<LeaseRow & { readonly voided_at: number | null }>(
    `SELECT leases.*, epochs.voided_at FROM leases JOIN epochs USING (counter_id, epoch)
     WHERE lease_id = $1 AND counter_id = $2`,
    [reception.leaseId, counterId],
  );
  if (lease === undefined) return false;
  if (lease.voided_at !== null && reception.receivedAt >= lease.voided_at) return false;
  return isInsideLease(reception.code, lease);
}

function isInsideLease(code: string, lease: LeaseRow): boolean {
  const [, day, digits] = /-(\d{6}|\d{8})-(\d+)$/.exec(code) ?? [];
  if (day === undefined || digits === undefined) return false;
  const leaseDay = lease.day.replaceAll('-', '');
  const number = Number(digits);
  return (
    (day === leaseDay || day === leaseDay.slice(2)) &&
    number >= lease.first_number &&
    number <= lease.last_number
  );
}
