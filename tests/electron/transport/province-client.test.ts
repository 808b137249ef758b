import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createProvinceClient } from '../../../electron/transport/create-province-client.ts';
import { newCounterKey, publicKeyOf, signJson } from '../../../electron/transport/signed-json.ts';
import { PROVINCE_AUDIENCE } from '../../../shared/contract/province/session-wire.ts';
import type { Database } from '../../province/database.ts';
import { openTestSigner, type TestSigner } from '../../province/testing/signed-pdf.ts';
import {
  aDossier,
  anUpload,
  fileRefOf,
  leaseFor,
  memoryCredentials,
  restartedClient,
  valueOf,
  type TestCounter,
} from '../../province/testing/test-counter.ts';
import { TEST_DATABASES, type OpenTestDatabase } from '../../province/testing/test-databases.ts';
import { freshDay, Trial } from '../../province/testing/trial.ts';
import { startCuttingProxy } from '../../support/cutting-proxy.ts';
import { startFaultyTrial } from './testing/faulty-trial.ts';
import { startCollectingRelay, startRelay } from './testing/relays.ts';
import { openTestAuthority } from './testing/test-authority.ts';

const MIB = 1024 * 1024;

let open: OpenTestDatabase;
let database: Database;
let signer: TestSigner;
let trial: Trial;

beforeAll(async () => {
  const embedded = TEST_DATABASES[0];
  if (embedded === undefined) throw new Error('there is always an embedded database');
  open = await embedded.open();
  database = await open.connect();
  signer = openTestSigner('ec');
});
afterAll(async () => {
  signer.close();
  await open.close();
});
beforeEach(() => {
  trial = new Trial(database);
});
afterEach(() => trial.close());

function aTrial(options: { readonly now?: () => number } = {}) {
  return startFaultyTrial(trial, options);
}

async function newDossier(counter: TestCounter, pdf: Buffer) {
  const lease = await leaseFor(counter, freshDay());
  const papers = [{ file: fileRefOf(pdf), certificateDigest: signer.certificateDigest }];
  return aDossier({ lease, epoch: counter.epoch, papers });
}

describe('a lost answer', () => {
  test.each([
    ['PUT', '/v1/dossiers/'],
    ['PATCH', '/v1/files/'],
    ['POST', '/v1/files'],
    ['GET', '/v1/dossiers/'],
  ])('to %s %s is made good by doing the same again', async (method, path) => {
    const { counter, failOnce } = await aTrial();
    const pdf = signer.sign(50_000);
    const dossier = await newDossier(counter, pdf);
    // Twice: a request on a kept-alive socket that breaks is sent once more on a fresh one.
    failOnce(method, path, { kind: 'drop-answer' });
    failOnce(method, path, { kind: 'drop-answer' });

    const failures: unknown[] = [];
    const work = [
      () => counter.client.submit(dossier),
      () => counter.client.upload(anUpload(pdf, dossier)),
      () => counter.client.collect(dossier.reception.code),
      () => counter.client.collect(dossier.reception.code),
    ];
    for (const step of work) {
      const first = await step();
      if (!first.ok) failures.push(first.failure, (await step()).ok);
    }

    expect(failures).toEqual([{ kind: 'unreachable' }, true]);
    expect(valueOf(await counter.client.collect(dossier.reception.code))).toMatchObject({
      receipt: { body: { stage: 'registered' } },
    });
  });

  test('to an enrolment leaves the code good for the same machine', async () => {
    const { province, failOnce } = await aTrial();
    const client = createProvinceClient({
      now: Date.now,
      credentials: memoryCredentials(),
      enrolment: () => undefined,
    });
    trial.endWith(() => client.close());
    const request = {
      address: province.address,
      enrolmentCode: await province.newEnrolmentCode(),
      epoch: 'epoch-1',
    };
    failOnce('POST', '/v1/enrolments', { kind: 'drop-answer' });

    expect(await client.enrol(request)).toEqual({ ok: false, failure: { kind: 'unreachable' } });
    expect((await client.enrol(request)).ok).toBe(true);
  });
});

