import { expect, test } from 'vitest';
import { verifyPapers } from '../../../electron/counter/verify-papers.ts';
import { aDossierId } from '../../support/builders.ts';
import { findNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter } from '../../support/fake-counter.ts';

test('every signed paper is looked at anew, and one that is not whole is named', async () => {
  const fake = await openFakeCounter();
  await signNamed(fake, 'one');
  const { dossierId, draft } = findNamed(fake, 'one');
  const [signed] = draft.components;

  const whole = await verifyPapers(fake.counter, dossierId);
  fake.counter.parts.signer.signatureOf = () => Promise.resolve(undefined);
  const broken = await verifyPapers(fake.counter, dossierId);

  expect(whole).toEqual({ ok: true, value: [{ componentId: signed?.componentId, intact: true }] });
  expect(broken).toEqual({ ok: true, value: [{ componentId: signed?.componentId, intact: false }] });
  expect(await verifyPapers(fake.counter, aDossierId('dossier-unknown'))).toEqual({ ok: true, value: [] });
});
