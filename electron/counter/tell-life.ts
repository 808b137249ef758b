import type { SendFailure } from '../../shared/contract/failures.ts';
import { EVENTS_PER_REQUEST, type LifeEventWire } from '../../shared/contract/province/life-wire.ts';
import type { JournalRecord } from '../../shared/journal/journal-body.ts';
import { succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';

/** Records read at once while looking for events. */
const READ_PIECE = 500;

/**
 * Tells the province what happened beside and after intake, in the order of
 * the journal. An event is known by the id of its action, so a batch whose
 * answer got lost goes again and changes nothing.
 */
export async function tellLife(counter: Counter): Promise<Result<null, SendFailure>> {
  const { ledger, parts } = counter;
  for (;;) {
    const waiting = ledger.telling.next(EVENTS_PER_REQUEST);
    const last = waiting.at(-1);
    if (last === undefined) return succeed(null);
    const events = await readEvents(counter, new Set(waiting.map(({ seq }) => seq)));
    const told = await parts.province.tellLife({ epoch: parts.journal.epoch, events });
    if (!told.ok) return told;
    await counter.exclusively(() => counter.append([{ kind: 'life-told', through: last.seq }]));
  }
}

async function readEvents(counter: Counter, wanted: ReadonlySet<number>): Promise<readonly LifeEventWire[]> {
  const events: LifeEventWire[] = [];
  for (let after = Math.min(...wanted) - 1; events.length < wanted.size;) {
    const records = await counter.parts.journal.read(after, READ_PIECE);
    const end = records.at(-1)?.seq;
    if (end === undefined) throw new TypeError('the ledger knows of an event that the journal has not');
    events.push(
      ...records.filter(({ seq }) => wanted.has(seq)).flatMap((record) => eventOf(counter, record)),
    );
    after = end;
  }
  return events;
}

function eventOf({ ledger }: Counter, { seq, body }: JournalRecord): readonly LifeEventWire[] {
  if (body.kind !== 'action' || body.entry.action.kind !== 'life') return [];
  const { actionId, dossierId, at, action } = body.entry;
  const arrival = ledger.findDossier(dossierId)?.draft.arrival;
  const portalDossierId = arrival?.kind === 'portal' ? arrival.portalDossierId : null;
  return [{ actionId, dossierId, portalDossierId, seq, at, life: action.life }];
}
