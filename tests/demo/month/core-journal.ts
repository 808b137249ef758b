import { mkdirSync } from 'node:fs';
import { createNodeFileLayer } from '../../../electron/journal/file-layer.ts';
import { openJournalCore } from '../../../electron/journal/open-journal-core.ts';
import { kindCodeOf, settlesEarlierWork } from '../../../electron/journal/record-kind.ts';
import type { JournalPort } from '../../../electron/counter/ports.ts';
import type { JournalBody, JournalRecord } from '../../../shared/journal/journal-body.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';

/** The real journal, in this thread. */
export interface CoreJournal extends JournalPort {
  records(): readonly JournalRecord[];
  close(): void;
}

const EPOCH = '00000000-0000-4000-8000-000000000022';
const SEGMENT_BYTES = 8_000_000;
const KEY = new Uint8Array(32).fill(22);

/** Opens a new journal in an empty folder. The key is known to everybody: it guards invented people. */
export function openCoreJournal(directory: string, now: () => Instant): CoreJournal {
  mkdirSync(directory, { recursive: true });
  const opened = openJournalCore({
    files: createNodeFileLayer(),
    directory,
    key: KEY,
    keyId: 'month-demo',
    protectedSeq: 0,
    freeBytesFloor: 0,
    segmentBytes: SEGMENT_BYTES,
    monotonicUs: () => 0,
    newEpoch: EPOCH,
    nowMs: now(),
  });
  if (!opened.ok) throw new Error(`the journal of the demo did not open: ${opened.failure.kind}`);
  const { core } = opened.value;
  return {
    get epoch() {
      return core.head.epoch;
    },
    get headSeq() {
      return core.head.seq;
    },
    get headHash() {
      return Buffer.from(core.head.hash).toString('hex');
    },
    async append(bodies) {
      const [outcome] = core.append([
        {
          records: bodies.map((body) => ({ kindCode: kindCodeOf(body), text: JSON.stringify(body) })),
          wallTimeMs: now(),
          provinceOffsetMs: null,
          settles: bodies.every(settlesEarlierWork),
        },
      ]);
      if (outcome?.ok !== true) throw new Error('the disk of the demo is full');
      return outcome.value;
    },
    beginEpoch: () => Promise.reject(new Error('the demo lives in one epoch')),
    read: (afterSeq, limit) => Promise.resolve(recordsOf(core.read(afterSeq, limit))),
    hashOf: (seq) => Promise.resolve(core.hashOf(seq)),
    records: () => recordsOf(core.read(0, Number.MAX_SAFE_INTEGER)),
    close: () => core.close(core.head.writtenAtMs),
  };
}

function recordsOf(
  texts: readonly { readonly seq: number; readonly text: string }[],
): readonly JournalRecord[] {
  return texts.map(({ seq, text }) => ({
    seq,
    body: JSON.parse(text) as JournalBody, // written above, by this program
  }));
}
