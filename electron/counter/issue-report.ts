import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import { isIssuable } from '../../shared/rates/issued-report.ts';
import { countReport } from './count-report.ts';
import type { Counter } from './counter.ts';

/** Gives the report of a period out: from here on its figures stand. Asked for again, the first one stands. */
export function issueReport(
  counter: Counter,
  { kind, day }: Request<'rates:issue'>,
): Promise<Reply<'rates:issue'>> {
  return counter.exclusively(async () => {
    const { clerk, ledger, parts } = counter;
    if (clerk === undefined) return fail({ kind: 'locked' });
    const at = parts.now();
    const counted = countReport(counter, kind, day);
    if (!isIssuable(counted.period, toLocalTime(at).day)) return fail({ kind: 'period-runs' });
    if (ledger.sides.reports.find(counted.period) === undefined) {
      const report = { ...counted, at, clerkId: clerk.clerkId };
      await counter.append([{ kind: 'report-issued', report }]);
    }
    return succeed(null);
  });
}
