import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Counter } from '../../electron/counter/counter.ts';
import type { ProvincePort } from '../../electron/counter/ports.ts';
import { ProvincePull } from '../../electron/counter/pull-province.ts';
import { sendDossier } from '../../electron/counter/send-dossier.ts';
import type { SendFailure } from '../../shared/contract/failures.ts';
import type { DossierWire } from '../../shared/contract/province/dossier-wire.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { JournalBody, JournalRecord } from '../../shared/journal/journal-body.ts';
import { pagesKey } from '../../shared/domain/page-key.ts';
import { fail, type Result } from '../../shared/kernel/result.ts';
import { anActionId } from '../support/builders.ts';
import { openFakeCounter } from '../support/fake-counter.ts';
import { startProcess, type ProvinceProcess } from './testing/province-process.ts';
import { openTestSigner } from './testing/signed-pdf.ts';
import {
  aDossier,
  enrolCounter,
  fileRefOf,
  leaseFor,
  restartedClient,
  type TestCounter,
} from './testing/test-counter.ts';

/**
 * The power goes at every step of one turn of sending: the province's process is killed with SIGKILL after it did its
 * work and before its answer arrives, and the counter forgets all that is not in its journal.
 */
const PAPER_BYTES = 700_000;

let directory: string;
let copy: string;
let province: ProvinceProcess;
let enrolled: TestCounter;
let records: readonly JournalRecord[];
let papers: readonly Buffer[];
let dossier: DossierWire;
const readBytes = new Map<string, number>();

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kill-points-'));
  copy = `${directory}-copy`;
  province = await startProcess(directory);
  enrolled = await enrolCounter(province);
  const signer = openTestSigner('ec');
  papers = [signer.sign(PAPER_BYTES), signer.sign(PAPER_BYTES)];
  const lease = await leaseFor(enrolled, '2027-07-01');
  const { certificateDigest } = signer;
  dossier = aDossier({
    lease,
    epoch: enrolled.epoch,
    papers: papers.map((bytes) => ({ file: fileRefOf(bytes), certificateDigest })),
  });
  signer.close();
  enrolled.client.close();
  await province.kill();
  await cp(directory, copy, { recursive: true });
  province = await startProcess(directory, { port: Number(new URL(province.address).port) });
  records = historyOf(dossier).map((body, index) => ({ seq: index + 1, body }));
}, 120_000);

afterAll(async () => {
  await province.kill();
  for (const each of [directory, copy]) await rm(each, { recursive: true, force: true });
});

/** What the counter's journal says once the dossier has been received. */
function historyOf({ draft, reception, files }: DossierWire): readonly JournalBody[] {
  const actions: readonly HistoryEntry['action'][] = [
    { kind: 'draft-saved', draft },
    ...draft.components.flatMap(({ componentId, code, pages }) =>
      files
        .filter((file) => file.componentCode === code)
        .map(({ file, signature }) => ({
          kind: 'component-signed' as const,
          componentId,
          pagesKey: pagesKey(pages),
          file,
          signature,
        })),
    ),
    { kind: 'received', reception },
  ];
  const entries = actions.map((action, index): JournalBody => ({
    kind: 'action',
    entry: {
      actionId: action.kind === 'received' ? draft.receiveActionId : anActionId(`step-${index}`),
      dossierId: draft.dossierId,
      clerkId: 'machine',
      at: draft.openedAt,
      action,
    },
  }));
  return [{ kind: 'counter-enrolled', enrolment: enrolled.enrolment }, ...entries];
}

type Step = 'submit' | 'upload' | 'collect';

/** One life of the counter: it opens on its journal, sends until it is done or the power goes after the named step. */
async function live(killAfter?: {
  readonly step: Step;
  readonly count: number;
}): Promise<Result<unknown, SendFailure>> {
  const client = restartedClient(enrolled);
  const counts = { submit: 0, upload: 0, collect: 0 };
  const afterwards = async <Value>(step: Step, answer: Promise<Result<Value, SendFailure>>) => {
    const answered = await answer;
    counts[step] += 1;
    if (killAfter?.step !== step || killAfter.count !== counts[step]) return answered;
    await province.kill();
    return fail<SendFailure>({ kind: 'unreachable' });
  };
  const port: ProvincePort = {
    ...client,
    submit: (submission) => afterwards('submit', client.submit(submission)),
    upload: (request) => afterwards('upload', client.upload(request)),
    collect: (code) => afterwards('collect', client.collect(code)),
  };
  return withCounter(port, (counter) =>
    sendDossier(counter, {
      dossierId: dossier.draft.dossierId,
      part: 'rest',
      signal: new AbortController().signal,
    }),
  ).finally(() => client.close());
}

