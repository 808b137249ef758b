import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provinceOpenapi } from '../../shared/contract/province-openapi.ts';
import { newCounterKey, publicKeyOf, signJson } from '../../electron/transport/signed-json.ts';
import type { DossierWire } from '../../shared/contract/province/dossier-wire.ts';
import { PROVINCE_AUDIENCE } from '../../shared/contract/province/session-wire.ts';
import type { RunningProvince } from './server.ts';
import { openTestSigner } from './testing/signed-pdf.ts';
import {
  aDossier,
  anUpload,
  fileRefOf,
  leaseFor,
  valueOf,
  type TestCounter,
} from './testing/test-counter.ts';
import { TEST_DATABASES, type OpenTestDatabase } from './testing/test-databases.ts';
import { freshDay, Trial } from './testing/trial.ts';

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

const document: Document = JSON.parse(JSON.stringify(provinceOpenapi()));
const ajv = new Ajv2020({ strict: false, formats: { date: true } });
ajv.addSchema(JSON.parse(JSON.stringify(provinceOpenapi())), 'province');

let open: OpenTestDatabase;
let trial: Trial;
let province: RunningProvince;
let counter: TestCounter;
let token: string;
let dossier: DossierWire;
let pdf: Buffer;

beforeAll(async () => {
  const embedded = TEST_DATABASES[0];
  if (embedded === undefined) throw new Error('there is always an embedded database');
  open = await embedded.open();
  trial = new Trial(await open.connect());
  province = await trial.start();
  counter = await trial.counter(province);
  const signer = openTestSigner('ec');
  pdf = signer.sign();
  const lease = await leaseFor(counter, freshDay());
  const papers = [{ file: fileRefOf(pdf), certificateDigest: signer.certificateDigest }];
  dossier = aDossier({ lease, epoch: counter.epoch, papers });
  signer.close();
  valueOf(await counter.client.submit(dossier));
  valueOf(await counter.client.upload(anUpload(pdf, dossier)));
  token = await getToken();
});
afterAll(async () => {
  await trial.close();
  await open.close();
});

async function getToken(): Promise<string> {
  const answer = await fetch(new URL('/v1/tokens', province.address), jsonBody('POST', assertion()));
  const { token: fresh }: { token: string } = JSON.parse(await answer.text());
  return fresh;
}

function assertion() {
  const { counterId } = counter.enrolment;
  const nonce = String(Math.random()).slice(2).padEnd(20, '0');
  const body = { audience: PROVINCE_AUDIENCE, counterId, issuedAt: Date.now(), nonce };
  return { body, signature: signJson(counter.key, body) };
}

function jsonBody(method: string, body: unknown, authorized = false): RequestInit {
  const headers = {
    'content-type': 'application/json',
    ...(authorized ? { authorization: `Bearer ${token}` } : {}),
  };
  return { method, headers, body: JSON.stringify(body) };
}

/** Checks one answer against the document: status foreseen, body of the schema written for it. */
async function expectDescribed(template: string, method: string, answer: Response): Promise<void> {
  const described = document.paths[template]?.[method.toLowerCase()]?.responses[String(answer.status)];
  if (described === undefined)
    throw new Error(`${method} ${template} → ${answer.status} is not in the document`);
  const schema = described.content?.['application/json']?.schema;
  if (schema === undefined) return;
  const pointer = `province#/paths/${escape(template)}/${method.toLowerCase()}/responses/${answer.status}/content/application~1json/schema`;
  const validate = ajv.getSchema(pointer);
  if (validate === undefined) throw new Error(`no schema at ${pointer}`);
  const body: unknown = JSON.parse(await answer.text());
  await validate(body);
  expect(validate.errors ?? []).toEqual([]);
}

function escape(template: string): string {
  return encodeURIComponent(template.replaceAll('~', '~0').replaceAll('/', '~1'));
}

