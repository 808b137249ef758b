import { describe, expect, test } from 'vitest';
import type { Projection } from '../../../renderer/store/dossier-row.ts';
import { summaryOf } from '../../../renderer/store/dossier-summary.ts';
import type { LifeCommand } from '../../../shared/domain/life/life-command.ts';
import { addMs } from '../../../shared/kernel/instant.ts';
import { receivedDossiers } from '../../bench/received-dossiers.ts';
import { aSupplement, at, DUE_AT, lived } from '../../shared/domain/life/life-builders.ts';

/** A received dossier to which this has happened since. */
function summaryAfter(...commands: readonly (readonly [string, LifeCommand])[]) {
  const [projection] = receivedDossiers(['Trần Thị Hoa']);
  const reception = projection?.dossier.reception;
  if (projection === undefined || reception === undefined)
    throw new TypeError('received dossiers are received');
  const dossier: Projection['dossier'] = {
    ...projection.dossier,
    reception: { ...reception, dueAt: DUE_AT, receivedAt: at('2026-11-23 09:15') },
    life: lived(commands),
  };
  return summaryOf({ ...projection, dossier });
}

const ASKED = ['2026-11-24 09:00', aSupplement()] as const;

describe('what a list says of a received dossier', () => {
  test('is owed by the promised time while nothing else is known', () => {
    expect(summaryAfter()).toMatchObject({ owed: true, waitsUntil: null, dueAt: DUE_AT });
  });

  test('moves the promised time by the wait for the citizen, once it is over', () => {
    const brought = ['2026-11-25 09:00', { kind: 'bring-supplement' }] as const;

    expect(summaryAfter(ASKED, brought)).toMatchObject({
      waitsUntil: null,
      dueAt: addMs(DUE_AT, 86_400_000),
    });
  });

  test('names the end of a wait that goes on, and counts it in full', () => {
    const { waitsUntil, dueAt, owed } = summaryAfter(ASKED);

    expect(owed).toBe(true);
    expect(waitsUntil).not.toBeNull();
    expect(dueAt).toBe(addMs(DUE_AT, (waitsUntil ?? 0) - at('2026-11-24 09:00')));
  });

  test.each([
    ['the result is there', { kind: 'finish' }],
    ['the citizen took it back', { kind: 'withdraw', reasonVi: 'đổi ý' }],
    ['it was stopped', { kind: 'stop', reasonVi: 'hết hạn bổ sung' }],
  ] as const)('is owed no more when %s', (_why, command) => {
    expect(summaryAfter(['2026-11-25 09:00', command]).owed).toBe(false);
  });
});
