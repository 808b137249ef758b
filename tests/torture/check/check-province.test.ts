import { describe, expect, test } from 'vitest';
import { breachesOf } from './check.ts';
import { checkProvince, type Held } from './check-province.ts';
import { foldRecords } from './journal-view.ts';
import { recordsOf, TRUE_ENTRIES, TRUE_HELD } from './sample-truth.ts';

const received = [...foldRecords(recordsOf(TRUE_ENTRIES)).dossiers.values()].flatMap(({ dossier }) =>
  dossier.reception === undefined ? [] : [dossier],
);
const [first, second] = TRUE_HELD;

function breachesWith(held: readonly (Held | undefined)[]): readonly string[] {
  return breachesOf(
    checkProvince(
      received,
      held.filter((one) => one !== undefined),
    ),
  ).map(({ breach, what }) => `${breach}: ${what}`);
}

describe('the province', () => {
  test('with each dossier once and its signed bytes is right', () => {
    expect(breachesWith(TRUE_HELD)).toEqual([]);
  });

  test('without a received dossier has lost it', () => {
    expect(breachesWith([first])).toContain('lost: the province has H39.28.05-261123-5002');
  });

  test('with a dossier twice is counted', () => {
    expect(breachesWith([first, second, second])).toEqual([
      'duplicated: the province has H39.28.05-261123-5002 once',
    ]);
  });

  test('with other bytes is counted', () => {
    expect(breachesWith([first, { ...TRUE_HELD[1], files: [{ sha256: 'e'.repeat(64) }] } as Held])).toEqual([
      'lost: the province has the signed bytes of H39.28.05-261123-5002',
    ]);
  });

  test('with one file too many is counted', () => {
    const doubled = { ...TRUE_HELD[1], files: [...(second?.files ?? []), ...(second?.files ?? [])] } as Held;

    expect(breachesWith([first, doubled])).toHaveLength(1);
  });

  test('with a dossier that nobody received is counted', () => {
    const stray: Held = { code: 'H39.28.05-261123-5044', state: 'registered', files: [] };

    expect(breachesWith([first, second, stray])).toEqual([
      "duplicated: the province's H39.28.05-261123-5044 was received at the counter",
    ]);
  });

  test('that has not entered it in its register is counted', () => {
    expect(breachesWith([first, { ...TRUE_HELD[1], state: 'waiting-for-files' } as Held])).toEqual([
      "lost: H39.28.05-261123-5002 is in the province's register",
    ]);
  });
});