describe('a failure', () => {
  test('of the line, of the server and of its patience are told apart', async () => {
    const { counter, failOnce } = await aTrial();
    const ask = () => counter.client.collect('H39-270101-5001');
    valueOf(await ask());

    failOnce('GET', '/v1/dossiers/', { kind: 'status', status: 500 });
    expect(await ask()).toEqual({ ok: false, failure: { kind: 'server-error', status: 500 } });
    failOnce('GET', '/v1/dossiers/', { kind: 'status', status: 503, retryAfterSeconds: 7 });
    expect(await ask()).toEqual({ ok: false, failure: { kind: 'busy', retryAfterMs: 7000 } });
    failOnce('GET', '/v1/dossiers/', { kind: 'status', status: 429 });
    expect(await ask()).toEqual({ ok: false, failure: { kind: 'busy', retryAfterMs: 5000 } });
    failOnce('GET', '/v1/dossiers/', { kind: 'drop-request' });
    failOnce('GET', '/v1/dossiers/', { kind: 'drop-request' });
    expect(await ask()).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });

  test('to answer in time is a line that is down', async () => {
    const { counter, failOnce } = await aTrial();
    const impatient = restartedClient(counter, { answerTimeoutMs: 300 });
    trial.endWith(() => impatient.close());
    valueOf(await impatient.collect('H39-270101-5001'));
    failOnce('GET', '/v1/dossiers/', { kind: 'delay', ms: 2000 });

    expect(await impatient.collect('H39-270101-5001')).toEqual({
      ok: false,
      failure: { kind: 'unreachable' },
    });
  });

  test('to be enrolled is said before anything is sent', async () => {
    const client = createProvinceClient({
      now: Date.now,
      credentials: memoryCredentials(),
      enrolment: () => undefined,
    });

    expect(
      await client.grantNumbers({ epoch: 'epoch-1', journalSeq: 0, days: ['2027-01-01'], further: [] }),
    ).toEqual({
      ok: false,
      failure: { kind: 'not-enrolled' },
    });
  });

  test('of our own file is named, and is not blamed on the line', async () => {
    const { counter } = await aTrial();
    const pdf = signer.sign(200_000);
    const dossier = await newDossier(counter, pdf);
    valueOf(await counter.client.submit(dossier));
    function* broken() {
      yield pdf.subarray(0, 1000);
      throw new Error('a segment does not verify');
    }

    const answer = await counter.client.upload({
      ...anUpload(pdf, dossier),
      open: () => Readable.from(broken()),
    });

    expect(answer).toEqual({ ok: false, failure: { kind: 'file-missing' } });
  });
});

describe('the counter’s credential', () => {
  test('is renewed when the province no longer takes the token', async () => {
    let ahead = 0;
    const { counter } = await aTrial({ now: () => Date.now() + ahead });
    await leaseFor(counter, freshDay());

    ahead = 11 * 60_000;

    const answer = await counter.client.grantNumbers({
      epoch: counter.epoch,
      journalSeq: 0,
      days: [freshDay()],
      further: [],
    });
    expect(answer).toMatchObject({ ok: true, value: [{ counterId: counter.enrolment.counterId }] });
  });

  test('that the province does not know is refused', async () => {
    const { counter } = await aTrial();
    const stranger = restartedClient({
      ...counter,
      enrolment: { ...counter.enrolment, counterId: 'nobody' },
    });
    trial.endWith(() => stranger.close());

    expect(await stranger.collect('H39-270101-5001')).toEqual({
      ok: false,
      failure: { kind: 'credential-refused' },
    });
  });

  test('works on a machine whose clock is a day wrong', async () => {
    const { counter } = await aTrial();
    const late = restartedClient(counter, { now: () => Date.now() - 24 * 3600 * 1000 });
    trial.endWith(() => late.close());

    expect((await late.collect('H39-270101-5001')).ok).toBe(true);
  });

  test('cannot be replayed, nor used when it is old or signed for another purpose', async () => {
    const { province, counter } = await aTrial();
    const ask = async (over: Readonly<Record<string, unknown>>) => {
      const body = {
        audience: PROVINCE_AUDIENCE,
        counterId: counter.enrolment.counterId,
        issuedAt: Date.now(),
        nonce: randomBytes(16).toString('base64url'),
        ...over,
      };
      const answer = await fetch(new URL('/v1/tokens', province.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ body, signature: signJson(counter.key, body) }),
      });
      const { kind }: { kind?: string } = JSON.parse(await answer.text());
      return kind ?? answer.status;
    };

    expect(await ask({ nonce: 'n'.repeat(16) })).toBe(200);
    expect(await ask({ nonce: 'n'.repeat(16) })).toBe('assertion-refused');
    expect(await ask({ issuedAt: Date.now() - 3600_000 })).toBe('assertion-expired');
    expect(await ask({ issuedAt: Date.now() + 3600_000 })).toBe('assertion-expired');
    expect(await ask({ audience: 'other' })).toBe('malformed');
  });
});

