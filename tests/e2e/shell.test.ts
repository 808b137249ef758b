import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CounterBridge } from '../../shared/contract/ipc.ts';
import { requestParsers } from '../../electron/ipc/request-parsers.ts';
import { buildFixture } from '../support/shell/fixtures/build-fixture.ts';
import { describeShell, findElectron } from '../support/shell/find-browser.ts';
import { launchApp } from '../support/shell/launch-app.ts';
import type { LaunchedApp } from '../support/shell/launched-app.ts';
import { startPacketCounter } from '../support/shell/network/packet-counter.ts';
import { WAYS_OUT, tryEveryWayOut } from '../support/shell/network/ways-out.ts';

declare global {
  // What the preload puts there, and the stand-in's own binding, which every frame can see.
  var counter: CounterBridge;
  var bytesOrigin: string;
  var __standInInvoke: (channel: string, args: unknown[]) => Promise<unknown>;
}

const BIG_BYTES = 500 * 1_024 * 1_024;
const MEMORY_LIMIT_BYTES = 300 * 1_024 * 1_024;
/** How long a packet may be on its way on loopback before we call it absent. */
const SETTLING_MS = 700;
const PATIENCE_MS = 20_000;
/** What Chromium writes when it may end as it likes. */
const CLOSED_IN_PEACE = /"exit_type"\s*:\s*"Normal"/;

let mainPath: string;
const folders: string[] = [];
const running = new Set<LaunchedApp>();
/** One app with all its walls, for everything that leaves it as it was. */
let shared: LaunchedApp;
let sharedFolder: string;

beforeAll(async () => {
  process.stdout.write(`${await describeShell()}\n`);
  mainPath = await buildFixture();
  folders.push(dirname(mainPath));
  sharedFolder = await aFolder();
  shared = await launchApp({ mainPath, dataDirectory: sharedFolder });
});

afterEach(async () => {
  await Promise.all([...running].map((app) => app.kill()));
  running.clear();
});

afterAll(() =>
  Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 }))),
);

