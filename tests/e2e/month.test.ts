import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MonthFiles } from '../demo/month/recount/files.ts';
import { recount, type Recounted } from '../demo/month/recount/recount.ts';

/** Three months lived at the counter: before the commune had to digitise, when it had to, and under two tiers. */
const MONTHS = ['2022-06', '2023-07', '2026-11'] as const;
const DOSSIERS = 24;

interface FigureJson extends Omit<Recounted, 'numerator' | 'denominator' | 'pending'> {
  readonly numerator: { readonly count: number; readonly ids: readonly string[] };
  readonly denominator: { readonly count: number; readonly ids: readonly string[] };
  readonly pending: { readonly count: number; readonly ids: readonly string[] };
}

let folder: string;

/** Beside each other: nothing of one month touches another. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'months-'));
  await Promise.all([...MONTHS.map((month) => live(month, month)), live('2026-11', 'again')]);
});

function live(month: string, name: string) {
  const args = ['--month', month, '--dossiers', String(DOSSIERS), '--seed', '7', '--out', join(folder, name)];
  return promisify(execFile)('node', ['build/bootstrap/demo.mjs', ...args]);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readJson = (month: string, name: string) => JSON.parse(readFileSync(join(folder, month, name), 'utf8'));

function filesOf(month: string): MonthFiles {
  return {
    month,
    register: readJson(month, 'register.json'),
    catalogue: readJson(month, 'catalogue.json'),
    rules: readJson(month, 'rules.json'),
    calendar: readJson(month, 'calendar.json'),
  };
}

function figuresOf(month: string): readonly FigureJson[] {
  return readJson(month, 'kpi.json').figures;
}

/** What the recount says too; reasons with nobody in them say nothing. */
function comparable(figure: FigureJson): Recounted {
  const { rate, numerator, denominator, pending, excludedIds, value, medians, colour, noColour } = figure;
  return {
    rate,
    numerator: numerator.ids,
    denominator: denominator.ids,
    pending: pending.ids,
    excludedIds: withSomebody(excludedIds),
    value,
    ...(medians === undefined ? {} : { medians }),
    colour,
    noColour,
  };
}

function withSomebody(lists: Recounted['excludedIds']): Recounted['excludedIds'] {
  return Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0));
}

describe.each(MONTHS)('the month %s', (month) => {
  test('has the figures that somebody else counts from its files', () => {
    const counted = recount(filesOf(month)).map((figure) => ({
      ...figure,
      excludedIds: withSomebody(figure.excludedIds),
    }));

    expect(figuresOf(month).map(comparable)).toEqual(counted);
  });

  test('leaves every file that it promises, and no name of a person in a file’s name', () => {
    const names = readdirSync(join(folder, month), { recursive: true }).map(String);

    expect(names).toEqual(
      expect.arrayContaining([
        'register.json',
        'rules.json',
        'catalogue.json',
        'calendar.json',
        'kpi.json',
        'national.json',
        'report.xlsx',
        'report.docx',
        'report.pdf',
        'meeting.docx',
        'meeting.pdf',
      ]),
    );
    const forms = names.filter((name) => name.startsWith('forms/'));
    expect(forms.length).toBeGreaterThan(DOSSIERS / 2);
    expect(
      forms.every((name) =>
        /^forms\/((H39\.28\.05-\d{6}-\d+|dossier-\d+)-[a-z]+[a-z0-9-]*|so-theo-doi-ho-so)\.pdf$/.test(name),
      ),
    ).toBe(true);
  });
});

describe('the months', () => {
  test('know from when on the commune digitises, and from when on it answers for it', () => {
    const k7 = (month: string) => figuresOf(month).find(({ rate }) => rate === 'K7');

    expect(k7('2022-06')).toMatchObject({ noColour: 'not-in-force', denominator: { count: 0 } });
    expect(k7('2023-07')?.denominator.count).toBeGreaterThan(0);
  });

  test('are the same again for the same seed', () => {
    expect(figuresOf('again')).toEqual(figuresOf('2026-11'));
  });
});
