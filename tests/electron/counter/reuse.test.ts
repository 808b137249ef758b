import { describe, expect, test } from 'vitest';
import { checkStock, reusePaper } from '../../../electron/counter/reuse.ts';
import { aComponentId, aDossierId, aDraft, anActionId } from '../../support/builders.ts';
import { commitNamed, findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';

/** A received dossier of one person, and a new one of somebody whose number is given. */
async function withTwo(identityNumber: string): Promise<FakeCounter> {
  const fake = await openFakeCounter();
  await fake.counter.append([
    {
      kind: 'numbers-granted',
      leases: [
        { leaseId: 'l', counterId: 'c', epoch: 'epoch-1', day: '2026-11-23', first: 5001, last: 5010 },
      ],
    },
  ]);
  await signNamed(fake, 'old');
  await receiveNamed(fake, 'old');
  const { applicant } = aDraft();
  const draft = {
    ...aDraft({ applicant: { ...applicant, identityNumber } }),
    dossierId: aDossierId('dossier-new'),
    receiveActionId: anActionId('receive-new'),
  };
  await commitNamed(fake, 'new', { intent: { kind: 'draft-saved', draft } });
  return fake;
}

const asked = (name: string) => ({ actionId: anActionId(name), dossierId: aDossierId('dossier-new') });

describe('papers that the office holds already', () => {
  test('are those that the same person handed in before, signed and whole', async () => {
    const fake = await withTwo('080190012345');
    const held = await checkStock(fake.counter, asked('check-1'));

    expect(held).toMatchObject({
      value: [{ componentCode: '1.001193-TP01', from: 'component', origin: 'H39.28.05-261123-5001' }],
    });
    expect(findNamed(fake, 'new').life.available).toHaveLength(1);
  });

  test('are none of somebody else', async () => {
    const fake = await withTwo('080190099999');

    expect(await checkStock(fake.counter, asked('check-1'))).toEqual({ ok: true, value: [] });
    expect(
      await reusePaper(fake.counter, { ...asked('reuse-1'), componentId: aComponentId('component-1') }),
    ).toMatchObject({ failure: { kind: 'not-held' } });
  });

  test('stand for a component once they have been verified anew', async () => {
    const fake = await withTwo('080190012345');
    const request = { ...asked('reuse-1'), componentId: aComponentId('component-1') };
    const reused = await reusePaper(fake.counter, request);
    const again = await reusePaper(fake.counter, request);

    expect(reused.ok && again.ok).toBe(true);
    expect(findNamed(fake, 'new').life.reused.get(aComponentId('component-1'))).toMatchObject({
      origin: 'H39.28.05-261123-5001',
    });
    expect(
      fake.journal.records.filter(({ body }) => body.kind === 'action' && body.entry.action.kind === 'life'),
    ).toHaveLength(1);
  });

  test('are none once their file is no longer there or not whole', async () => {
    const fake = await withTwo('080190012345');
    fake.files.bytes.clear();

    expect(await checkStock(fake.counter, asked('check-1'))).toEqual({ ok: true, value: [] });
  });
});