describe('the page', () => {
  test('sends nothing to the network by any way out', async () => {
    const arrivals = await arrivalsWithWalls('all');

    expect(arrivals).toEqual([]);
  });

  test('sends nothing even where its content policy and the request filter are missing', async () => {
    const arrivals = await arrivalsWithWalls('no-policy-no-filter');

    expect(arrivals).toEqual([]);
  });

  test('would be caught at every way out if the walls were missing', async () => {
    const arrivals = await arrivalsWithWalls('none', [...WAYS_OUT, 'udp', 'turn-tcp']);

    expect([...new Set(arrivals)]).toEqual(expect.arrayContaining([...WAYS_OUT, 'udp', 'turn-tcp']));
  });

  test('gets exactly the channels of the contract, and no door to others', async () => {
    const { page } = shared;

    const seen = await page.evaluate(() => ({
      channels: Object.keys(counter.invoke).toSorted(),
      globals: ['require', 'process', 'module', 'ipcRenderer'].filter((name) => name in globalThis),
      isSecure: isSecureContext,
      mayOverwrite: Object.isFrozen(counter) === false,
    }));

    expect(seen).toEqual({
      // `pages:take` names files of the machine: only the preload makes that request.
      channels: Object.keys(requestParsers)
        .filter((channel) => channel !== 'pages:take')
        .toSorted(),
      globals: [],
      isSecure: true,
      mayOverwrite: false,
    });
  });

  test('opens no second window', async () => {
    const { page } = shared;

    await page.evaluate(() => void window.open('/'));
    await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));

    expect(page.context().pages()).toHaveLength(1);
  });

  test('calls main, hears from it, and is told nothing of a bug but its id', async () => {
    const { page } = shared;

    const heard = await page.evaluate(async () => {
      const event = new Promise((resolve) => {
        const unsubscribe = counter.on['vault:locked']((payload) => {
          unsubscribe();
          resolve(payload);
        });
      });
      const locked = await counter.invoke['vault:lock'](null);
      const bug = await counter.invoke['pages:pick'](null);
      return { locked, event: await event, bug };
    });

    expect(heard).toEqual({
      locked: { kind: 'reply', value: null },
      event: null,
      bug: { kind: 'internal', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
  });

  test('cannot send or be sent what is neither JSON nor bytes', async () => {
    const { page } = shared;

    const outcomes = await page.evaluate(async () => {
      const values = [
        new ArrayBuffer(8),
        new Date(0),
        new Map([[1, 2]]),
        new Set([1]),
        1n,
        () => 1,
        new Error('x'),
      ];
      // As a page with a bug would: past the types.
      const add = counter.invoke['pages:add-samples'] as (request: unknown) => Promise<{ kind: string }>;
      const attempt = (call: Promise<{ kind: string }>) =>
        call.then(
          (reply) => reply.kind,
          () => 'threw',
        );
      const asked = await Promise.all(values.map((count) => attempt(add({ count }))));
      return {
        asked,
        bytes: await attempt(add(new Uint8Array(3))),
        answered: await attempt(counter.invoke['province:standing'](null)),
      };
    });

    expect(outcomes.asked.filter((outcome) => outcome !== 'threw' && outcome !== 'refused')).toEqual([]);
    expect(outcomes.bytes).toBe('refused');
    // Only the stand-in refuses a wrong answer of main's; in Electron a `Date` would pass its clone.
    expect(outcomes.answered).toBe(findElectron() === undefined ? 'threw' : 'reply');
  });

  test('keeps its keys for the clerk: a reload is not one of them', async () => {
    const { page } = shared;
    await page.evaluate(() => {
      document.body.dataset['typed'] = 'half a name';
      globalThis.addEventListener('keydown', ({ key }) => (document.body.dataset['keys'] += ` ${key}`));
    });

    for (const press of ['F5', 'Control+KeyR', 'Control+Shift+KeyR', 'F9']) await page.keyboard.press(press);

    const { typed, keys } = await page.evaluate(() => ({
      typed: document.body.dataset['typed'],
      keys: document.body.dataset['keys'],
    }));
    expect({ typed, keys: keys?.split(' ').filter((key) => key.startsWith('F')) }).toEqual({
      typed: 'half a name',
      keys: ['F9'],
    });
  });
});

describe.runIf(findElectron() === undefined)('a frame that is not our page', () => {
  test('is refused, be it a sub-frame or a foreign document', async () => {
    const listener = await startPacketCounter();
    const { page } = await launched('none');
    const call = () => __standInInvoke('app:info', [null]);
    const refused = { kind: 'answered', value: { kind: 'refused', reason: 'sender' } };
    await page.evaluate(async () => {
      const frame = Object.assign(document.createElement('iframe'), { src: '/frame.html' });
      await new Promise((resolve) => {
        frame.addEventListener('load', resolve);
        document.body.append(frame);
      });
    });
    const [subFrame] = page.frames().filter((frame) => frame.parentFrame() !== null);

    const fromPage = await page.evaluate(call);
    const fromSubFrame = await subFrame?.evaluate(call);
    await page.goto(`http://127.0.0.1:${listener.port}/foreign`);
    const fromForeign = await page.evaluate(call);
    await listener.close();

    expect(fromPage).toEqual({
      kind: 'answered',
      value: { kind: 'reply', value: { version: expect.any(String), training: false } },
    });
    expect({ fromSubFrame, fromForeign }).toEqual({ fromSubFrame: refused, fromForeign: refused });
  });
});

describe('user bytes', () => {
  test('pass by the hundred megabytes through flat memory', async () => {
    const app = shared;

    const received = await app.page.evaluate(async (size) => {
      const response = await fetch(`${bytesOrigin}/zeros/${size}`);
      const reader = response.body?.getReader();
      let sum = 0;
      for (let chunk = await reader?.read(); chunk?.done === false; chunk = await reader?.read())
        sum += chunk.value.length;
      return sum;
    }, BIG_BYTES);

    expect(received).toBe(BIG_BYTES);
    expect(app.peakMemory().mainBytes).toBeGreaterThan(0);
    expect(app.peakMemory().mainBytes).toBeLessThan(MEMORY_LIMIT_BYTES);
  });

  test('come whole, in part, and never as a document', async () => {
    const { page } = shared;

    const answers = await page.evaluate(async () => {
      const part = await fetch(`${bytesOrigin}/zeros/1000`, { headers: { range: 'bytes=990-' } });
      const html = await fetch(`${bytesOrigin}/page.html`);
      const absent = await fetch(`${bytesOrigin}/nothing`);
      return [
        part.status,
        part.headers.get('content-range'),
        (await part.arrayBuffer()).byteLength,
        html.status,
        absent.status,
      ];
    });

    expect(answers).toEqual([206, 'bytes 990-999/1000', 10, 415, 404]);
  });
});

describe('a power cut', () => {
  test('ends every process and loses nothing that was stored', async () => {
    const dataDirectory = await aFolder();
    const first = await launched('all', dataDirectory);
    await first.page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('kept', 1);
        request.onupgradeneeded = () => void request.result.createObjectStore('rows');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('no database'));
      });
      await new Promise<void>((resolve) => {
        const writing = database.transaction('rows', 'readwrite', { durability: 'strict' });
        writing.objectStore('rows').put('before the cut', 'row');
        writing.oncomplete = () => resolve();
      });
    });

    await first.kill();
    running.delete(first);
    const left = first.peakMemory().mainBytes;
    const afterCut = await preferencesIn(dataDirectory);
    const second = await launched('all', dataDirectory);
    const kept = await second.page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('kept', 1);
          request.onsuccess = () => {
            const reading = request.result.transaction('rows').objectStore('rows').get('row');
            reading.onsuccess = () => resolve(reading.result);
          };
        }),
    );

    await second.close();
    running.delete(second);
    const afterClose = await preferencesIn(dataDirectory);

    expect({ left, kept }).toEqual({ left: 0, kept: 'before the cut' });
    // Otherwise Chromium was allowed to close its files in peace, and nothing was tested.
    expect(afterCut).not.toMatch(CLOSED_IN_PEACE);
    // npm's Chromium is a bare shell that never writes the file at all.
    expect(afterClose === '' || CLOSED_IN_PEACE.test(afterClose)).toBe(true);
  });
});