describe('a receipt', () => {
  async function aDeliveredDossier() {
    const { province, counter } = await aTrial();
    const pdf = signer.sign();
    const dossier = await newDossier(counter, pdf);
    valueOf(await counter.client.submit(dossier));
    valueOf(await counter.client.upload(anUpload(pdf, dossier)));
    return { province, counter, dossier };
  }

  test('under a key that came later is believed after one look at the new list', async () => {
    const { province, counter, dossier } = await aDeliveredDossier();
    valueOf(await counter.client.collect(dossier.reception.code));
    await province.rotateSigningKey();

    const registered = valueOf(await counter.client.collect(dossier.reception.code));

    expect(registered).toMatchObject({ receipt: { body: { stage: 'registered' } } });
  });

  test('of a province with another root is not believed', async () => {
    const { counter, dossier } = await aDeliveredDossier();
    const pinned = { ...counter.enrolment, rootPublicKey: publicKeyOf(newCounterKey()) };
    const fooled = restartedClient({ ...counter, enrolment: pinned });
    trial.endWith(() => fooled.close());

    expect(await fooled.collect(dossier.reception.code)).toEqual({
      ok: false,
      failure: { kind: 'receipt-invalid' },
    });
  });

  test.each([
    ['another action', { otherAction: true, moreFiles: 0 }],
    ['fewer files than were sent', { otherAction: false, moreFiles: 1 }],
    ['other files than were sent', { otherAction: false, moreFiles: -1 }],
  ])('that speaks of %s is not believed', async (_name, { otherAction, moreFiles }) => {
    const { counter, dossier } = await aDeliveredDossier();
    const files = [...dossier.files.map(({ file }) => file), fileRefOf(Buffer.from('y'))];
    const other = await newDossier(counter, Buffer.from('z'));
    const actionId = otherAction ? other.actionId : dossier.actionId;
    const line = await startRelay(counter.enrolment.address, otherAction);
    trial.endWith(() => line.close());
    const client = restartedClient(
      { ...counter, enrolment: { ...counter.enrolment, address: line.address } },
      {
        sentUnder: () => ({
          actionId,
          files: moreFiles < 0 ? files.slice(1) : files.slice(0, 1 + moreFiles),
        }),
      },
    );
    trial.endWith(() => client.close());

    expect(await client.collect(dossier.reception.code)).toEqual({
      ok: false,
      failure: { kind: 'receipt-invalid' },
    });
  });

  test('that speaks of just this dossier is believed after a restart', async () => {
    const { counter, dossier } = await aDeliveredDossier();
    const files = dossier.files.map(({ file }) => file);
    const client = restartedClient(counter, { sentUnder: () => ({ actionId: dossier.actionId, files }) });
    trial.endWith(() => client.close());

    expect(valueOf(await client.collect(dossier.reception.code))).toMatchObject({ kind: 'receipt' });
  });
});

