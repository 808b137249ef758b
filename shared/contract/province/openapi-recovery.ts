import { answer, body, pathParameter, problems, type JsonObject } from './openapi-parts.ts';

/** Bringing a counter back, and telling two copies of one apart. */
export function recoveryPaths(): JsonObject {
  const security = [{ counterToken: [] }];
  return {
    '/v1/recovery-shares': {
      post: {
        operationId: 'depositShare',
        summary: 'Keeps the province’s share of a counter’s recovery key; one of a newer key replaces it.',
        security,
        requestBody: body('ShareDeposit'),
        responses: { '200': answer('ShareAnswer'), ...problems('400', '401', '403', '500', '503') },
      },
    },
    '/v1/journal-heads': {
      post: {
        operationId: 'witnessHead',
        summary: 'Witnesses how far a counter’s log has come; the head seen last must lie in its past.',
        description:
          'Of two copies of one counter that both went on only one can prove it; the other is refused (stale-epoch) ' +
          'and has no numbers until it is enrolled anew.',
        security,
        requestBody: body('JournalHead'),
        responses: { '200': answer('HeadAnswer'), ...problems('400', '401', '403', '409', '500', '503') },
      },
    },
    '/v1/admin/recovery-shares/{counterId}/give-out': {
      post: {
        operationId: 'giveShareOut',
        summary: 'An administrator’s act, trial only: the share as text, once.',
        parameters: [pathParameter('counterId')],
        responses: { '200': answer('GivenShare'), ...problems('404', '500', '503') },
      },
    },
    '/v1/admin/recovery-shares/{counterId}/acts': {
      get: {
        operationId: 'shareActs',
        summary: 'What was done with the shares of a counter, trial only.',
        parameters: [pathParameter('counterId')],
        responses: { '200': answer('ShareActs'), ...problems('500', '503') },
      },
    },
  };
}
