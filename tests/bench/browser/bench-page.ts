import { Dexie } from 'dexie';
import { PdfReader } from '../../../renderer/pdf/pdf-reader.ts';
import { fetchPicture } from '../../../renderer/platform/fetch-picture.ts';
import { createStore, type CounterStore } from '../../../renderer/store/counter-store.ts';
import type { JournalRecord } from '../../../shared/journal/journal-body.ts';
import { succeed } from '../../../shared/kernel/result.ts';
import { inventedNames } from '../invented-names.ts';
import { recordsOf } from '../received-dossiers.ts';

/*
 * Runs inside Chromium: the counter's own store beside IndexedDB as it comes, on the same invented dossiers.
 * Every database is new and is deleted afterwards.
 */

export interface BenchPage {
  /** Milliseconds to write `count` dossiers, sealed and folded, and to list the 50 newest after a change. */
  ours(count: number): Promise<{ readonly insertMs: number; readonly newestMs: number }>;
  /** The same with plain rows of the same size, unencrypted and unfolded. */
  plain(count: number): Promise<{ readonly insertMs: number; readonly newestMs: number }>;
  /** Milliseconds to put and to get `count` blobs of `sizeBytes`. */
  blobs(count: number, sizeBytes: number): Promise<{ readonly putMs: number; readonly getMs: number }>;
  /** Milliseconds until the scanned page at `url` is on a canvas of that width, as the app draws it. */
  drawPage(url: string, widthPx: number): Promise<{ readonly drawnMs: number }>;
  /** Milliseconds until pdf.js has drawn page 1 of the PDF at `url`; neither its load nor the fetch is counted. */
  drawPdf(url: string, widthPx: number): Promise<{ readonly drawnMs: number }>;
}

declare global {
  interface Window {
    bench?: BenchPage;
  }
}

const NEWEST = 50;
const LISTINGS = 21;
const ROWS_PER_TRANSACTION = 1_000;
const BLOBS_PER_TRANSACTION = 8;
const KEY_BYTES = 32;
const STATE = 'received';

/** A scan needs no fonts and no maps. */
const NO_ASSETS = { wasmUrl: '/', cMapUrl: '/', standardFontDataUrl: '/', iccUrl: '/' };
let reader: PdfReader | undefined;

let made = 0;
const newName = (): string => `bench-${(made += 1)}`;