describe('an upload', () => {
  test('goes on where it was cut, also after a restart of the counter, and sends at most 1 % again', async () => {
    const { province, counter } = await aTrial();
    const proxy = await startCuttingProxy(province.address);
    trial.endWith(() => proxy.close());
    const viaProxy = { ...counter, enrolment: { ...counter.enrolment, address: proxy.address } };
    const first = restartedClient(viaProxy);
    trial.endWith(() => first.close());
    const pdf = signer.sign(30 * MIB);
    const dossier = await newDossier(counter, pdf);
    valueOf(await first.submit(dossier));
    const upload = anUpload(pdf, dossier);
    proxy.resetCount();

    proxy.cutAfter(12 * MIB);
    expect(await first.upload(upload)).toEqual({ ok: false, failure: { kind: 'unreachable' } });
    first.close();
    const second = restartedClient(viaProxy);
    trial.endWith(() => second.close());
    const again = anUpload(pdf, dossier, upload.urls[0]);
    valueOf(await second.upload(again));

    expect(upload.urls).toHaveLength(1);
    expect(again.urls).toEqual([]);
    expect(proxy.sentBytes / pdf.length).toBeLessThan(1.01);
    expect(valueOf(await second.collect(dossier.reception.code))).toMatchObject({ kind: 'receipt' });
  });

  test('gets through a line that never carries more than 3 MB at a time', async () => {
    const { province, counter } = await aTrial();
    const relay = await startCollectingRelay(province.address, 3 * MIB);
    trial.endWith(() => relay.close());
    const client = restartedClient({
      ...counter,
      enrolment: { ...counter.enrolment, address: relay.address },
    });
    trial.endWith(() => client.close());
    const pdf = signer.sign(5 * MIB);
    const dossier = await newDossier(counter, pdf);
    valueOf(await client.submit(dossier));

    let resumeUrl: string | undefined;
    const answers: boolean[] = [];
    for (let attempt = 0; attempt < 4 && answers.at(-1) !== true; attempt += 1) {
      const upload = anUpload(pdf, dossier, resumeUrl);
      answers.push((await client.upload(upload)).ok);
      resumeUrl ??= upload.urls[0];
    }

    expect(answers).toEqual([false, false, true]);
    expect(valueOf(await client.collect(dossier.reception.code))).toMatchObject({ kind: 'receipt' });
  });

  test('tells its URL, and waits, before the first byte; a URL of another host is not used', async () => {
    const { counter } = await aTrial();
    const pdf = signer.sign(100_000);
    const dossier = await newDossier(counter, pdf);
    valueOf(await counter.client.submit(dossier));
    const events: string[] = [];
    const upload = anUpload(pdf, dossier, 'https://elsewhere.example.vn/v1/files/1');

    valueOf(
      await counter.client.upload({
        ...upload,
        opened: async (url) => {
          await new Promise((resolve) => setTimeout(resolve, 30));
          events.push(`opened ${new URL(url).origin}`);
        },
        open: (start, end) => {
          events.push(`open ${start}-${end}`);
          return upload.open(start, end);
        },
      }),
    );

    expect(events).toEqual([`opened ${counter.enrolment.address}`, `open 0-${pdf.length}`]);
  });

  test('does not go on when its URL could not be written down', async () => {
    const { counter } = await aTrial();
    const pdf = signer.sign();
    const dossier = await newDossier(counter, pdf);
    const upload = {
      ...anUpload(pdf, dossier),
      opened: () => Promise.reject(new Error('the journal is full')),
    };

    await expect(counter.client.upload(upload)).rejects.toThrow('the journal is full');
  });

  test('under an upload the province has forgotten starts anew', async () => {
    const { counter } = await aTrial();
    const pdf = signer.sign();
    const dossier = await newDossier(counter, pdf);
    valueOf(await counter.client.submit(dossier));
    const upload = anUpload(pdf, dossier, `${counter.enrolment.address}/v1/files/gone`);

    valueOf(await counter.client.upload(upload));

    expect(upload.urls).toHaveLength(1);
  });
});

describe('TLS', () => {
  test('with an authority nobody knows is refused, and with one that is known is taken', async () => {
    const authority = openTestAuthority();
    trial.endWith(() => authority.close());
    const province = await trial.start({ tls: authority });
    const request = {
      address: province.address,
      enrolmentCode: await province.newEnrolmentCode(),
      epoch: 'epoch-1',
    };
    const options = { now: Date.now, credentials: memoryCredentials(), enrolment: () => undefined };
    const careful = createProvinceClient(options);
    const knowing = createProvinceClient({ ...options, trustedAuthorities: [authority.ca] });
    trial.endWith(() => careful.close());
    trial.endWith(() => knowing.close());

    expect(province.address).toMatch(/^https:/);
    expect(await careful.enrol(request)).toEqual({ ok: false, failure: { kind: 'insecure-address' } });
    expect((await knowing.enrol(request)).ok).toBe(true);
  });

  test('is needed for everything but this very machine', async () => {
    const client = createProvinceClient({
      now: Date.now,
      credentials: memoryCredentials(),
      enrolment: () => undefined,
    });

    const answer = await client.enrol({
      address: 'http://tinh.example.vn',
      enrolmentCode: 'x',
      epoch: 'epoch-1',
    });

    expect(answer).toEqual({ ok: false, failure: { kind: 'insecure-address' } });
  });
});
