import { describe, expect, test } from 'vitest';
import { sentUnder } from '../../../electron/composition/sent-under.ts';
import { sendDossier } from '../../../electron/counter/send-dossier.ts';
import { signDossier } from '../../../electron/counter/sign-dossier.ts';
import type { DossierSubmission } from '../../../electron/counter/ports.ts';
import type { Refusal } from '../../../shared/domain/province-answer.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import { aDossierId, aDraft, anActionId } from '../../support/builders.ts';
import type { FakeCounter } from '../../support/fake-counter.ts';
import { aReceivedDossier, aTurn, commit, newId, stateIn } from './support/steps.ts';

const refusalFor = (reason: Refusal['reason']): Refusal => ({
  reason,
  messageVi: 'Tỉnh không nhận hồ sơ này.',
  at: '2026-11-23T09:20:00+07:00',
});

async function aRefusedDossier(reason: Refusal['reason']): Promise<FakeCounter> {
  const fake = await aReceivedDossier();
  fake.province.submitAnswer = succeed({ kind: 'refused', refusal: refusalFor(reason) });
  await sendDossier(fake.counter, aTurn());
  return fake;
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('a received dossier is here');
  return value;
}

const sign = (fake: FakeCounter) =>
  signDossier(fake.counter, { dossierId: aDossierId(), pin: 'right', acceptLastTry: false }, newId);

describe('a refused signature', () => {
  test('is made anew and goes as another submission of the same code', async () => {
    const fake = await aRefusedDossier('signature-invalid');
    const signed = await sign(fake);
    fake.province.submitAnswer = undefined;
    await sendDossier(fake.counter, aTurn());

    expect(signed.ok).toBe(true);
    expect(stateIn(fake)).toBe('received');
    const { submissions } = fake.province;
    const different = (of: (submission: DossierSubmission) => unknown) => new Set(submissions.map(of)).size;
    expect(submissions).toHaveLength(2);
    expect(different(({ reception }) => reception.code)).toBe(1);
    expect(different(({ actionId }) => actionId)).toBe(2);
    expect(different(({ files }) => files[0]?.file.digest)).toBe(2);
    const { submissionId, reception } = present(fake.counter.ledger.findDossier(aDossierId()));
    expect(sentUnder(fake.counter, present(reception).code)?.actionId).toBe(submissionId);
  });

  test('that is refused again in the same words is parked again', async () => {
    const fake = await aRefusedDossier('signature-invalid');
    await sign(fake);

    await sendDossier(fake.counter, aTurn());

    expect(stateIn(fake)).toBe('refused');
  });
});

describe('a refusal of anything else', () => {
  test('leaves the signatures alone', async () => {
    const fake = await aRefusedDossier('code-taken');

    expect(await sign(fake)).toEqual(fail({ kind: 'nothing-to-sign' }));
  });

  test('is sent again as it is, under a new id, once', async () => {
    const fake = await aRefusedDossier('hash-mismatch');
    const again = anActionId('again-1');

    const first = await commit(fake, { kind: 'resubmitted' }, again);
    const second = await commit(fake, { kind: 'resubmitted' }, again);
    await sendDossier(fake.counter, aTurn());

    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect(fake.province.submissions.map(({ actionId }) => actionId)).toEqual(['receive-1', 'again-1']);
  });

  test('does not open the dossier for changes', async () => {
    const fake = await aRefusedDossier('incomplete');

    expect(await commit(fake, { kind: 'draft-saved', draft: aDraft({ returnBy: 'post' }) })).toEqual(
      fail({ kind: 'not-allowed', state: 'refused' }),
    );
  });
});

describe('sending again', () => {
  test('is not offered for a dossier that is on its way', async () => {
    const fake = await aReceivedDossier();

    expect(await commit(fake, { kind: 'resubmitted' })).toEqual(
      fail({ kind: 'not-allowed', state: 'received' }),
    );
  });

  test('is not undone by a late refusal of what went before', async () => {
    const fake = await aRefusedDossier('hash-mismatch');
    const asked = sendDossier(fake.counter, aTurn());
    const mended = await commit(fake, { kind: 'resubmitted' });

    expect(mended.ok).toBe(true);
    expect(await asked).toMatchObject({ ok: false, failure: { kind: 'busy' } });
    expect(stateIn(fake)).toBe('received');
  });
});
