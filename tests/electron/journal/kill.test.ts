import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeFileLayer } from '../../../electron/journal/file-layer.ts';
import { openJournalCore } from '../../../electron/journal/open-journal-core.ts';
import { verifyJournal } from '../../../build/journal-verifier/verify-journal.ts';
import { buildEntry } from './built-thread.ts';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 30);
const LONGEST_LIFE_MS = 60;
/** Of patience, not of pace: a busy machine takes a second for a round. */
const ROUND_TIMEOUT_MS = 6_000;
/** A journal lives through a few kills, then a fresh one begins: reading it back stays quick. */
const KILLS_PER_JOURNAL = 5;

let folder = '';
let childPath = '';
let threadPath = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journal-kill-'));
  threadPath = await buildEntry('electron/journal/journal-thread.ts', folder);
  childPath = await buildEntry('tests/electron/journal/appending-child.ts', folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe(`a process killed ${ROUNDS} times while it appends`, () => {
  test(
    'has every record that it was told is saved',
    async () => {
      let acknowledged = new Map<number, string>();

      for (let round = 0; round < ROUNDS; round += 1) {
        if (round % KILLS_PER_JOURNAL === 0) acknowledged = new Map();
        const directory = join(folder, `journal-${Math.floor(round / KILLS_PER_JOURNAL)}`);
        const seen = acknowledged.size;
        for (const line of await appendUntilKilled(directory, (round * 7) % LONGEST_LIFE_MS)) {
          const [lastSeq = '', length = '', text = ''] = line.split(' ');
          acknowledged.set(Number(lastSeq), textOf(text, Number(length)));
        }

        const { texts, records } = readAll(directory);

        expect(acknowledged.size).toBeGreaterThan(seen);
        const lost = [...acknowledged].filter(
          ([lastSeq, text]) => texts.get(lastSeq - 1) !== text || texts.get(lastSeq) !== text,
        );
        expect(lost).toEqual([]);
        // Two records to each append: an odd number would be half of one.
        expect(records % 2).toBe(0);
        expect(verifyJournal(directory, []).kind).toBe('whole');
      }
    },
    ROUNDS * ROUND_TIMEOUT_MS,
  );
});

/** The lines that were written before the kill; the last one may be half a line and is not counted. */
async function appendUntilKilled(directory: string, lifeMs: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [childPath, directory, threadPath], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let isDue = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (isDue) return;
    isDue = true;
    setTimeout(() => child.kill('SIGKILL'), lifeMs);
  });
  await once(child, 'close');
  return output.split('\n').slice(0, -1);
}

function textOf(number: string, length: number): string {
  return `${number}-`.padEnd(length, 'x');
}

function readAll(directory: string): {
  readonly texts: ReadonlyMap<number, string>;
  readonly records: number;
} {
  const opened = openJournalCore({
    files: createNodeFileLayer(),
    directory,
    key: new Uint8Array(32).fill(7),
    keyId: 'test-key-1',
    protectedSeq: 0,
    freeBytesFloor: 0,
    segmentBytes: 4 * 1024 * 1024,
    monotonicUs: () => 0,
    newEpoch: '00000000-0000-4000-8000-000000000001',
    nowMs: 0,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const { core } = opened.value;
  const stored = core.read(0, Number.MAX_SAFE_INTEGER);
  core.abandon();
  const texts = new Map(stored.map(({ seq, text }) => [seq, urlIn(text)]));
  return { texts, records: stored.length };
}

function urlIn(text: string): string {
  const body: unknown = JSON.parse(text);
  return typeof body === 'object' && body !== null && 'url' in body ? String(body.url) : '';
}
