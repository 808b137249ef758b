import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail } from '../../../../shared/kernel/result.ts';
import { BridgeError } from '../../../../renderer/platform/bridge-error.ts';
import { aDesk, FakeMain, type } from './desk-fixtures.ts';

const LOCKED = () => fail({ kind: 'locked' } as const);
const FULL = () => fail({ kind: 'disk-full', freeBytes: 1 } as const);
const NOT_ALLOWED = () => fail({ kind: 'not-allowed', state: 'received' } as const);
const BROKEN = (): never => {
  throw new BridgeError('journal:commit', 'E-7');
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed', () => {
  test('is saved half a second after the last key', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    type(desk, 'Lan');
    type(desk, 'Lan Anh');

    await vi.advanceTimersByTimeAsync(500);

    expect(main.namesAsked).toEqual(['Lan Anh']);
    expect(desk.getSnapshot().save.kind).toBe('saved');
  });

  test.each([
    ['the disk is full', FULL],
    ['the counter is locked', LOCKED],
    ['the machine side throws', BROKEN],
  ])('is saved later when %s', async (_when, mishap) => {
    const main = new FakeMain();
    const desk = aDesk(main);
    main.mishaps.push(mishap);
    type(desk, 'Lan');
    await vi.advanceTimersByTimeAsync(500);
    expect(desk.getSnapshot().save.kind).toBe('failed');

    await vi.advanceTimersByTimeAsync(5_000);

    expect(desk.getSnapshot().save.kind).toBe('saved');
    expect(desk.hasUnsaved).toBe(false);
  });

  test('is not offered again and again to a dossier that takes no more', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    main.mishaps.push(NOT_ALLOWED);
    type(desk, 'Lan');

    await vi.advanceTimersByTimeAsync(60_000);

    expect(main.asked).toHaveLength(1);
    expect(desk.getSnapshot().save).toEqual({
      kind: 'failed',
      failure: { kind: 'not-allowed', state: 'received' },
    });
  });

  test('goes on top of what the machine itself wrote in between', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    type(desk, 'Lan');
    await desk.flush();
    main.dossierSeq += 2;
    type(desk, 'Lan Anh');

    const flushed = await desk.flush();

    expect(flushed.ok).toBe(true);
    expect(main.namesAsked.at(-1)).toBe('Lan Anh');
  });
});

describe('a save that throws', () => {
  test('tells the id by which the log knows it', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    main.mishaps.push(BROKEN);
    type(desk, 'Lan');

    await vi.advanceTimersByTimeAsync(500);

    expect(desk.getSnapshot().save).toEqual({ kind: 'failed', failure: { kind: 'internal', id: 'E-7' } });
  });

  test('is repeated under its own id, because it may have been recorded', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    main.mishaps.push(BROKEN);
    type(desk, 'Lan');

    await vi.advanceTimersByTimeAsync(5_500);

    const [first, second] = main.asked;
    expect(second?.actionId).toBe(first?.actionId);
  });

  test('leaves an action at the desk with a failure to show, never with a throw', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    type(desk, 'Lan');
    await desk.flush();
    main.mishaps.push(BROKEN);

    const outcome = await desk.commit({ kind: 'receive' }, main.newActionId());

    expect(outcome).toEqual({ ok: false, failure: { kind: 'internal', id: 'E-7' } });
  });
});

describe('a locked counter', () => {
  test('gets nothing from a desk, and the desk keeps what is unsaved until its clerk is back', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    type(desk, 'Lan');
    desk.suspend();

    await vi.advanceTimersByTimeAsync(60_000);
    expect(main.asked).toEqual([]);

    desk.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(main.namesAsked).toEqual(['Lan']);
    expect(desk.hasUnsaved).toBe(false);
  });

  test('that answers stale to a save under way is not asked again before the unlock', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    type(desk, 'Lan');
    main.mishaps.push(() => {
      desk.suspend();
      return main.stale();
    });

    expect(await desk.flush()).toEqual(LOCKED());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(main.asked).toHaveLength(1);

    desk.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.getSnapshot().save.kind).toBe('saved');
  });

  test('does not make a desk write over what another clerk saved meanwhile', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    type(desk, 'Lan');
    desk.suspend();
    main.dossierSeq = 3;
    main.newest = false;

    desk.resume();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(main.asked).toHaveLength(1);
    expect(desk.getSnapshot().save).toEqual({
      kind: 'failed',
      failure: { kind: 'stale', dossierSeq: 3 },
    });
    expect(desk.getSnapshot().draft.applicant.fullName).toBe('Lan');
  });

  test('lets a desk go on over what the machine wrote meanwhile', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    type(desk, 'Lan');
    desk.suspend();
    main.dossierSeq = 3;

    desk.resume();
    await vi.advanceTimersByTimeAsync(0);

    expect(desk.getSnapshot().save.kind).toBe('saved');
  });

  test('whose store cannot say who wrote last is asked again later', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    type(desk, 'Lan');
    desk.suspend();
    main.dossierSeq = 3;
    main.newest = undefined;
    desk.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.hasUnsaved).toBe(true);

    main.newest = true;
    await vi.advanceTimersByTimeAsync(5_000);

    expect(desk.hasUnsaved).toBe(false);
  });
});

describe('a closed desk', () => {
  test('tries nothing again', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    main.mishaps.push(FULL);
    type(desk, 'Lan');
    await vi.advanceTimersByTimeAsync(500);

    desk.close();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(main.asked).toHaveLength(1);
  });

  test('writes over nothing when its last save turns out to be stale', async () => {
    const main = new FakeMain();
    const desk = aDesk(main);
    type(desk, 'Lan');
    main.mishaps.push(async () => {
      main.dossierSeq = 5;
      desk.close();
      return main.stale();
    });

    await desk.flush();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(main.asked).toHaveLength(1);
    expect(main.dossierSeq).toBe(5);
  });
});
