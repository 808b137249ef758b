import { DOSSIER_CODE } from '../../shared/domain/dossier-code.ts';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { provinceOpenapi } from '../../shared/contract/province-openapi.ts';
import { dossierSchema } from '../../shared/contract/province/dossier-wire.ts';
import { leaseRequestSchema } from '../../shared/contract/province/lease-wire.ts';
import { parseWire } from '../../shared/contract/province/parse-wire.ts';
import { assertionSchema, enrolmentRequestSchema } from '../../shared/contract/province/session-wire.ts';
import { parseSha256 } from '../../shared/kernel/sha256.ts';
import { submitDossier } from './dossiers.ts';
import { enrol } from './enrolments.ts';
import { isFileHeld } from './file-store.ts';
import { heldDossiers } from './held-dossiers.ts';
import { signedKeyList } from './keys.ts';
import { nationalForward } from './national-forward.ts';
import { grantNumbers } from './number-leases.ts';
import { installPortalRoutes } from './portal-routes.ts';
import { Problem } from './problem.ts';
import { collectReceipt } from './receipts.ts';
import { installRecoveryRoutes } from './recovery-routes.ts';
import { refusal } from './refusals.ts';
import { listCounters, revokeCounter } from './revocation.ts';
import { counterOf, getBody, parameter, type Province } from './route-parts.ts';
import { settleDossier } from './settlement.ts';

export function installRoutes(server: FastifyInstance, province: Province): void {
  installCounterRoutes(server, province);
  installDossierRoutes(server, province);
  installPortalRoutes(server, province);
  installRecoveryRoutes(server, province);
  installFileRoutes(server, province);
  installOpenRoutes(server, province);
}

function installCounterRoutes(server: FastifyInstance, province: Province): void {
  server.post('/v1/enrolments', (request) => enrol(province, getBody(enrolmentRequestSchema, request)));
  server.post('/v1/tokens', (request) => province.tokens.issue(getBody(assertionSchema, request)));
  server.post('/v1/number-leases', async (request) => {
    const counterId = await counterOf(province, request);
    return { leases: await grantNumbers(province, counterId, getBody(leaseRequestSchema, request)) };
  });
}

function installDossierRoutes(server: FastifyInstance, province: Province): void {
  server.put('/v1/dossiers/:actionId', async (request, reply) => {
    const counterId = await counterOf(province, request);
    const dossier = parseWire(dossierSchema, request.body);
    if (dossier === undefined || dossier.actionId !== parameter(request, 'actionId')) {
      return reply
        .status(422)
        .send({ kind: 'refused', refusal: refusal('malformed', { at: province.now() }) });
    }
    const answer = await submitDossier(province, counterId, dossier);
    if (answer.kind === 'accepted') {
      if (answer.missing.length === 0) {
        await settleDossier(province, { counter_id: counterId, action_id: dossier.actionId });
      }
      return answer;
    }
    return reply.status(isConflict(answer.refusal.reason) ? 409 : 422).send(answer);
  });

  server.get('/v1/dossiers/:code/receipt', async (request) => {
    const counterId = await counterOf(province, request);
    const code = parameter(request, 'code');
    if (!DOSSIER_CODE.test(code)) throw new Problem('not-found');
    const query = parseWire(z.object({ actionId: z.string().optional() }), request.query);
    return collectReceipt(province, { counterId, code, actionId: query?.actionId });
  });
}

function installFileRoutes(server: FastifyInstance, province: Province): void {
  // The bytes of an upload are read by tus from the raw request, not by the server library.
  server.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  server.post('/v1/files', async (request, reply) => {
    const counterId = await counterOf(province, request);
    await province.uploads.create({ counterId, request: request.raw, response: reply.raw });
    return reply.hijack();
  });
  server.route({
    method: ['HEAD', 'PATCH'],
    url: '/v1/files/:uploadId',
    handler: async (request, reply) => {
      const counterId = await counterOf(province, request);
      const uploadId = parameter(request, 'uploadId');
      await province.uploads.continue({ counterId, uploadId, request: request.raw, response: reply.raw });
      return reply.hijack();
    },
  });
}

function installOpenRoutes(server: FastifyInstance, province: Province): void {
  const description = provinceOpenapi();
  server.get('/v1/keys', () => signedKeyList(province.database));
  server.get('/v1/openapi.json', async () => description);
  server.get('/v1/admin/counters', async () => ({ counters: await listCounters(province.database) }));
  server.post('/v1/admin/counters/:counterId/revocation', (request) =>
    revokeCounter(province, parameter(request, 'counterId')),
  );
  server.get('/v1/admin/dossiers', async () => ({ dossiers: await heldDossiers(province.database) }));
  server.get('/v1/admin/dossiers/:code/national', (request) =>
    nationalForward(province, parameter(request, 'code')),
  );
  server.get('/v1/admin/files/:sha256', async (request, reply) => {
    const digest = parseSha256(parameter(request, 'sha256'));
    if (digest === undefined || !(await isFileHeld(province.database, digest)))
      throw new Problem('not-found');
    const path = province.store.pathOf(digest);
    return reply
      .type('application/octet-stream')
      .header('content-length', (await stat(path)).size)
      .send(createReadStream(path));
  });
}

function isConflict(reason: string): boolean {
  return reason === 'conflicting-action' || reason === 'code-taken';
}
