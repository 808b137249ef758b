import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { channelsOf, findContractFaults } from '../../build/checks/contract-coverage.ts';
import { findLayerFaults } from '../../build/checks/layers.ts';
import { findMessageFaults } from '../../build/checks/message-coverage.ts';
import { findRuleFaults } from '../../build/checks/rule-coverage.ts';
import { readSourceFiles } from '../../build/checks/source-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rejected = join(root, 'tests/architecture/rejected');
const samples = readSourceFiles(rejected, ['shared', 'renderer', 'electron']);

/** Named one by one: outside a repository the linter would walk `node_modules`. */
const SIDES = ['shared', 'electron', 'renderer'];

/** A tree of its own with our configuration and only the wrong files in it. */
let tree: string;

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'rejected-'));
  cpSync(rejected, tree, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  cpSync(join(root, 'build/config/oxlint.json'), join(tree, 'build/config/oxlint.json'));
  cpSync(join(root, 'tsconfig.json'), join(tree, 'tsconfig.json'));
  for (const side of SIDES) {
    cpSync(join(root, side, 'tsconfig.json'), join(tree, side, 'tsconfig.json'));
  }
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

function run(command: string, args: readonly string[]): string {
  const outcome = spawnSync(join(root, 'node_modules/.bin', command), args, { cwd: tree, encoding: 'utf8' });
  return `${outcome.stdout}${outcome.stderr}`;
}

describe('the linter', () => {
  test('fires every rule that a wrong sample breaks', () => {
    const out = run('oxlint', [
      '-c',
      'build/config/oxlint.json',
      '--type-aware',
      '--format',
      'unix',
      ...SIDES,
    ]);
    const fired = (file: string): string =>
      out
        .split('\n')
        .filter((line) => line.includes(file))
        .join('\n');

    expect(fired('reads-the-clock')).toContain('no-restricted-globals');
    expect(fired('rolls-dice')).toContain('no-restricted-properties');
    expect(fired('opens-the-database')).toContain('no-restricted-imports');
    expect(fired('forgets-a-promise')).toContain('no-floating-promises');
    expect(fired('uses-any')).toMatch(
      /no-explicit-any[\s\S]*no-non-null-assertion|no-non-null-assertion[\s\S]*no-explicit-any/,
    );
    expect(fired('misses-a-case')).toContain('switch-exhaustiveness-check');
  });
});

describe('the compiler', () => {
  test('knows no screen in shared', () => {
    expect(run('tsc', ['-p', 'shared'])).toMatch(/touches-the-screen\.ts.*Cannot find name 'document'/);
  });
});

describe('the layer check', () => {
  test('looks at files, and refuses each wrong import for its reason', () => {
    const faults = findLayerFaults(samples).map((fault) => `${fault.path}: ${fault.reason}`);

    expect(samples.length).toBeGreaterThan(10);
    expect(faults).toEqual(
      expect.arrayContaining([
        'shared/domain/knows-the-machine.ts: forbidden-layer',
        'renderer/screens/reaches-into-main.ts: forbidden-layer',
        'renderer/screens/opens-the-database.ts: foreign-package',
        'electron/journal/imports-a-neighbour.ts: forbidden-layer',
        'electron/unheard-of.ts: unknown-folder',
      ]),
    );
  });

  test('refuses an import without its extension', () => {
    const file = { path: 'shared/domain/x.ts', text: "import { y } from './y';" };
    expect(findLayerFaults([file])).toMatchObject([{ reason: 'no-extension' }]);
  });
});

describe('the message check', () => {
  test('refuses glued keys, text on screens and keys nobody uses', () => {
    const faults = findMessageFaults(['screen.unused'], samples).map(
      (fault) => `${fault.where}: ${fault.reason}`,
    );

    expect(faults).toContain('screen.unused: unused-key');
    expect(faults).toContain('renderer/screens/glues-messages.ts: built-key');
    expect(faults).toContain('renderer/screens/speaks-vietnamese.ts: text-outside-i18n');
  });
});

describe('the rule check', () => {
  test('refuses a mark without an entry, an entry without code, and one without a test', () => {
    const marked = { path: 'shared/domain/x.ts', text: '/** @rule DUE-98 */' };
    expect(findRuleFaults(['DUE-97'], [marked], [])).toEqual([
      { id: 'DUE-98', reason: 'not-in-registry' },
      { id: 'DUE-97', reason: 'no-code' },
      { id: 'DUE-97', reason: 'no-test' },
    ]);
  });
});

describe('the contract check', () => {
  const areas = readSourceFiles(root, ['shared/contract/channels']);

  test('reads every channel of the contract', () => {
    const channels = areas.map((area) => channelsOf([area]).length);
    expect(channelsOf(areas)).toContain('journal:commit');
    expect(Math.min(...channels)).toBeGreaterThan(0);
    expect(channels.length).toBeGreaterThan(10);
  });

  test('refuses a channel that nobody handles, parses or tests', () => {
    const none = { handlers: [], parsers: [], tests: [] };
    expect(findContractFaults(['a:b'], none).map((fault) => fault.reason)).toEqual([
      'no-handler',
      'no-parser',
      'no-test',
    ]);
  });
});

test('a wrong format is noticed', () => {
  writeFileSync(join(tree, 'ugly.ts'), 'export const   x = "1"\n');
  expect(
    run('prettier', ['--config', join(root, 'build/config/prettier.json'), '--check', 'ugly.ts']),
  ).toContain('ugly.ts');
});
