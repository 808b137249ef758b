import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail } from '../../../../shared/kernel/result.ts';
import { Desks } from '../../../../renderer/screens/intake/desks.ts';
import type { DraftDesk } from '../../../../renderer/screens/intake/draft-desk.ts';
import { aDesk, CLERK, DOSSIER, FakeMain, OTHER_CLERK, type } from './desk-fixtures.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function openIn(desks: Desks, main: FakeMain, facts: { clerkId?: typeof CLERK; dossierSeq?: number } = {}) {
  const { clerkId = CLERK, dossierSeq = 0 } = facts;
  return desks.open({ clerkId, dossierId: DOSSIER, dossierSeq }, () => aDesk(main, clerkId));
}

async function leave(release: () => void): Promise<void> {
  release();
  await vi.advanceTimersByTimeAsync(0);
}

describe('a screen that is opened again', () => {
  test('gets the desk it left while that has unsaved work', async () => {
    const main = new FakeMain();
    const desks = new Desks();
    const desk = openIn(desks, main);
    const release = desks.hold(desk);
    main.mishaps.push(() => fail({ kind: 'disk-full', freeBytes: 1 }));
    type(desk, 'Lan');
    await leave(release);

    expect(openIn(desks, main)).toBe(desk);
  });

  test('gets the desk it left while the store has not yet read what that saved', async () => {
    const main = new FakeMain();
    const desks = new Desks();
    const desk = openIn(desks, main);
    const release = desks.hold(desk);
    type(desk, 'Lan');
    await leave(release);
    expect(main.namesAsked).toEqual(['Lan']);

    expect(openIn(desks, main, { dossierSeq: 0 })).toBe(desk);
    expect(openIn(desks, main, { dossierSeq: 2 })).not.toBe(desk);
  });

  test('gets a fresh desk after one whose work can no longer be saved', async () => {
    const main = new FakeMain();
    const desks = new Desks();
    const desk = openIn(desks, main);
    const release = desks.hold(desk);
    main.mishaps.push(() => fail({ kind: 'not-allowed', state: 'received' }));
    type(desk, 'Lan');
    await leave(release);

    expect(openIn(desks, main)).not.toBe(desk);
  });

  test('leaves the desk in peace while another screen of it is open', async () => {
    const main = new FakeMain();
    const desks = new Desks();
    const desk = openIn(desks, main);
    const releaseFirst = desks.hold(desk);
    desks.hold(desk);
    await leave(releaseFirst);

    expect(openIn(desks, main, { dossierSeq: 7 })).toBe(desk);
  });
});

describe('a lock', () => {
  let main: FakeMain;
  let desks: Desks;
  let desk: DraftDesk;
  let release: () => void;

  beforeEach(() => {
    main = new FakeMain();
    desks = new Desks();
    desk = openIn(desks, main);
    release = desks.hold(desk);
  });

  test('that main made by itself keeps the text, and the same clerk finds it saved', async () => {
    main.mishaps.push(() => fail({ kind: 'locked' }));
    type(desk, 'Lan');
    await desks.flushAll();
    desks.suspend();
    await leave(release);

    desks.resume(CLERK);
    await vi.advanceTimersByTimeAsync(0);

    expect(main.namesAsked).toEqual(['Lan', 'Lan']);
    expect(openIn(desks, main)).toBe(desk);
  });

  test('gives another clerk a desk of their own, and sends nothing in their name', async () => {
    type(desk, 'Lan');
    desks.suspend();
    await leave(release);

    desks.resume(OTHER_CLERK);
    const other = openIn(desks, main, { clerkId: OTHER_CLERK });
    await vi.advanceTimersByTimeAsync(60_000);

    expect(other).not.toBe(desk);
    expect(main.asked).toEqual([]);
  });

  test('lets go of a desk that has nothing unsaved', async () => {
    type(desk, 'Lan');
    await desks.flushAll();
    desks.suspend();
    await leave(release);

    expect(openIn(desks, main)).not.toBe(desk);
  });

  test('keeps pages that arrive after it for the clerk who asked for them', async () => {
    const releaseImport = desks.hold(desk);
    await desks.flushAll();
    desks.suspend();
    await leave(release);
    type(desk, 'came late');
    await leave(releaseImport);

    desks.resume(CLERK);
    await vi.advanceTimersByTimeAsync(0);

    expect(main.namesAsked).toEqual(['came late']);
  });
});

describe('whoever shows what is unsaved', () => {
  test('is told at each change, and reads which dossiers still have something', async () => {
    const main = new FakeMain();
    const desks = new Desks();
    let told = 0;
    const stop = desks.subscribe(() => (told += 1));
    const desk = openIn(desks, main);
    type(desk, 'Lan');

    expect([told > 0, desks.readUnsaved()]).toEqual([true, DOSSIER]);
    await desks.flushAll();
    expect(desks.readUnsaved()).toBe('');
    stop();
    const before = told;
    type(desk, 'Mai');
    expect(told).toBe(before);
  });
});
