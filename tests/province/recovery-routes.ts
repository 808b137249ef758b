import type { FastifyInstance } from 'fastify';
import { journalHeadSchema, shareDepositSchema } from '../../shared/contract/province/recovery-wire.ts';
import { witnessHead } from './journal-heads.ts';
import { giveShareOut, keepShare, shareActs } from './recovery-shares.ts';
import { counterOf, getBody, parameter, type Province } from './route-parts.ts';

/** The province's part in bringing a counter back, and in telling two copies of one apart. */
export function installRecoveryRoutes(server: FastifyInstance, province: Province): void {
  server.post('/v1/recovery-shares', async (request) => {
    const counterId = await counterOf(province, request);
    return keepShare(province, counterId, getBody(shareDepositSchema, request));
  });
  server.post('/v1/journal-heads', async (request) => {
    const counterId = await counterOf(province, request);
    return witnessHead(province, counterId, getBody(journalHeadSchema, request));
  });
  server.post('/v1/admin/recovery-shares/:counterId/give-out', (request) =>
    giveShareOut(province, parameter(request, 'counterId')),
  );
  server.get('/v1/admin/recovery-shares/:counterId/acts', async (request) => ({
    acts: await shareActs(province.database, parameter(request, 'counterId')),
  }));
}
