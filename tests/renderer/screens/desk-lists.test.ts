import { describe, expect, test } from 'vitest';
import { givenBackOn, waitingResults } from '../../../renderer/screens/dossiers/waiting-results.ts';
import { givenOn, onDesk, recipientsOf } from '../../../renderer/screens/dossiers/desk-lists.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { handOverListOf } from '../../../shared/domain/hand-over-list.ts';
import type { LifeCommand } from '../../../shared/domain/life/life-command.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { shippedCalendar } from '../../../shared/rules/work-calendar.ts';
import { aDossierId, anOffice } from '../../support/builders.ts';
import { at, lived } from '../../shared/domain/life/life-builders.ts';
import { receivedDossiers } from '../../bench/received-dossiers.ts';

const calendar = shippedCalendar();
const NOW = at('2026-11-26 10:00');
const DAY = getPlainDay('2026-11-25');

const handOver = (toVi: string, paperGroundVi: string | null = null): LifeCommand => ({
  kind: 'hand-over',
  fromVi: 'Quầy 2',
  toVi,
  paperGroundVi,
});
const GIVE: LifeCommand = {
  kind: 'return-result',
  way: 'counter',
  taker: { kind: 'owner' },
  originalsBack: false,
};

/** A received dossier to which this has happened since. */
function aDossier(
  name: string,
  receivedAt: string,
  ...commands: readonly (readonly [string, LifeCommand])[]
): Dossier {
  const [projection] = receivedDossiers([name]);
  if (projection?.dossier.reception === undefined) throw new TypeError('received dossiers are received');
  const { dossier } = projection;
  return {
    ...dossier,
    dossierId: aDossierId(`dossier-${name}`),
    reception: { ...projection.dossier.reception, code: `H39-${name}`, receivedAt: at(receivedAt) },
    life: lived(commands),
  };
}

const CODES = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);

describe('what lies at the counter', () => {
  const dossiers = [
    aDossier('afternoon', '2026-11-25 15:20'),
    aDossier('morning', '2026-11-25 08:00'),
    aDossier('gone', '2026-11-25 08:10', ['2026-11-25 09:00', handOver('Tư pháp')]),
  ];

  test('is listed by when it is owed, and is late after that', () => {
    const rows = onDesk(dossiers, { now: NOW, calendar });

    expect(rows.map(({ code, isLate }) => [code, isLate])).toEqual([
      ['H39-morning', true],
      ['H39-afternoon', false],
    ]);
  });
});

describe('the lists of a day', () => {
  const dossiers = [
    aDossier('b', '2026-11-25 08:10', ['2026-11-25 09:30', handOver('Tư pháp', 'TT 04/2020, Điều 5')]),
    aDossier('a', '2026-11-25 08:00', ['2026-11-25 09:00', handOver('Tư pháp')]),
    aDossier('c', '2026-11-25 08:20', ['2026-11-25 10:00', handOver('Địa chính')]),
    aDossier('before', '2026-11-23 08:20', ['2026-11-23 10:00', handOver('Văn hóa')]),
  ];

  test('are one for each recipient, with what went along on paper', () => {
    expect(givenOn(dossiers, DAY)).toEqual([
      { toVi: 'Tư pháp', count: 2, withPaper: 1 },
      { toVi: 'Địa chính', count: 1, withPaper: 0 },
    ]);
    expect(recipientsOf(dossiers, 2)).toEqual(['Địa chính', 'Tư pháp']);
  });

  test('name each dossier in the order in which it went, and the ground for its paper', () => {
    const source = {
      dossiers,
      procedureName: () => 'Đăng ký khai sinh',
      office: anOffice(),
      clerkName: 'Nguyễn Thị Lan',
    };
    const list = handOverListOf({ day: DAY, toVi: 'Tư pháp' }, source);

    expect(list?.rows.map(({ ordinal, code, paperGroundVi }) => [ordinal, code, paperGroundVi])).toEqual([
      [1, 'H39-a', null],
      [2, 'H39-b', 'TT 04/2020, Điều 5'],
    ]);
    expect(handOverListOf({ day: DAY, toVi: 'Văn hóa' }, source)).toBeUndefined();
  });
});

describe('results', () => {
  const finished = ['2026-11-25 10:00', { kind: 'finish' }] as const;
  const fee: LifeCommand = {
    kind: 'set-fee',
    charge: { feeVnd: 8_000, chargeVnd: 0, exemptVnd: 0, exemptionVi: '' },
  };
  const dossiers = [
    aDossier('new', '2026-11-25 08:00'),
    aDossier(
      'later',
      '2026-11-25 08:00',
      ['2026-11-25 09:00', fee],
      ['2026-11-25 11:00', { kind: 'finish' }],
    ),
    aDossier('first', '2026-11-25 08:00', finished),
    aDossier('given', '2026-11-25 08:00', finished, ['2026-11-26 09:00', GIVE]),
  ];

  test('wait in the order in which they came, with what is left to pay', () => {
    const rows = waitingResults(dossiers, NOW);

    expect(rows.map(({ code, leftVnd }) => [code, leftVnd])).toEqual([
      ['H39-first', 0],
      ['H39-later', 8_000],
    ]);
  });

  test('that were given back are those of the day', () => {
    expect(CODES(givenBackOn(dossiers, getPlainDay('2026-11-26')))).toEqual(['H39-given']);
    expect(givenBackOn(dossiers, DAY)).toEqual([]);
  });
});
