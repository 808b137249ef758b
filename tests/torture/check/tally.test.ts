import { describe, expect, test } from 'vitest';
import { Tally } from '../tally.ts';

const AT = { series: 3, kill: 7, step: 'signed' } as const;

describe('the tally', () => {
  test('counts a tampered truth by its kind and names where to play it again', () => {
    const tally = new Tally();
    tally.killed('signed');
    tally.checked(
      [
        { holds: true, breach: 'lost', what: 'a' },
        { holds: false, breach: 'lost', what: 'b' },
        { holds: false, breach: 'duplicated', what: 'c' },
        { holds: false, breach: 'half-visible', what: 'd' },
      ],
      AT,
    );

    expect(tally.total).toEqual({ kills: 1, checks: 4, lost: 1, duplicated: 1, halfVisible: 1 });
    expect(tally.steps['signed']).toEqual(tally.total);
    expect(tally.failures.map(({ what, series, kill }) => ({ what, series, kill }))).toEqual(
      ['b', 'c', 'd'].map((what) => ({ what, series: 3, kill: 7 })),
    );
  });

  test('keeps the steps apart', () => {
    const tally = new Tally();
    tally.killed('signed');
    tally.killed('received');
    tally.checked([{ holds: true, breach: 'lost', what: 'a' }], AT);

    expect(tally.total).toMatchObject({ kills: 2, checks: 1 });
    expect(tally.steps['received']).toMatchObject({ kills: 1, checks: 0 });
  });
});
