import { describe, expect, test } from 'vitest';
import { sentUnder } from '../../../electron/composition/sent-under.ts';
import { issueForm01 } from '../../../electron/counter/issue-form.ts';
import { sendDossier } from '../../../electron/counter/send-dossier.ts';
import { signDossier } from '../../../electron/counter/sign-dossier.ts';
import { fail } from '../../../shared/kernel/result.ts';
import { aClerkId, aDossierId, aDraft } from '../../support/builders.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';
import { aSeenDossier, aSignedDossier, aTurn, commit, newId, stateIn } from './support/steps.ts';

const TOKEN_LOCKED = { reason: 'token-locked', note: '' } as const;

async function anUnsignedReception(): Promise<FakeCounter> {
  const fake = await aSeenDossier();
  await commit(fake, { kind: 'receive', signLater: TOKEN_LOCKED });
  return fake;
}

const sign = (fake: FakeCounter) =>
  signDossier(fake.counter, { dossierId: aDossierId(), pin: 'right', acceptLastTry: false }, newId);

describe('a dossier that is received before it is signed', () => {
  test('has its code, its receipt and the reason on record', async () => {
    const fake = await anUnsignedReception();

    expect(stateIn(fake)).toBe('unsigned');
    expect(fake.counter.ledger.findDossier(aDossierId())?.reception).toMatchObject({
      code: 'H39.28.05-261123-5001',
      signLater: TOKEN_LOCKED,
    });
    expect((await issueForm01(fake.counter, aDossierId())).ok).toBe(true);
  });

  test('is not sent, and the province hears nothing of it', async () => {
    const fake = await anUnsignedReception();

    expect(await sendDossier(fake.counter, aTurn())).toEqual(fail({ kind: 'unsigned' }));
    expect(fake.province.submissions).toEqual([]);
    expect(sentUnder(fake.counter, 'H39.28.05-261123-5001')).toBeUndefined();
  });

  test('keeps its pages as the receipt found them', async () => {
    const fake = await anUnsignedReception();

    const edited = await commit(fake, { kind: 'draft-saved', draft: aDraft({ returnBy: 'post' }) });

    expect(edited).toEqual(fail({ kind: 'not-allowed', state: 'unsigned' }));
  });

  test('is signed after a restart by another clerk, and goes then', async () => {
    const fake = await anUnsignedReception();
    const restarted = await openFakeCounter(fake.journal.records);
    restarted.counter.clerk = { clerkId: aClerkId('clerk-2'), name: 'Phạm Văn Ký' };

    expect((await sign(restarted)).ok).toBe(true);

    expect(stateIn(restarted)).toBe('received');
    await sendDossier(restarted.counter, aTurn());
    expect(restarted.province.submissions).toMatchObject([
      { actionId: 'receive-1', files: [{ signature: { signerName: 'Phạm Văn Ký' } }] },
    ]);
  });

  test('pressed twice, the second time as if it were signed, is one reception', async () => {
    const fake = await anUnsignedReception();
    const records = fake.journal.records.length;

    expect((await commit(fake, { kind: 'receive' })).ok).toBe(true);
    expect(fake.journal.records).toHaveLength(records);
  });

  test('for another reason needs a word of it', async () => {
    const fake = await aSeenDossier();

    const silent = await commit(fake, { kind: 'receive', signLater: { reason: 'other', note: '  ' } });

    expect(silent).toEqual(fail({ kind: 'sign-later-unexplained' }));
    expect(stateIn(fake)).toBe('draft');
  });

  test('although it is signed already has nothing to wait for', async () => {
    const fake = await aSignedDossier();

    await commit(fake, { kind: 'receive', signLater: TOKEN_LOCKED });

    expect(stateIn(fake)).toBe('received');
    expect(fake.counter.ledger.findDossier(aDossierId())?.reception?.signLater).toBeNull();
  });
});
