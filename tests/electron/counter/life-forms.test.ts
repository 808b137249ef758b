import { describe, expect, test } from 'vitest';
import { issueLifeForm, printLifeForm } from '../../../electron/counter/life-forms.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import { aDossierId } from '../../support/builders.ts';
import { commitNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter } from '../../support/fake-counter.ts';

describe('a form of what happened after intake', () => {
  test('is drawn for what is in the history, with the form set of the reception', async () => {
    const fake = await openFakeCounter();
    const lease = {
      leaseId: 'l',
      counterId: 'c',
      epoch: 'epoch-1',
      day: '2026-11-23',
      first: 5001,
      last: 5010,
    };
    await fake.counter.append([{ kind: 'numbers-granted', leases: [lease] }]);
    await signNamed(fake, 'one');
    await receiveNamed(fake, 'one');
    const command = { kind: 'hand-over', fromVi: 'Quầy 2', toVi: 'Tư pháp', paperGroundVi: null } as const;
    await commitNamed(fake, 'one', { intent: { kind: 'live', command } });
    const dossierId = aDossierId('dossier-one');
    const issued = await issueLifeForm(fake.counter, { dossierId, form: { kind: 'control-sheet' } });
    if (!issued.ok) throw new TypeError(issued.failure.kind);

    expect(new TextDecoder().decode(await fake.files.readAll(issued.value.file))).toBe(
      'control-sheet 2025 H39.28.05-261123-5001',
    );
    expect(await issueLifeForm(fake.counter, { dossierId, form: { kind: 'stop' } })).toMatchObject({
      failure: { kind: 'not-received' },
    });
  });

  test('is in the history each time it is printed, and the second print says that it is one', async () => {
    const fake = await openFakeCounter();
    await signNamed(fake, 'one');
    const command = {
      kind: 'ask-supplement',
      stage: 'at-reception',
      items: [{ componentCode: null, wrongVi: 'thiếu giấy chứng sinh', remedyVi: '' }],
      groundVi: 'Điều 17',
      answerBy: null,
      clock: 'pauses',
      leave: null,
    } as const;
    await commitNamed(fake, 'one', { intent: { kind: 'live', command } });
    const dossierId = aDossierId('dossier-one');
    const asked = { dossierId, form: { kind: 'supplement', index: 0 } } as const;
    let ids = 0;
    const tools = (works: boolean) => ({
      printer: {
        list: async () => [],
        print: async () => (works ? succeed(null) : fail({ kind: 'no-printer' } as const)),
      },
      newId: () => `print-${(ids += 1)}`,
    });

    expect((await printLifeForm(fake.counter, asked, tools(false))).ok).toBe(false);
    expect((await printLifeForm(fake.counter, asked, tools(true))).ok).toBe(true);
    expect((await printLifeForm(fake.counter, asked, tools(true))).ok).toBe(true);

    const prints = fake.journal.records.flatMap(({ body }) =>
      body.kind === 'action' && body.entry.action.kind === 'life-form-printed'
        ? [body.entry.action.count]
        : [],
    );
    expect(prints).toEqual([1, 2]);
    const restarted = await openFakeCounter(fake.journal.records);
    expect(restarted.counter.ledger.findDossier(dossierId)?.formPrints.get('supplement/0')).toBe(2);
  });
});
