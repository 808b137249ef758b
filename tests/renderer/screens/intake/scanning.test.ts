import { beforeEach, describe, expect, test } from 'vitest';
import { Desks } from '../../../../renderer/screens/intake/desks.ts';
import type { DraftDesk } from '../../../../renderer/screens/intake/draft-desk.ts';
import { Scanning } from '../../../../renderer/screens/intake/scanning.ts';
import type { IpcEvents, Reply } from '../../../../shared/contract/ipc.ts';
import type { DraftPage } from '../../../../shared/domain/draft.ts';
import { parseComponentId } from '../../../../shared/kernel/id.ts';
import { fail, succeed } from '../../../../shared/kernel/result.ts';
import { aPage, aPageId } from '../../../support/builders.ts';
import { need } from '../../store/store-fixtures.ts';
import { aDesk, DOSSIER, FakeMain } from './desk-fixtures.ts';

const PAPER = need(parseComponentId('paper-1'));

/** The machine side's end of a scan: the test says what comes, and when it is over. */
class FakeScanner {
  asked = 0;
  cancelled = 0;
  #finish: ((reply: Reply<'scan:start'>) => void) | undefined;
  readonly #pages = new Set<(payload: IpcEvents['scan:page']) => void>();
  readonly #progress = new Set<(payload: IpcEvents['scan:progress']) => void>();

  readonly invoke = {
    'scan:start': (): Promise<Reply<'scan:start'>> => {
      this.asked += 1;
      return new Promise((resolve) => {
        this.#finish = resolve;
      });
    },
    'scan:cancel': async (): Promise<null> => {
      this.cancelled += 1;
      return null;
    },
  };

  readonly on = {
    'scan:page': (listener: (payload: IpcEvents['scan:page']) => void) => {
      this.#pages.add(listener);
      return () => this.#pages.delete(listener);
    },
    'scan:progress': (listener: (payload: IpcEvents['scan:progress']) => void) => {
      this.#progress.add(listener);
      return () => this.#progress.delete(listener);
    },
  };

  get listeners(): number {
    return this.#pages.size + this.#progress.size;
  }

  tell(page: DraftPage): void {
    for (const listener of this.#pages) listener({ page });
  }

  begin(number: number): void {
    for (const listener of this.#progress) listener({ number });
  }

  finish(reply: Reply<'scan:start'>): void {
    this.#finish?.(reply);
  }
}

let machine: FakeScanner;
let main: FakeMain;
let desk: DraftDesk;
let desks: Desks;
let scanning: Scanning;
let shown: DraftPage[];

beforeEach(() => {
  machine = new FakeScanner();
  main = new FakeMain();
  desk = aDesk(main);
  desks = new Desks();
  scanning = new Scanning(machine, desks);
  shown = [];
});

const start = (): Promise<void> =>
  scanning.start({ desk, componentId: PAPER, onFirst: (page) => shown.push(page) });
const pagesAtDesk = (): readonly string[] =>
  desk.getSnapshot().draft.components.flatMap((component) => component.pages.map(({ pageId }) => pageId));

describe('a stack at the scanner', () => {
  const [first = aPage(), second = aPage()] = ['page-1', 'page-2'].map((id) =>
    aPage({ pageId: aPageId(id), source: 'scanner' }),
  );

  test('goes into the draft page by page, while it is still running', () => {
    void start();
    machine.begin(1);
    machine.tell(first);
    machine.begin(2);

    expect(pagesAtDesk()).toEqual([first.pageId]);
    expect(shown).toEqual([first]);
    expect(scanning.getSnapshot()).toEqual({
      kind: 'working',
      dossierId: DOSSIER,
      number: 2,
      count: 1,
      stopping: false,
    });
  });

  test('puts in at the end what was not heard, and nothing twice', async () => {
    const scan = start();
    machine.tell(first);
    machine.tell(first);

    machine.finish(succeed({ pages: [first, second], trouble: null }));
    await scan;

    expect(pagesAtDesk()).toEqual([first.pageId, second.pageId]);
    expect(scanning.getSnapshot()).toEqual({ kind: 'done', dossierId: DOSSIER, count: 2 });
    expect(machine.listeners).toBe(0);
  });

  test('does not bring back a page that the clerk removed meanwhile', async () => {
    const scan = start();
    machine.tell(first);
    desk.edit((draft) => ({ ...draft, components: draft.components.map((one) => ({ ...one, pages: [] })) }));

    machine.finish(succeed({ pages: [first], trouble: null }));
    await scan;

    expect(pagesAtDesk()).toEqual([]);
  });

  test('keeps its trouble until the next one begins', async () => {
    const scan = start();
    machine.finish(succeed({ pages: [], trouble: { kind: 'paper-jam' } }));
    await scan;
    expect(scanning.getSnapshot()).toMatchObject({ kind: 'stopped', trouble: { kind: 'paper-jam' } });

    void start();

    expect(scanning.getSnapshot()).toMatchObject({ kind: 'working', count: 0 });
  });

  test('is the only one: a second press asks for nothing', () => {
    void start();
    void start();

    expect(machine.asked).toBe(1);
  });

  test('is called off once, however often it is asked', () => {
    scanning.cancel();
    void start();
    scanning.cancel();
    scanning.cancel();

    expect(machine.cancelled).toBe(1);
    expect(scanning.getSnapshot()).toMatchObject({ stopping: true });
  });

  test('on a locked counter is a trouble like any other', async () => {
    const scan = start();
    machine.finish(fail({ kind: 'locked' }));
    await scan;

    expect(scanning.getSnapshot()).toMatchObject({ kind: 'stopped', trouble: { kind: 'locked' } });
  });

  test('that comes behind a lock waits at the desk of its clerk', async () => {
    const scan = start();
    desks.suspend();
    machine.tell(first);
    machine.finish(succeed({ pages: [first], trouble: null }));
    await scan;
    await desks.flushAll();
    expect(main.asked).toEqual([]);

    desks.resume(desk.clerkId);
    await desk.flush();

    expect(main.asked.at(-1)?.intent).toMatchObject({ kind: 'draft-saved' });
    expect(pagesAtDesk()).toEqual([first.pageId]);
  });
});
