import { describe, expect, test } from 'vitest';
import { commitIntent } from '../../../electron/counter/commit-intent.ts';
import { changeVisit, visitStanding, withVisitor } from '../../../electron/counter/visits.ts';
import type { VisitChange } from '../../../shared/contract/channels/visit-channels.ts';
import type { Guidance } from '../../../shared/domain/visit.ts';
import { addMs } from '../../../shared/kernel/instant.ts';
import { aDossierId, aDraft, anActionId } from '../../support/builders.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';

const DAY_MS = 86_400_000;
const BOTH: Guidance = { online: true, post: true, guide: 'clerk' };

let ids = 0;
const newActionId = () => anActionId(`visit-action-${(ids += 1)}`);

const change = (fake: FakeCounter, asked: VisitChange, actionId = newActionId()) =>
  changeVisit(fake.counter, { actionId, change: asked });

async function begin(fake: FakeCounter, name: string): Promise<void> {
  const dossierId = aDossierId(name);
  const draft = { ...aDraft(), dossierId, receiveActionId: anActionId(`receive-${name}`) };
  const begun = await commitIntent(fake.counter, {
    actionId: newActionId(),
    dossierId,
    expectedDossierSeq: 0,
    intent: { kind: 'draft-saved', draft },
  });
  expect(begun.ok).toBe(true);
}

describe('a visit', () => {
  test('opens with the first dossier and takes in the next ones', async () => {
    const fake = await openFakeCounter();
    expect(visitStanding(fake.counter).current).toBeNull();

    await begin(fake, 'birth');
    await begin(fake, 'residence');

    expect(visitStanding(fake.counter)).toMatchObject({
      current: { dossierIds: ['birth', 'residence'], guidance: undefined },
      today: { visits: 1, guided: 0 },
    });
  });

  test('is over at «khách tiếp theo», and the next dossier opens another', async () => {
    const fake = await openFakeCounter();
    await begin(fake, 'one');

    await change(fake, { kind: 'next' });
    expect(visitStanding(fake.counter).current).toBeNull();
    await begin(fake, 'two');

    expect(visitStanding(fake.counter)).toMatchObject({
      current: { dossierIds: ['two'] },
      today: { visits: 2, guided: 0 },
    });
  });

  test('that was left open overnight is not today’s', async () => {
    const fake = await openFakeCounter();
    await begin(fake, 'yesterday');
    fake.clock.now = addMs(fake.clock.now, DAY_MS);

    await begin(fake, 'today');

    expect(visitStanding(fake.counter)).toMatchObject({
      current: { dossierIds: ['today'] },
      today: { visits: 1, guided: 0 },
    });
  });

  test('is the same after a restart', async () => {
    const fake = await openFakeCounter();
    await begin(fake, 'one');
    await change(fake, { kind: 'guide', guidance: BOTH });

    const restarted = await openFakeCounter(fake.journal.records);

    expect(visitStanding(restarted.counter)).toEqual(visitStanding(fake.counter));
  });
});

describe('guidance', () => {
  test('counts for the visit only when both ways were told, and the last word stands', async () => {
    const fake = await openFakeCounter();
    await begin(fake, 'one');

    await change(fake, { kind: 'guide', guidance: { ...BOTH, post: false } });
    expect(visitStanding(fake.counter).today).toEqual({ visits: 1, guided: 0 });
    await change(fake, { kind: 'guide', guidance: BOTH });
    expect(visitStanding(fake.counter).today).toEqual({ visits: 1, guided: 1 });
    await change(fake, { kind: 'guide', guidance: { ...BOTH, online: false, post: false } });
    expect(visitStanding(fake.counter).today).toEqual({ visits: 1, guided: 0 });
  });

  test('alone is a visit of its own that is over at once, and can be taken back', async () => {
    const fake = await openFakeCounter();

    await change(fake, { kind: 'guide', guidance: { ...BOTH, guide: 'volunteer' } });

    const { current, newest, today } = visitStanding(fake.counter);
    expect({ current, today }).toEqual({ current: null, today: { visits: 1, guided: 1 } });
    expect(newest).toMatchObject({ guidance: { guide: 'volunteer' }, dossierIds: [] });
    if (newest === null) throw new Error('a visit was opened');

    await change(fake, { kind: 'void', visitId: newest.visitId });
    expect(visitStanding(fake.counter).today).toEqual({ visits: 0, guided: 0 });
  });

  test('is for what its clerk says, until another word; with nobody there the word is lost', async () => {
    const { counter } = await openFakeCounter();
    const say = (name: string, purpose: 'pick-up' | 'postal-staff') =>
      changeVisit(counter, { actionId: anActionId(name), change: { kind: 'purpose', purpose } });

    await say('nobody', 'pick-up');
    expect(visitStanding(counter).newest).toBeNull();
    await withVisitor(counter, anActionId('come'));
    await say('first', 'postal-staff');
    await say('second', 'pick-up');

    expect(visitStanding(counter).current?.purpose).toBe('pick-up');
  });

  test('cannot be made undone together with a dossier', async () => {
    const fake = await openFakeCounter();
    await begin(fake, 'one');
    const { newest } = visitStanding(fake.counter);
    if (newest === null) throw new Error('a visit was opened');

    await change(fake, { kind: 'void', visitId: newest.visitId });

    expect(visitStanding(fake.counter).today.visits).toBe(1);
  });

  test('sent twice under one id is recorded once', async () => {
    const fake = await openFakeCounter();
    const actionId = newActionId();

    await change(fake, { kind: 'guide', guidance: BOTH }, actionId);
    const records = fake.journal.records.length;
    await change(fake, { kind: 'guide', guidance: BOTH }, actionId);

    expect(fake.journal.records).toHaveLength(records);
    expect(visitStanding(fake.counter).today.visits).toBe(1);
  });

  test('waits for a clerk at the counter', async () => {
    const fake = await openFakeCounter();
    fake.counter.clerk = undefined;

    expect(await change(fake, { kind: 'next' })).toEqual({ ok: false, failure: { kind: 'locked' } });
  });
});
