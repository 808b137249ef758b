import { parentPort, workerData } from 'node:worker_threads';
import { createNodeFileLayer } from './file-layer.ts';
import { openJournalCore } from './open-journal-core.ts';
import { patientFileLayer, sleepInThread } from './patient-file-layer.ts';
import { headFacts, serveJournal } from './serve-journal.ts';
import type { ThreadReply, ThreadRequest, ThreadStart } from './thread-messages.ts';

/** The journal's own thread: a bundle entry of its own, started by `openJournal` and by nobody else. */

const SEGMENT_BYTES = 4 * 1024 * 1024;
const NS_PER_US = 1_000n;

startThread();

function startThread(): void {
  const port = parentPort;
  if (port === null) throw new TypeError('the journal runs in a worker thread');
  const start = workerData as ThreadStart; // `openJournal` is the only caller and sends exactly this
  const reply = (message: ThreadReply): void => port.postMessage(message);
  const opened = openJournalCore({
    ...start,
    files: patientFileLayer(createNodeFileLayer(), { sleep: sleepInThread }),
    segmentBytes: SEGMENT_BYTES,
    monotonicUs: () => Number(process.hrtime.bigint() / NS_PER_US),
  });
  if (!opened.ok) {
    reply({ kind: 'opened', result: opened });
    return;
  }
  const { core, cut } = opened.value;
  const take = serveJournal(core, {
    reply,
    later: (step) => void setImmediate(step),
    closed: () => port.close(),
  });
  port.on('message', (message: ThreadRequest) => take(message));
  reply({ kind: 'opened', result: { ok: true, value: { head: headFacts(core.head), cut } } });
}
