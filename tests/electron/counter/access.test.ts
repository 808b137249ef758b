import { describe, expect, test } from 'vitest';
import { giveRoles, listClerks } from '../../../electron/counter/clerk-roles.ts';
import { commitIntent } from '../../../electron/counter/commit-intent.ts';
import { Counter } from '../../../electron/counter/counter.ts';
import { listViews, noteView } from '../../../electron/counter/personal-views.ts';
import { addMs } from '../../../shared/kernel/instant.ts';
import { aClerkId, aDossierId, aDraft, anActionId } from '../../support/builders.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';

const MINUTE_MS = 60_000;
const FIRST = { clerkId: aClerkId('clerk-1'), name: 'Trần Thị Mẫu' };
const SECOND = { clerkId: aClerkId('clerk-2'), name: 'Lê Văn Mẫu' };

async function openWithTwo(): Promise<FakeCounter> {
  const fake = await openFakeCounter();
  const known = new Set(listClerks(fake.counter).map(({ clerkId }) => clerkId));
  const bodies = [FIRST, SECOND].filter(({ clerkId }) => !known.has(clerkId));
  await fake.counter.append(bodies.map((clerk) => ({ kind: 'clerk-added', clerk })));
  return fake;
}

const rolesAt = (fake: FakeCounter) =>
  Object.fromEntries(listClerks(fake.counter).map(({ clerkId, roles }) => [clerkId, roles]));

describe('roles', () => {
  test('are all with whoever set the counter up, and those of a desk with whoever came later', async () => {
    const fake = await openWithTwo();

    expect(rolesAt(fake)).toEqual({
      'clerk-1': ['clerk', 'specialist', 'head', 'administrator'],
      'clerk-2': ['clerk', 'specialist'],
    });
  });

  test('once given stand in the journal, and a restart knows them', async () => {
    const fake = await openWithTwo();
    const given = await giveRoles(fake.counter, { clerkId: SECOND.clerkId, roles: ['head'] });

    const again = await Counter.open(fake.counter.parts);

    expect(given.ok).toBe(true);
    expect(again.ledger.rolesOf(SECOND.clerkId)).toEqual(['head']);
  });

  test('cannot leave the counter without an administrator', async () => {
    const fake = await openWithTwo();

    const refused = await giveRoles(fake.counter, { clerkId: FIRST.clerkId, roles: ['clerk'] });
    await giveRoles(fake.counter, { clerkId: SECOND.clerkId, roles: ['administrator'] });
    const passedOn = await giveRoles(fake.counter, { clerkId: FIRST.clerkId, roles: ['clerk'] });

    expect(refused).toEqual({ ok: false, failure: { kind: 'last-administrator' } });
    expect(passedOn.ok).toBe(true);
  });

  test('are not given to somebody who is not here', async () => {
    const fake = await openWithTwo();

    const refused = await giveRoles(fake.counter, { clerkId: aClerkId('nobody'), roles: ['head'] });

    expect(refused).toEqual({ ok: false, failure: { kind: 'unknown-clerk' } });
  });
});

/** @rule ACCESS-02 */
describe('ACCESS-02: a look at a dossier', () => {
  const dossierId = aDossierId('looked-at');

  async function openWithDossier(): Promise<FakeCounter> {
    const fake = await openWithTwo();
    const draft = { ...aDraft(), dossierId, receiveActionId: anActionId('receive-looked-at') };
    await commitIntent(fake.counter, {
      actionId: anActionId('begin-looked-at'),
      dossierId,
      expectedDossierSeq: 0,
      intent: { kind: 'draft-saved', draft },
    });
    return fake;
  }

  test('is in the journal with who, what and when, and nothing of the person', async () => {
    const fake = await openWithDossier();
    const before = fake.clock.now;

    await noteView(fake.counter, { dossierId, thing: 'dossier' });

    expect(fake.journal.records.at(-1)?.body).toEqual({
      kind: 'viewed',
      view: { clerkId: fake.counter.clerk?.clerkId, dossierId, thing: 'dossier', at: addMs(before, 1) },
    });
    expect(listViews(fake.counter, dossierId)).toHaveLength(1);
  });

  test('within a quarter of an hour is the same look; later, or of another, it is one more', async () => {
    const fake = await openWithDossier();
    const look = () => noteView(fake.counter, { dossierId, thing: 'dossier' });
    const later = async (minutes: number) => {
      const parts = {
        ...fake.counter.parts,
        now: () => addMs(fake.counter.parts.now(), minutes * MINUTE_MS),
      };
      const counter = await Counter.open(parts);
      counter.clerk = fake.counter.clerk;
      await noteView(counter, { dossierId, thing: 'dossier' });
      return listViews(counter, dossierId).length;
    };

    await look();
    await look();
    expect(listViews(fake.counter, dossierId)).toHaveLength(1);
    expect(await later(14)).toBe(1);
    expect(await later(16)).toBe(2);
    fake.counter.clerk = SECOND;
    await look();
    expect(listViews(fake.counter, dossierId)[0]?.clerkName).toBe(SECOND.name);
  });

  test('at a dossier that nobody has begun is nothing to write down', async () => {
    const fake = await openWithTwo();
    const before = fake.journal.records.length;

    await noteView(fake.counter, { dossierId: aDossierId('new'), thing: 'intake' });

    expect(fake.journal.records).toHaveLength(before);
  });
});
