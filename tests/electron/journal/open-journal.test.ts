import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openJournal } from '../../../electron/journal/open-journal.ts';
import type { Journal, OpenJournalOptions } from '../../../electron/journal/open-journal.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { verifyJournal } from '../../../build/journal-verifier/verify-journal.ts';
import type { JournalPort } from '../../../electron/counter/ports.ts';
import type { JournalBody } from '../../../shared/journal/journal-body.ts';
import { anOffice } from '../../support/builders.ts';
import { aBody, textOf } from './bodies.ts';
import { buildEntry } from './built-thread.ts';

const KEY = new Uint8Array(32).fill(7);

let built = '';
let threadPath = '';
let directory = '';
const open: Journal[] = [];

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'journal-built-'));
  threadPath = await buildEntry('electron/journal/journal-thread.ts', built);
});

afterAll(() => rmSync(built, { recursive: true }));

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'journal-test-'));
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((journal) => journal.close()));
  rmSync(directory, { recursive: true });
});

describe('the journal in its thread', () => {
  test('fits the counter’s port, and gives back each kind of body as it was', async () => {
    const journal: JournalPort = await getJournal();
    const office: JournalBody = { kind: 'office-configured', office: anOffice() };

    const { lastSeq } = await journal.append([office, aBody('một')]);

    expect(lastSeq).toBe(2);
    expect(journal.headSeq).toBe(2);
    expect(await journal.read(0, 10)).toEqual([
      { seq: 1, body: office },
      { seq: 2, body: aBody('một') },
    ]);
  });

  test('answers many callers at once, each in its turn, and keeps every record', async () => {
    const journal = await getJournal();

    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, at) => journal.append([aBody(`${at}`)])),
    );

    expect(answers.map(({ lastSeq }) => lastSeq)).toEqual(Array.from({ length: 500 }, (_, at) => at + 1));
    const texts = (await journal.read(0, 1_000)).map(({ body }) => textOf(body));
    expect(texts).toEqual(Array.from({ length: 500 }, (_, at) => `${at}`));
  });

  test('goes on under a new epoch in the same chain, and is in it after a restart', async () => {
    const first = await getJournal();
    await first.append([aBody('before')]);
    const { epoch } = first;

    await first.beginEpoch();
    const renewed = first.epoch;
    await first.append([aBody('after')]);
    await first.close();
    const second = await getJournal();

    expect(renewed).not.toBe(epoch);
    expect(second.epoch).toBe(renewed);
    expect((await second.read(0, 10)).map(({ seq, body }) => [seq, textOf(body)])).toEqual([
      [1, 'before'],
      [2, 'after'],
    ]);
  });

  test('is the same after it was closed and opened, and whole to the verifier without a key', async () => {
    const first = await getJournal();
    await first.append([aBody('kept')]);
    await first.close();

    const second = await getJournal();

    expect({ epoch: second.epoch, headSeq: second.headSeq, cut: second.cut }).toEqual({
      epoch: first.epoch,
      headSeq: 1,
      cut: null,
    });
    expect(await second.verify()).toMatchObject({ ok: true, value: { seq: 1 } });
    const witness = { seq: second.headSeq, hash: second.headHash };
    expect(verifyJournal(directory, [witness])).toMatchObject({ kind: 'whole', seq: 1 });
  });

  test('throws what a use case knows as a full disk, with the room that is left', async () => {
    const journal = await getJournal({ freeBytesFloor: 0 });
    await journal.close();
    const atFloor = await getJournal({ freeBytesFloor: Number.MAX_SAFE_INTEGER });

    const refusal = atFloor.append([{ kind: 'office-configured', office: anOffice() }]);

    await expect(refusal).rejects.toMatchObject({ kind: 'disk-full', freeBytes: expect.any(Number) });
    await expect(atFloor.append([aBody('an upload goes on')])).resolves.toEqual({ lastSeq: 1 });
  });

  test('tells a second opener who has it, and lets him in once it is closed', async () => {
    const first = await getJournal();

    const second = await openJournal(optionsFor({ userName: 'canbo-2' }));
    await first.close();
    const third = await openJournal(optionsFor({ userName: 'canbo-2' }));

    expect(second).toMatchObject({ ok: false, failure: { kind: 'in-use', by: { userName: 'canbo-1' } } });
    expect(third.ok).toBe(true);
    if (third.ok) open.push(third.value);
  });

  test('is not opened by another key, and stays free for the right one', async () => {
    await (await getJournal()).close();

    const refused = await openJournal(optionsFor({ key: new Uint8Array(32) }));

    expect(refused).toEqual({ ok: false, failure: { kind: 'wrong-key', keyId: 'test-key-1' } });
    expect((await getJournal()).headSeq).toBe(0);
  });

  test('leaves the caller’s key as it is', async () => {
    const key = KEY.slice();

    open.push(await getJournal({ key }));

    expect(key).toEqual(KEY);
  });

  test('refuses calls after it was closed, and can be closed twice', async () => {
    const journal = await getJournal();
    await journal.close();
    await journal.close();

    await expect(journal.append([aBody('late')])).rejects.toMatchObject({ kind: 'journal-stopped' });
    expect(readdirSync(directory).filter((name) => name.startsWith('lock-'))).toEqual([]);
  });

  test('is unavailable, and not locked, when its thread cannot be started', async () => {
    const refused = await openJournal(optionsFor({ threadPath: join(built, 'not-there.cjs') }));

    expect(refused).toMatchObject({ ok: false, failure: { kind: 'unavailable' } });
    expect((await getJournal()).headSeq).toBe(0);
  });
});

async function getJournal(changes: Partial<OpenJournalOptions> = {}): Promise<Journal> {
  const opened = await openJournal(optionsFor(changes));
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  open.push(opened.value);
  return opened.value;
}

function optionsFor(changes: Partial<OpenJournalOptions>): OpenJournalOptions {
  return {
    directory,
    threadPath,
    key: KEY,
    keyId: 'test-key-1',
    protectedSeq: 0,
    freeBytesFloor: 0,
    userName: 'canbo-1',
    now: () => getInstant(1_790_000_000_000),
    provinceOffsetMs: () => null,
    ...changes,
  };
}
