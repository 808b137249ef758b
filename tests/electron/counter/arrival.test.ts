import { describe, expect, test } from 'vitest';
import { visitStanding } from '../../../electron/counter/visits.ts';
import type { Arrival } from '../../../shared/domain/arrival.ts';
import { findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter } from '../../support/fake-counter.ts';
import { at } from '../../shared/domain/life/life-builders.ts';

async function received(arrival: Arrival) {
  const fake = await openFakeCounter();
  const day = { counterId: 'c', epoch: 'epoch-1', first: 5001, last: 5010 };
  await fake.counter.append([
    {
      kind: 'numbers-granted',
      leases: ['2026-11-20', '2026-11-23'].map((name) => ({ ...day, day: name, leaseId: name })),
    },
  ]);
  await signNamed(fake, 'one', { arrival });
  await receiveNamed(fake, 'one');
  return fake;
}

describe('a dossier that came by post', () => {
  test('DUE-09: is received when it was stamped, under a number of that day', async () => {
    const stampedAt = at('2026-11-20 15:30');
    const fake = await received({ kind: 'post', stampedAt, itemCode: 'EM-1' });

    expect(findNamed(fake, 'one').reception).toMatchObject({
      receivedAt: stampedAt,
      code: 'H39.28.05-261120-5001',
      dueAt: at('2026-11-23 17:00'),
    });
  });

  test('DUE-09: a stamp of a day to come is none', async () => {
    const fake = await received({ kind: 'post', stampedAt: at('2026-11-30 08:00'), itemCode: 'EM-1' });

    expect(findNamed(fake, 'one').reception?.code).toBe('H39.28.05-261123-5001');
  });

  test('is nobody’s visit', async () => {
    const fake = await received({ kind: 'post', stampedAt: at('2026-11-20 15:30'), itemCode: 'EM-1' });

    expect(visitStanding(fake.counter)).toMatchObject({ newest: null, today: { visits: 0 } });
  });
});