window.bench = {
  async ours(count) {
    let records: readonly JournalRecord[] = [];
    const store = createStore({
      name: newName(),
      engine: { indexedDB, IDBKeyRange },
      journal: {
        read: ({ afterSeq, limit }) =>
          Promise.resolve(
            succeed({
              head: { epoch: 'bench', seq: records.length },
              records: records.slice(afterSeq, afterSeq + limit),
            }),
          ),
      },
      fetchCipher: () => Promise.resolve(undefined),
      whenIdle: () => Promise.resolve(),
      report: (error) => console.error(error),
    });
    must(await store.open());
    must(await store.unlock(keys()));
    records = recordsOf(inventedNames(count));
    const insertMs = await timed(async () => must(await store.catchUp()));
    const newestMs = await newestOf(store, count);
    store.close();
    return { insertMs, newestMs };
  },

  async plain(count) {
    const rows = plainRows(count);
    const name = newName();
    const database = new Dexie(name);
    database.version(1).stores({ rows: 'id, [state+openedSeq]' });
    await database.open();
    const table = database.table('rows');
    const insertMs = await timed(() => insertPlain(database.backendDB(), rows));
    const newestMs = await medianTime(async () => {
      const found = await table
        .where('[state+openedSeq]')
        .between([STATE, Dexie.minKey], [STATE, Dexie.maxKey])
        .reverse()
        .limit(NEWEST)
        .toArray();
      if (found.length !== NEWEST) throw new Error('the newest rows were not found');
    });
    await database.delete();
    return { insertMs, newestMs };
  },

  async blobs(count, sizeBytes) {
    const name = newName();
    const database = await openBlobs(name);
    const bytes = crypto.getRandomValues(new Uint8Array(65_536));
    const blobs = Array.from(
      { length: count },
      () => new Blob(Array.from({ length: sizeBytes / bytes.length }, () => bytes)),
    );
    const putMs = await timed(async () => {
      for (let at = 0; at < count; at += BLOBS_PER_TRANSACTION) {
        const part = blobs.slice(at, at + BLOBS_PER_TRANSACTION);
        await writeAll(database, 'blobs', (store) =>
          part.forEach((blob, index) => store.put(blob, at + index)),
        );
      }
    });
    const getMs = await timed(async () => {
      for (let id = 0; id < count; id += 1) {
        const buffer = await (await getBlob(database, id)).arrayBuffer();
        if (buffer.byteLength !== sizeBytes) throw new Error('a blob came back in another size');
      }
    });
    database.close();
    indexedDB.deleteDatabase(name);
    return { putMs, getMs };
  },

  async drawPage(url, widthPx) {
    const canvas = document.createElement('canvas');
    const drawnMs = await timed(async () => {
      const picture = await fetchPicture(url, widthPx, new AbortController().signal);
      if (picture === undefined) throw new Error('the page could not be read');
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
    });
    return { drawnMs };
  },

  async drawPdf(url, widthPx) {
    reader ??= new PdfReader(NO_ASSETS);
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const canvas = document.createElement('canvas');
    const request = { bytes, pageIndex: 0, canvas, widthPx, signal: new AbortController().signal };
    const pdfJs = reader;
    const drawnMs = await timed(async () => {
      const outcome = await pdfJs.renderPage(request);
      if (outcome.kind !== 'drawn') throw new Error('pdf.js did not draw');
    });
    pdfJs.forget();
    return { drawnMs };
  },
};

function keys() {
  return {
    recordKey: new Uint8Array(KEY_BYTES).fill(7),
    fileKey: new Uint8Array(KEY_BYTES).fill(8),
    keyId: 'bench',
  };
}

/** After each change the list is made anew, as the screen does. */
function newestOf(store: CounterStore, count: number): Promise<number> {
  const [newest] = store.dossiers.list();
  const dossier = newest && store.dossiers.findWhole(newest.dossierId);
  if (newest === undefined || dossier === undefined) throw new Error('the index is empty');
  const { openedSeq } = newest;
  return medianTime(() => {
    store.dossiers.put([{ dossier, history: [], openedSeq, seq: openedSeq }]);
    const found = store.dossiers.list([STATE]);
    if (found.length !== count || found.slice(0, NEWEST).length !== NEWEST) {
      throw new Error('the index does not hold every dossier');
    }
    return Promise.resolve();
  });
}

/** The same content without envelope and history: what a page would keep without us. */
function plainRows(count: number): readonly object[] {
  return recordsOf(inventedNames(count)).flatMap(({ seq, body }) =>
    body.kind === 'action' && body.entry.action.kind === 'draft-saved'
      ? [{ id: body.entry.dossierId, state: STATE, openedSeq: seq, draft: body.entry.action.draft }]
      : [],
  );
}

async function insertPlain(database: IDBDatabase, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_TRANSACTION) {
    const part = rows.slice(at, at + ROWS_PER_TRANSACTION);
    await writeAll(database, 'rows', (store) => part.forEach((row) => store.put(row)));
  }
}

function writeAll(database: IDBDatabase, table: string, put: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = database.transaction(table, 'readwrite');
  put(transaction.objectStore(table));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

function openBlobs(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('blobs');
  return settled(opening);
}

function getBlob(database: IDBDatabase, id: number): Promise<Blob> {
  const asked: IDBRequest<Blob> = database.transaction('blobs').objectStore('blobs').get(id);
  return settled(asked);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the request failed'));
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function medianTime(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < LISTINGS; turn += 1) times.push(await timed(work));
  return times.toSorted((a, b) => a - b)[Math.floor(LISTINGS / 2)] ?? Number.NaN;
}

function must(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(`the store refused: ${JSON.stringify(result)}`);
}