/** A counter that knows nothing but its journal; what it appends is there for the next one. */
async function withCounter<Value>(
  port: ProvincePort,
  work: (counter: Counter) => Promise<Value>,
): Promise<Value> {
  const { counter: blank, journal } = await openFakeCounter(records);
  const files = { ...blank.parts.files, has: async () => true, open: openPaper };
  const done = await work(await Counter.open({ ...blank.parts, files, province: port }));
  records = journal.records;
  return done;
}

/** Counts what leaves the disk for the line. */
const openPaper: Counter['parts']['files']['open'] = (file, range = { start: 0, end: file.sizeBytes }) => {
  const bytes = papers.find((paper) => fileRefOf(paper).digest === file.digest);
  if (bytes === undefined) throw new TypeError('no such paper');
  readBytes.set(file.digest, (readBytes.get(file.digest) ?? 0) + range.end - range.start);
  return Readable.from([bytes.subarray(range.start, range.end)]);
};

async function heldHere() {
  const answer = await fetch(`${province.address}/v1/admin/dossiers`);
  const { dossiers }: { dossiers: { state: string; files: { held: boolean }[] }[] } = JSON.parse(
    await answer.text(),
  );
  return dossiers.map(({ state, files }) => ({ state, held: files.filter(({ held }) => held).length }));
}

describe('a power cut on both sides', () => {
  test.each([
    ['after the data', { step: 'submit', count: 1 }, { state: 'waiting-for-files', held: 0 }],
    ['after the first file', { step: 'upload', count: 1 }, { state: 'waiting-for-files', held: 1 }],
    ['after the second file', { step: 'upload', count: 1 }, { state: 'files-complete', held: 2 }],
    ['after the receipt was signed', { step: 'collect', count: 1 }, { state: 'files-complete', held: 2 }],
  ] as const)(
    '%s loses nothing and repeats no byte',
    async (_where, killAfter, expected) => {
      expect(await live(killAfter)).toEqual({ ok: false, failure: { kind: 'unreachable' } });

      province = await startProcess(directory, { port: Number(new URL(province.address).port) });

      expect(await heldHere()).toEqual([expected]);
    },
    120_000,
  );

  test('ends with one dossier in the register, each file read once, and both in the journal', async () => {
    const outcomes = [await live(), await live()];

    expect(outcomes.at(-1)).toEqual({ ok: true, value: { kind: 'registered' } });
    expect(await heldHere()).toEqual([{ state: 'registered', held: 2 }]);
    expect([...readBytes.values()]).toEqual(papers.map((paper) => paper.length));
    const told = records.flatMap(({ body }) => (body.kind === 'action' ? [body.entry.action.kind] : []));
    expect(told.filter((kind) => kind === 'registered')).toHaveLength(1);
  }, 120_000);
});

describe('a province restored from a copy of before', () => {
  test('is found to have lost what it receipted, and gets all of it again', async () => {
    await province.kill();
    await rm(directory, { recursive: true });
    await cp(copy, directory, { recursive: true });
    province = await startProcess(directory, { port: Number(new URL(province.address).port) });
    expect(await heldHere()).toEqual([]);

    const client = restartedClient(enrolled);
    const pulled = await withCounter(client, (counter) => new ProvincePull().run(counter));
    client.close();
    const outcomes = [await live(), await live()];

    expect(pulled.ok).toBe(true);
    const told = records.flatMap(({ body }) => (body.kind === 'action' ? [body.entry.action.kind] : []));
    expect(told.slice(told.indexOf('forgotten'))).toEqual(['forgotten', 'delivered', 'registered']);
    expect(outcomes.at(-1)).toEqual({ ok: true, value: { kind: 'registered' } });
    expect(await heldHere()).toEqual([{ state: 'registered', held: 2 }]);
  }, 120_000);
});
