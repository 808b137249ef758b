import { expect, test } from 'vitest';
import { parseTortureOptions } from '../options.ts';

test('kills, seed and file are read; two offices are hit at a time', () => {
  expect(parseTortureOptions(['--kills', '300', '--seed', '7', '--out', '/tmp/report.json'])).toEqual({
    kills: 300,
    seed: 7,
    lanes: 2,
    only: undefined,
    out: '/tmp/report.json',
  });
});

test('one series alone is played in one lane', () => {
  expect(parseTortureOptions(['--series', '3', '--out', '/tmp/report.json'])).toMatchObject({
    only: 3,
    lanes: 1,
  });
});

test.each([[['--kills', '10']], [['--kills', 'many', '--out', 'x']], [['--kills', '0', '--out', 'x']]])(
  'what makes no run is refused in words: %j',
  (args) => {
    expect(() => parseTortureOptions(args)).toThrow(/--/);
  },
);
