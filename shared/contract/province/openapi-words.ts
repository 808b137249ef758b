import { answer, body, header, pathParameter, problems, type JsonObject } from './openapi-parts.ts';

const SECURITY = [{ counterToken: [] }];

/** Both ways beside the dossiers themselves: signed words down, events up, and what citizens file online. */
export function wordPaths(): JsonObject {
  return { ...downwardPaths(), ...upwardPaths(), ...trialPaths() };
}

function downwardPaths(): JsonObject {
  const after = {
    name: 'after',
    in: 'query',
    required: true,
    schema: { type: 'string', pattern: '^\\d{1,15}$' },
  };
  return {
    '/v1/changes': {
      get: {
        operationId: 'readChanges',
        summary: 'Signed words to this counter after a serial, oldest first, without a gap.',
        description:
          'Words on processing (TrangThaiHoSo 2…10 of the national portal), on accounts, on payments, and dossiers that ' +
          'citizens filed online. A head below a serial that was read before means that the province was restored from ' +
          'an older copy: the counter reads from 0 again.',
        security: SECURITY,
        parameters: [after],
        responses: { '200': answer('ChangesAnswer'), ...problems('400', '401', '403', '500', '503') },
      },
    },
    '/v1/portal-files/{sha256}': {
      get: {
        operationId: 'filedFile',
        summary: 'A part of a file that a citizen filed with this counter (RFC 9110, 14.2).',
        security: SECURITY,
        parameters: [pathParameter('sha256'), header('Range')],
        responses: {
          '206': { description: 'The bytes', content: { 'application/octet-stream': {} } },
          ...problems('400', '401', '403', '404', '500', '503'),
        },
      },
    },
  };
}

function upwardPaths(): JsonObject {
  return {
    '/v1/holdings': {
      post: {
        operationId: 'findLost',
        summary:
          'Of the actions that a counter holds receipts for, those that the province does not hold whole.',
        security: SECURITY,
        requestBody: body('HoldingsRequest'),
        responses: { '200': answer('HoldingsAnswer'), ...problems('400', '401', '403', '500', '503') },
      },
    },
    '/v1/life-events': {
      post: {
        operationId: 'tellLife',
        summary:
          'What happened to dossiers beside and after their intake, in the order of the counter’s log.',
        description:
          'Each event once, known by its actionId: the same again is as good, another body under the same id is a ' +
          'conflict and nothing of the batch is taken. A dossier need not have arrived yet.',
        security: SECURITY,
        requestBody: body('LifeEvents'),
        responses: {
          '200': answer('LifeEventsAnswer'),
          ...problems('400', '401', '403', '409', '500', '503'),
        },
      },
    },
  };
}

function trialPaths(): JsonObject {
  return {
    '/v1/admin/dossiers/{code}/status': act('tellStatus', 'OfficerAct', 'what an officer decides on it'),
    '/v1/admin/dossiers/{code}/account': act(
      'tellAccount',
      'AccountAct',
      'what the portal answers of its account',
    ),
    '/v1/admin/dossiers/{code}/payment': act(
      'tellPayment',
      'PaymentAct',
      'money that came through a gateway',
    ),
    '/v1/admin/rules': {
      post: {
        operationId: 'sealRules',
        summary: 'Trial only: seals a rule file with the province’s key, as it travels to counters.',
        requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
        responses: {
          '200': {
            description: 'Rules and seal',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
          ...problems('400', '500', '503'),
        },
      },
    },
    '/v1/admin/portal-filings': {
      post: {
        operationId: 'fileOnline',
        summary: 'Trial only: a citizen files online.',
        requestBody: body('CitizenFiles'),
        responses: {
          '200': {
            description: 'The filing',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
          ...problems('400', '404', '413', '500', '503'),
        },
      },
      get: {
        operationId: 'filedOnline',
        summary: 'Trial only: what citizens filed, and how it was answered.',
        responses: { '200': answer('FiledOnline'), ...problems('500', '503') },
      },
    },
  };
}

function act(
  operationId: string,
  request: 'OfficerAct' | 'AccountAct' | 'PaymentAct',
  what: string,
): JsonObject {
  return {
    post: {
      operationId,
      summary: `Trial only: of the dossier that stands on a code, ${what}.`,
      parameters: [pathParameter('code')],
      requestBody: body(request),
      responses: { '200': answer('ProvinceWord'), ...problems('400', '404', '500', '503') },
    },
  };
}
