import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openTestSigner } from '../../province/testing/signed-pdf.ts';
import {
  aDossier,
  anUpload,
  fileRefOf,
  leaseFor,
  restartedClient,
  valueOf,
} from '../../province/testing/test-counter.ts';
import { TEST_DATABASES } from '../../province/testing/test-databases.ts';
import { freshDay, Trial } from '../../province/testing/trial.ts';
import { startCuttingProxy } from '../../support/cutting-proxy.ts';
import type { BenchCase, Measures, Tool } from '../bench-case.ts';
import { timed } from '../run-rounds.ts';
import { isInstalled, runProgram } from '../workshop.ts';

const OURS = 'our upload, verified on both sides';
const PEER = 'curl -T to a plain PUT';
const FILE_BYTES = 25 * 1024 * 1024;
/** In the middle of the file. */
const CUT_AFTER_BYTES = FILE_BYTES / 2;

/** G14: one signed paper to the trial province over loopback, as it is and with a cut in the middle. */
export const uploadCase: BenchCase = {
  id: 'upload',
  title: 'Upload of 25 MB over loopback',
  async prepare({ directory }) {
    const ours = await openOurs();
    const plain = await startPlainServer(join(directory, 'taken'));
    const file = join(directory, 'plain.bin');
    await writeFile(file, randomBytes(FILE_BYTES));
    const hasCurl = isInstalled('curl', '--version');
    const peer: Tool = {
      name: PEER,
      run: () => timed(() => runProgram('curl', ['-sSf', '-T', file, plain.address])),
    };
    return {
      tools: hasCurl ? [ours.tool, peer] : [ours.tool],
      peers: [PEER],
      goals: [
        { kind: 'ratio', id: 'G14', tool: OURS, peer: PEER, measure: 'seconds', atMost: 1.1 },
        { kind: 'absolute', id: 'G14 (% sent again)', tool: OURS, measure: 'sentAgainPercent', atMost: 0.25 },
      ],
      missing: hasCurl ? [] : ['curl is not installed: the anchor of G14 did not run'],
      async close() {
        plain.close();
        await ours.close();
      },
    };
  },
};

async function openOurs(): Promise<{ readonly tool: Tool; readonly close: () => Promise<void> }> {
  const [embedded] = TEST_DATABASES;
  if (embedded === undefined) throw new Error('there is always an embedded database');
  const open = await embedded.open();
  const trial = new Trial(await open.connect());
  const signer = openTestSigner('ec');
  const province = await trial.start();
  const counter = await trial.counter(province);
  const proxy = await startCuttingProxy(province.address);
  trial.endWith(() => proxy.close());
  const cut = restartedClient({ ...counter, enrolment: { ...counter.enrolment, address: proxy.address } });
  trial.endWith(() => cut.close());
  const newPaper = async () => {
    const pdf = signer.sign(FILE_BYTES);
    const lease = await leaseFor(counter, freshDay());
    const papers = [{ file: fileRefOf(pdf), certificateDigest: signer.certificateDigest }];
    const dossier = aDossier({ lease, epoch: counter.epoch, papers });
    valueOf(await counter.client.submit(dossier));
    return { pdf, dossier };
  };
  const run = async (): Promise<Measures> => {
    const whole = await newPaper();
    const measures = await timed(async () => {
      valueOf(await counter.client.upload(anUpload(whole.pdf, whole.dossier)));
    });
    const { pdf, dossier } = await newPaper();
    const first = anUpload(pdf, dossier);
    proxy.resetCount();
    proxy.cutAfter(CUT_AFTER_BYTES);
    if ((await cut.upload(first)).ok) throw new Error('the line was not cut');
    valueOf(await cut.upload(anUpload(pdf, dossier, first.urls[0])));
    return { ...measures, sentAgainPercent: (proxy.sentBytes / pdf.length - 1) * 100 };
  };
  return {
    tool: { name: OURS, run },
    async close() {
      await trial.close();
      signer.close();
      await open.close();
    },
  };
}

/** Takes any body into a file and answers when it is there. */
async function startPlainServer(
  path: string,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    pipeline(request, createWriteStream(path)).then(
      () => response.writeHead(204).end(),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    address: `http://127.0.0.1:${port}/paper`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
