import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assertNoOrderlyExit } from '../exit-type.ts';

let profile: string;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'exit-type-'));
  mkdirSync(join(profile, 'Default'));
});
afterEach(() => rmSync(profile, { recursive: true }));

function wrote(exitType: string): void {
  const preferences = { profile: { exit_type: exitType, name: 'x' } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

test('a browser that died in mid-work passes', () => {
  wrote('Crashed');

  expect(() => assertNoOrderlyExit(profile)).not.toThrow();
});

test('a browser that closed its profile was not killed', () => {
  wrote('Normal');

  expect(() => assertNoOrderlyExit(profile)).toThrow('that was no kill');
});
