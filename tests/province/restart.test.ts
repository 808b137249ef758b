import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startCuttingProxy, type CuttingProxy } from '../support/cutting-proxy.ts';
import { hasRealPostgres, startRealPostgres } from '../support/real-postgres.ts';
import { startProcess, type ProvinceProcess } from './testing/province-process.ts';
import { openTestSigner } from './testing/signed-pdf.ts';
import {
  aDossier,
  anUpload,
  enrolCounter,
  fileRefOf,
  leaseFor,
  restartedClient,
  valueOf,
} from './testing/test-counter.ts';

const MIB = 1024 * 1024;

const ends: (() => Promise<void>)[] = [];
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'province-process-'));
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await rm(directory, { recursive: true, force: true });
});

/** Ends with the test, whatever becomes of it. */
async function startOne(environment: Readonly<Record<string, string>>): Promise<ProvinceProcess> {
  const province = await startProcess(directory, { environment });
  ends.push(() => province.kill());
  return province;
}

/** Until what went up the line is on the province's disk; how much of the file that is, in bytes. */
async function untilWritten(proxy: CuttingProxy, bytes: number): Promise<number> {
  for (;;) {
    const uploads = await readdir(join(directory, 'uploads')).catch(() => []);
    const sizes = await Promise.all(
      uploads.map(async (name) => (await stat(join(directory, 'uploads', name))).size),
    );
    const written = Math.max(0, ...sizes);
    // Between the line and the disk there are only a few hundred bytes of headers.
    if (proxy.sentBytes >= bytes && written > proxy.sentBytes - 4096) return written;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function resumeAfterKill(environment: Readonly<Record<string, string>>) {
  const first = await startOne(environment);
  const proxy = await startCuttingProxy(first.address);
  ends.push(() => proxy.close());
  const enrolled = await enrolCounter({ address: first.address, enrolmentCode: first.enrolmentCode });
  const counter = { ...enrolled, enrolment: { ...enrolled.enrolment, address: proxy.address } };
  enrolled.client.close();
  const client = restartedClient(counter);
  ends.push(() => Promise.resolve(client.close()));
  const signer = openTestSigner('ec');
  const pdf = signer.sign(16 * MIB);
  signer.close();
  const lease = await leaseFor({ ...counter, client }, '2027-06-01');
  const papers = [{ file: fileRefOf(pdf), certificateDigest: signer.certificateDigest }];
  const dossier = aDossier({ lease, epoch: counter.epoch, papers });
  valueOf(await client.submit(dossier));
  const upload = anUpload(pdf, dossier);
  proxy.resetCount();

  proxy.holdAfter(6 * MIB);
  const sending = client.upload(upload);
  const written = await untilWritten(proxy, 6 * MIB);
  await first.kill();
  expect(await sending).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  const second = await startOne(environment);
  proxy.pointTo(second.address);
  const again = anUpload(pdf, dossier, upload.urls[0]);
  const opened: number[] = [];
  valueOf(
    await client.upload({ ...again, open: (start, end) => (opened.push(start), again.open(start, end)) }),
  );

  expect(valueOf(await client.submit(dossier))).toEqual({ kind: 'accepted', missing: [] });
  expect(valueOf(await client.collect(dossier.reception.code))).toMatchObject({
    receipt: { body: { stage: 'files-complete', files: [fileRefOf(pdf)] } },
  });
  return { written, opened, newUrls: again.urls, sentShare: proxy.sentBytes / pdf.length };
}

function resumed(outcome: Awaited<ReturnType<typeof resumeAfterKill>>): boolean {
  const { written, opened, newUrls, sentShare } = outcome;
  return newUrls.length === 0 && opened.length === 1 && opened[0] === written && sentShare < 1.01;
}

describe('a province that is killed in the middle of an upload', () => {
  test('takes the rest from where its disk stands, to the byte, on the embedded database', async () => {
    expect(await resumeAfterKill({})).toSatisfy(resumed);
  });

  test.skipIf(!hasRealPostgres())('does the same on a real PostgreSQL', async () => {
    const postgres = await startRealPostgres();
    ends.push(() => postgres.close());

    expect(await resumeAfterKill({ PROVINCE_DATABASE_URL: postgres.url })).toSatisfy(resumed);
  });
});
