import { Worker } from 'node:worker_threads';
import { percentile } from './statistics.ts';
import type { Measures } from './bench-case.ts';

/*
 * Fields are left by another thread, at a steady pace and without waiting for
 * the answer, as the window does it. The clock starts over there: time that
 * the receiving thread is too busy to hear of it counts.
 */

const PACE_MS = 10;
const NS_PER_MS = 1e6;
const MEDIAN = 0.5;
const NEARLY_ALL = 0.99;

const TYPIST = `
  const { parentPort, workerData } = require('node:worker_threads');
  const clock = new Int32Array(new SharedArrayBuffer(4));
  const began = process.hrtime.bigint();
  for (let field = 1; field <= workerData.fields; field += 1) {
    const dueNs = began + BigInt(Math.round(field * workerData.paceMs * 1e6));
    const waitMs = Number(dueNs - process.hrtime.bigint()) / 1e6;
    if (waitMs > 0) Atomics.wait(clock, 0, 0, waitMs);
    parentPort.postMessage(process.hrtime.bigint());
  }
`;

/** Leaves `fields` fields and times each until `save` has it on the disk; rejects when one cannot be saved. */
export async function leaveFields(fields: number, save: (field: number) => Promise<void>): Promise<Measures> {
  const typist = new Worker(TYPIST, { eval: true, workerData: { fields, paceMs: PACE_MS } });
  const latenciesMs: number[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      let left = 0;
      const saved = (leftAt: bigint): void => {
        latenciesMs.push(Number(process.hrtime.bigint() - leftAt) / NS_PER_MS);
        if (latenciesMs.length === fields) resolve();
      };
      typist.once('error', reject);
      typist.on('message', (leftAt: bigint) => {
        left += 1;
        save(left).then(() => saved(leftAt), reject);
      });
    });
  } finally {
    await typist.terminate();
  }
  return { p50Ms: percentile(latenciesMs, MEDIAN), p99Ms: percentile(latenciesMs, NEARLY_ALL) };
}