describe('a second instance', () => {
  test('is refused, and the first one goes on', async () => {
    await expect(launchApp({ mainPath, dataDirectory: sharedFolder })).rejects.toThrow(
      /exited with 0 before/,
    );

    expect(await shared.page.evaluate(() => counter.invoke['app:info'](null))).toMatchObject({
      kind: 'reply',
    });
  });
});

async function launched(walls = 'all', dataDirectory?: string): Promise<LaunchedApp> {
  const app = await launchApp({
    mainPath,
    dataDirectory: dataDirectory ?? (await aFolder()),
    env: { FIXTURE_WALLS: walls },
  });
  running.add(app);
  return app;
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shell-data-'));
  folders.push(folder);
  return folder;
}

/** Waits for what should arrive; a busy machine brings it late. What should not is given the usual time to come. */
async function arrivalsWithWalls(walls: string, awaited: readonly string[] = []): Promise<readonly string[]> {
  const listener = await startPacketCounter();
  const { page } = await launched(walls);
  await tryEveryWayOut(page, listener.port);
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += SETTLING_MS) {
    await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
    if (awaited.every((way) => listener.arrivals.includes(way))) break;
  }
  await listener.close();
  return listener.arrivals;
}

/** Empty while Chromium has not written them yet, which it does some seconds after its first start. */
async function preferencesIn(dataDirectory: string): Promise<string> {
  return readFile(join(dataDirectory, 'profile', 'Default', 'Preferences'), 'utf8').catch(() => '');
}
