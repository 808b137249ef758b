import { CHANGEABLE_OFFICE_FIELDS } from '../../shared/contract/channels/office-channels.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';

/** Tells the journal what the office is from now on. The same words again change nothing. */
export function changeOffice(
  counter: Counter,
  { office: change }: Request<'office:change'>,
): Promise<Reply<'office:change'>> {
  return counter.exclusively(async (): Promise<Reply<'office:change'>> => {
    if (counter.clerk === undefined) return fail({ kind: 'locked' });
    if (CHANGEABLE_OFFICE_FIELDS.some((field) => change[field].trim() === '')) {
      return fail({ kind: 'field-missing' });
    }
    const held = counter.office;
    const next = { ...held, ...change };
    if (CHANGEABLE_OFFICE_FIELDS.some((field) => held[field] !== next[field])) {
      await counter.append([{ kind: 'office-configured', office: next }]);
    }
    return succeed(counter.office);
  });
}
