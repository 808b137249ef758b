import type { FastifyInstance } from 'fastify';
import { lifeEventsSchema } from '../../shared/contract/province/life-wire.ts';
import {
  accountActSchema,
  changesQuerySchema,
  citizenFilesSchema,
  officerActSchema,
  paymentActSchema,
} from '../../shared/contract/province/word-wire.ts';
import { holdingsRequestSchema } from '../../shared/contract/province/holdings-wire.ts';
import { parseWire } from '../../shared/contract/province/parse-wire.ts';
import { RULE_FILE_FORMAT } from '../../shared/contract/sealed-rules.ts';
import { parseRuleFile } from '../../shared/rules/directive/parse-rule-file.ts';
import { findLost } from './holdings.ts';
import { sealDocument } from './keys.ts';
import { takeEvents } from './life-events.ts';
import { tellAccount, tellPayment, tellStatus } from './officer-acts.ts';
import { filedOnline, fileOnline, openFiled } from './portal-filings.ts';
import { Problem } from './problem.ts';
import { changesAfter } from './province-words.ts';
import { counterOf, getBody, parameter, type Province } from './route-parts.ts';

/** Both ways beside the dossiers themselves: words down to a counter, events up from it, and what citizens file online. */
export function installPortalRoutes(server: FastifyInstance, province: Province): void {
  installWords(server, province);
  installFiled(server, province);
  installTrialActs(server, province);
  installRules(server, province);
}

function installWords(server: FastifyInstance, province: Province): void {
  const { database } = province;
  server.get('/v1/changes', async (request) => {
    const counterId = await counterOf(province, request);
    const query = parseWire(changesQuerySchema, request.query);
    if (query === undefined) throw new Problem('malformed');
    return changesAfter(database, counterId, Number(query.after));
  });
  server.post('/v1/holdings', async (request) => {
    const counterId = await counterOf(province, request);
    const { actionIds } = getBody(holdingsRequestSchema, request);
    return { lost: await findLost(database, counterId, actionIds) };
  });
  server.post('/v1/life-events', async (request) => {
    const counterId = await counterOf(province, request);
    return { taken: await takeEvents(province, counterId, getBody(lifeEventsSchema, request)) };
  });
}

function installFiled(server: FastifyInstance, province: Province): void {
  server.get('/v1/portal-files/:sha256', async (request, reply) => {
    const asked = {
      counterId: await counterOf(province, request),
      sha256: parameter(request, 'sha256'),
      range: request.headers.range,
    };
    const { bytes, contentRange, length } = await openFiled(province, asked);
    return reply
      .status(206)
      .type('application/octet-stream')
      .header('content-range', contentRange)
      .header('content-length', length)
      .send(bytes);
  });
  server.post('/v1/admin/portal-filings', (request) =>
    fileOnline(province, getBody(citizenFilesSchema, request)),
  );
  server.get('/v1/admin/portal-filings', async () => ({ filings: await filedOnline(province.database) }));
}

/** The province's own desk: a rule file goes out with its seal. */
function installRules(server: FastifyInstance, { database }: Province): void {
  server.post('/v1/admin/rules', async (request) => {
    const rules = parseRuleFile(request.body);
    if (!rules.ok) throw new Problem('malformed');
    return { format: RULE_FILE_FORMAT, rules: rules.value, seal: await sealDocument(database, rules.value) };
  });
}

/** What an officer's screen, the portal and its gateways would do. */
function installTrialActs(server: FastifyInstance, province: Province): void {
  server.post('/v1/admin/dossiers/:code/status', (request) =>
    tellStatus(province, parameter(request, 'code'), getBody(officerActSchema, request)),
  );
  server.post('/v1/admin/dossiers/:code/account', (request) =>
    tellAccount(province, parameter(request, 'code'), getBody(accountActSchema, request)),
  );
  server.post('/v1/admin/dossiers/:code/payment', (request) =>
    tellPayment(province, parameter(request, 'code'), getBody(paymentActSchema, request)),
  );
}
