import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ChildClient } from '../../../electron/children/child-client.ts';
import { launchNodeChild } from '../../../electron/children/launch-node-child.ts';
import type { ImageChild } from '../../../electron/documents/import/child-protocol.ts';
import {
  createPageImporter,
  IMPORT_LIMITS,
  IMPORT_TIME_LIMIT_MS,
} from '../../../electron/documents/import/page-importer.ts';
import { openFileVault } from '../../../electron/files/file-vault.ts';
import { openJournal, type Journal } from '../../../electron/journal/open-journal.ts';
import type { JournalBody } from '../../../shared/journal/journal-body.ts';
import { parsePageId, type PageId } from '../../../shared/kernel/id.ts';
import { fail } from '../../../shared/kernel/result.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { anEntry } from '../../support/builders.ts';
import type { BenchCase, Measures, Tool } from '../bench-case.ts';
import { leaveFields } from '../typist.ts';
import { pageFiles, ROOT, type PageFile, type Workshop } from '../workshop.ts';

const PEER = 'append and fdatasync alone';
const BUSY = 'journal during an import';
const FIELDS_PER_PAGE = 6;
/** The import must not run out of new pages while fields are left: a page the vault has is not written again. */
const SPARE_PAGES = 3;
const DESIGN_LIMIT_MS = 50;
const KEY_BYTES = 32;
const KEY_ID = '0'.repeat(KEY_BYTES);

/** DESIGN 4: how long a field that was left takes to be on the disk, while pages come in. */
export const commitLatencyCase: BenchCase = {
  id: 'commit-latency',
  title: 'Field left until saved',
  async prepare(workshop) {
    const { directory, pageCount } = workshop;
    const fields = pageCount * FIELDS_PER_PAGE;
    const body: JournalBody = { kind: 'action', entry: anEntry() };
    const record = Buffer.from(JSON.stringify(body));
    const journal = await openBenchJournal(directory);
    const scanner = await openScanner(workshop);
    const commit = () => journal.append([body]).then(() => undefined);
    const tools: readonly Tool[] = [
      { name: PEER, run: () => bySync(join(directory, 'sync.log'), record, fields) },
      { name: 'journal, nothing else', run: () => leaveFields(fields, commit) },
      { name: BUSY, run: () => scanner.during(() => leaveFields(fields, commit)) },
      {
        name: 'asynchronous append during an import',
        run: () => scanner.during(() => byAsync(join(directory, 'async.log'), record, fields)),
      },
    ];
    return {
      tools,
      peers: [PEER],
      goals: [
        { kind: 'absolute', id: 'DESIGN 4 (p99)', tool: BUSY, measure: 'p99Ms', atMost: DESIGN_LIMIT_MS },
      ],
      missing: [],
      async close() {
        scanner.close();
        await journal.close();
      },
    };
  },
};

/** The least that durability can cost here: the same bytes, one write and one sync each. */
async function bySync(path: string, record: Uint8Array, fields: number): Promise<Measures> {
  const file = openSync(path, 'w');
  try {
    return await leaveFields(fields, () => {
      writeSync(file, record);
      fdatasyncSync(file);
      return Promise.resolve();
    });
  } finally {
    closeSync(file);
  }
}

/** What the journal would be without a thread of its own: its writes queue behind the import's in the shared pool. */
async function byAsync(path: string, record: Uint8Array, fields: number): Promise<Measures> {
  const file = await open(path, 'w');
  let last: Promise<unknown> = Promise.resolve();
  try {
    return await leaveFields(fields, async () => {
      const mine = last.then(() => file.write(record)).then(() => file.datasync());
      last = mine;
      await mine;
    });
  } finally {
    await file.close();
  }
}

async function openBenchJournal(directory: string): Promise<Journal> {
  const opened = await openJournal({
    directory: join(directory, 'journal'),
    key: randomBytes(KEY_BYTES),
    keyId: KEY_ID,
    threadPath: join(ROOT, 'dist/electron/journal-thread.cjs'),
    protectedSeq: 0,
    freeBytesFloor: 0,
    userName: 'bench',
    now: () => getInstant(Date.now()),
    provinceOffsetMs: () => null,
  });
  if (!opened.ok) throw new Error(`the journal does not open: ${opened.failure.kind}`);
  return opened.value;
}

interface Scanner {
  /** Does a job while pages are imported one after the other, each inspected in the child and put into a vault. */
  during(job: () => Promise<Measures>): Promise<Measures>;
  close(): void;
}

async function openScanner({ directory, pageCount }: Workshop): Promise<Scanner> {
  const files = await pageFiles(join(directory, 'import-pages'), pageCount * SPARE_PAGES);
  const child: ImageChild = new ChildClient({
    launch: launchNodeChild({ path: join(ROOT, 'dist/electron/image-child.cjs') }),
    timeLimitMs: IMPORT_TIME_LIMIT_MS,
  });
  return {
    async during(job) {
      const stop = new AbortController();
      const vault = join(directory, `vault-${randomUUID()}`);
      const imported = importUntil(stop.signal, { files, child, vault });
      try {
        const measures = await job();
        stop.abort();
        return { ...measures, pages: await imported };
      } finally {
        stop.abort();
        await imported;
        await rm(vault, { recursive: true });
      }
    },
    close: () => child.close(),
  };
}

async function importUntil(
  signal: AbortSignal,
  source: { readonly files: readonly PageFile[]; readonly child: ImageChild; readonly vault: string },
): Promise<number> {
  const importer = createPageImporter({
    vault: await openFileVault({
      directory: source.vault,
      fileKey: randomBytes(KEY_BYTES),
      namesKey: randomBytes(KEY_BYTES),
      keyId: KEY_ID,
      freeBytesFloor: 0,
    }),
    child: source.child,
    judgeSigned: async () => fail('unknown'), // pictures alone are imported here
    newPageId,
    limits: IMPORT_LIMITS,
    samplesDirectory: source.vault,
  });
  let pages = 0;
  while (!signal.aborted) {
    const file = source.files[pages % source.files.length];
    const imported = file && (await importer.importFile(file.path));
    if (imported?.ok !== true) throw new Error('a page of our own cannot be imported');
    pages += 1;
  }
  return pages;
}

function newPageId(): PageId {
  const id = parsePageId(randomUUID());
  if (id === undefined) throw new TypeError('a random UUID is an id');
  return id;
}
