import { describe, expect, test } from 'vitest';
import { issueLifeForm } from '../../../electron/counter/life-forms.ts';
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
});