describe('the published document', () => {
  test('names every route of the running server, and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(
        (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );

    expect([...province.routes].sort()).toEqual(described.sort());
  });

  test('is what the server gives out', async () => {
    const answer = await fetch(new URL('/v1/openapi.json', province.address));

    expect(await answer.json()).toEqual(document);
  });

  test('describes every good answer', async () => {
    const ask = async (template: string, path: string, init: RequestInit = {}) => {
      const answer = await fetch(new URL(path, province.address), init);
      expect({ path, ok: answer.ok }).toEqual({ path, ok: true });
      await expectDescribed(template, init.method ?? 'GET', answer);
    };
    const authorized = { headers: { authorization: `Bearer ${token}` } };
    const { code } = dossier.reception;
    const enrolmentCode = await province.newEnrolmentCode();
    const enrolment = { enrolmentCode, publicKey: publicKeyOf(newCounterKey()), epoch: 'epoch-1' };

    await ask('/v1/enrolments', '/v1/enrolments', jsonBody('POST', enrolment));
    await ask('/v1/tokens', '/v1/tokens', jsonBody('POST', assertion()));
    await ask(
      '/v1/number-leases',
      '/v1/number-leases',
      jsonBody(
        'POST',
        {
          epoch: counter.epoch,
          journalSeq: 0,
          days: ['2031-01-01'],
          further: [{ day: '2031-01-01', block: 2 }],
        },
        true,
      ),
    );
    await ask('/v1/dossiers/{actionId}', `/v1/dossiers/${dossier.actionId}`, jsonBody('PUT', dossier, true));
    await ask('/v1/dossiers/{code}/receipt', `/v1/dossiers/${code}/receipt`, authorized);
    const act = jsonBody('POST', { status: 5, noteVi: 'Bổ sung giấy tờ.' });
    await ask('/v1/admin/dossiers/{code}/status', `/v1/admin/dossiers/${code}/status`, act);
    await ask('/v1/changes', '/v1/changes?after=0', authorized);
    await ask('/v1/holdings', '/v1/holdings', jsonBody('POST', { actionIds: [dossier.actionId] }, true));
    const deposit = { tag: 7, share: Buffer.alloc(32, 5).toString('base64url') };
    await ask('/v1/recovery-shares', '/v1/recovery-shares', jsonBody('POST', deposit, true));
    const head = { epoch: counter.epoch, seq: 3, hash: 'a'.repeat(64), proof: null };
    await ask('/v1/journal-heads', '/v1/journal-heads', jsonBody('POST', head, true));
    const shares = '/v1/admin/recovery-shares';
    const { counterId } = counter.enrolment;
    const post = { method: 'POST' };
    await ask(`${shares}/{counterId}/give-out`, `${shares}/${counterId}/give-out`, post);
    await ask(`${shares}/{counterId}/acts`, `${shares}/${counterId}/acts`);
    await ask('/v1/keys', '/v1/keys');
    await ask('/v1/admin/counters', '/v1/admin/counters');
    await ask('/v1/admin/dossiers', '/v1/admin/dossiers');
    await ask('/v1/admin/dossiers/{code}/national', `/v1/admin/dossiers/${code}/national`);
    const bytes = await fetch(new URL(`/v1/admin/files/${fileRefOf(pdf).digest}`, province.address));
    expect(Buffer.from(await bytes.arrayBuffer()).equals(pdf)).toBe(true);
  });

  test('describes every refusal', async () => {
    const authorized = { headers: { authorization: `Bearer ${token}` } };
    const conflicting = { ...dossier, epoch: 'other' };
    const notJson = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
    const cases: readonly (readonly [status: number, template: string, path: string, init: RequestInit])[] = [
      [400, '/v1/enrolments', '/v1/enrolments', jsonBody('POST', { x: 1 })],
      [400, '/v1/enrolments', '/v1/enrolments', notJson],
      [401, '/v1/tokens', '/v1/tokens', jsonBody('POST', { ...assertion(), signature: 'AAAA' })],
      [400, '/v1/number-leases', '/v1/number-leases', jsonBody('POST', {}, true)],
      [401, '/v1/number-leases', '/v1/number-leases', jsonBody('POST', {})],
      [
        409,
        '/v1/dossiers/{actionId}',
        `/v1/dossiers/${dossier.actionId}`,
        jsonBody('PUT', conflicting, true),
      ],
      [422, '/v1/dossiers/{actionId}', '/v1/dossiers/x', jsonBody('PUT', dossier, true)],
      [404, '/v1/dossiers/{code}/receipt', '/v1/dossiers/H39-270101-9999/receipt', authorized],
      [400, '/v1/changes', '/v1/changes?after=x', authorized],
      [401, '/v1/changes', '/v1/changes?after=0', {}],
      [400, '/v1/holdings', '/v1/holdings', jsonBody('POST', { actionIds: [] }, true)],
      [
        404,
        '/v1/admin/dossiers/{code}/status',
        '/v1/admin/dossiers/H39-270101-9999/status',
        jsonBody('POST', { status: 4, noteVi: '' }),
      ],
      [
        404,
        '/v1/admin/counters/{counterId}/revocation',
        '/v1/admin/counters/nobody/revocation',
        { method: 'POST' },
      ],
      [400, '/v1/recovery-shares', '/v1/recovery-shares', jsonBody('POST', { tag: 7 }, true)],
      [401, '/v1/journal-heads', '/v1/journal-heads', jsonBody('POST', {})],
      [
        404,
        '/v1/admin/recovery-shares/{counterId}/give-out',
        '/v1/admin/recovery-shares/nobody/give-out',
        { method: 'POST' },
      ],
      [404, '/v1/admin/files/{sha256}', `/v1/admin/files/${'0'.repeat(64)}`, {}],
      [400, '/v1/files', '/v1/files', { method: 'POST', ...authorized }],
      [401, '/v1/files', '/v1/files', { method: 'POST' }],
      [404, '/v1/files/{uploadId}', '/v1/files/none', { method: 'HEAD', ...authorized }],
    ];

    for (const [status, template, path, init] of cases) {
      const answer = await fetch(new URL(path, province.address), init);
      expect({ path, status: answer.status }).toEqual({ path, status });
      await expectDescribed(template, init.method ?? 'GET', answer);
    }
  });

  test.each(['/', '/v1', '/v1/dossiers', '/v1/admin', '/v1/files', '/admin/dossiers', '/v2/keys'])(
    'knows no GET %s, and neither does the server',
    async (path) => {
      const answer = await fetch(new URL(path, province.address));

      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ kind: 'not-found' });
    },
  );
});
