import {
  SCHEMA_DOCUMENTS,
  answer,
  body,
  empties,
  header,
  headersOnly,
  pathParameter,
  problems,
  type JsonObject,
} from './province/openapi-parts.ts';
import { recoveryPaths } from './province/openapi-recovery.ts';
import { wordPaths } from './province/openapi-words.ts';
import { nationalPortal } from './national/portal-document.ts';

/** What the records say is the portal's own matter (`national/portal-document.ts`). */
const NATIONAL_FORWARD: JsonObject = {
  type: 'object',
  required: ['generation1', 'generation2'],
  additionalProperties: false,
  properties: {
    generation1: {
      type: 'object',
      required: ['data', 'progress'],
      properties: { data: { type: 'object' }, progress: { type: 'array', items: { type: 'array' } } },
    },
    generation2: {
      type: 'object',
      required: ['NoiHoSo', 'CapNhatTrangThai'],
      properties: { NoiHoSo: { type: 'object' }, CapNhatTrangThai: { type: 'object' } },
    },
  },
};

/** The province's interface as OpenAPI 3.1: what a real provincial system implements to serve this counter. */
export function provinceOpenapi(): JsonObject {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Quầy Một Cửa – province',
      version: '1.0.0',
      description:
        'Every request is safe to repeat. A dossier is known by its actionId and the SHA-256 of the canonical ' +
        'JSON of its body; receipts are ECDSA P-256 over canonical JSON, under a root pinned at enrolment.',
    },
    paths: {
      ...counterPaths(),
      ...dossierPaths(),
      ...wordPaths(),
      ...recoveryPaths(),
      ...filePaths(),
      ...openPaths(),
      ...adminPaths(),
    },
    components: {
      securitySchemes: { counterToken: { type: 'http', scheme: 'bearer' } },
      schemas: SCHEMA_DOCUMENTS,
    },
    'x-national-portal': nationalPortal(),
  };
}

function counterPaths(): JsonObject {
  return {
    '/v1/enrolments': {
      post: {
        operationId: 'enrol',
        summary: 'Makes a counter known: a one-time code and its public key against an id and the root key.',
        requestBody: body('EnrolmentRequest'),
        responses: { '200': answer('EnrolmentAnswer'), ...problems('400', '403', '429', '500', '503') },
      },
    },
    '/v1/tokens': {
      post: {
        operationId: 'issueToken',
        summary:
          'A short-lived bearer token against an assertion signed by the counter; a nonce is good once.',
        requestBody: body('Assertion'),
        responses: { '200': answer('TokenAnswer'), ...problems('400', '401', '403', '500', '503') },
      },
    },
    '/v1/number-leases': {
      post: {
        operationId: 'grantNumbers',
        summary:
          'Numbers for the days named: disjoint between counters and epochs, the same again when asked again; ' +
          'further blocks for a day that runs out.',
        description:
          'A new epoch voids the leases of older ones; a request that names an older epoch, or whose log stands behind ' +
          'an earlier request, comes from an old copy and is refused (stale-epoch).',
        security: [{ counterToken: [] }],
        requestBody: body('LeaseRequest'),
        responses: { '200': answer('LeaseAnswer'), ...problems('400', '401', '403', '409', '500', '503') },
      },
    },
  };
}

function dossierPaths(): JsonObject {
  return {
    '/v1/dossiers/{actionId}': {
      put: {
        operationId: 'submitDossier',
        summary:
          'The dossier as data. The same body gets the same answer; another body under the same id is refused.',
        security: [{ counterToken: [] }],
        parameters: [pathParameter('actionId')],
        requestBody: body('Dossier'),
        responses: {
          '200': answer('SubmitAnswer'),
          '409': answer('SubmitAnswer'),
          '422': answer('SubmitAnswer'),
          ...problems('401', '403', '500', '503'),
        },
      },
    },
    '/v1/dossiers/{code}/receipt': {
      get: {
        operationId: 'collectReceipt',
        summary: 'The newest signed word on a code: pending, files-complete, registered, or a refusal.',
        security: [{ counterToken: [] }],
        parameters: [
          pathParameter('code'),
          { name: 'actionId', in: 'query', required: false, schema: { type: 'string' } },
        ],
        responses: { '200': answer('ReceiptAnswer'), ...problems('401', '403', '404', '500', '503') },
      },
    },
  };
}

function filePaths(): JsonObject {
  const tus = {
    name: 'Tus-Resumable',
    in: 'header',
    required: true,
    schema: { type: 'string', const: '1.0.0' },
  };
  const security = [{ counterToken: [] }];
  return {
    '/v1/files': {
      post: {
        operationId: 'createUpload',
        summary: 'Opens a tus 1.0 upload. A file already held answers at once with Upload-Offset = its size.',
        description:
          'Upload-Metadata carries `sha256` of the whole file and the dossier `code`, base64 each.',
        security,
        parameters: [tus, header('Upload-Length'), header('Upload-Metadata')],
        responses: {
          '201': headersOnly('Location', 'Upload-Offset'),
          ...problems('400', '401', '403', '413', '500', '503'),
        },
      },
    },
    '/v1/files/{uploadId}': {
      head: {
        operationId: 'uploadOffset',
        summary: 'How many bytes the province holds of this upload.',
        security,
        parameters: [tus, pathParameter('uploadId')],
        responses: {
          '200': headersOnly('Upload-Offset', 'Upload-Length'),
          ...empties('401', '403', '404', '410', '503'),
        },
      },
      patch: {
        operationId: 'appendToUpload',
        summary:
          'Bytes from an offset. The last one is acknowledged only after the whole file hashed right and is on disk.',
        security,
        parameters: [tus, pathParameter('uploadId'), header('Upload-Offset')],
        requestBody: { required: true, content: { 'application/offset+octet-stream': {} } },
        responses: {
          '204': headersOnly('Upload-Offset'),
          ...problems('401', '403', '404', '409', '423', '460', '500', '503'),
        },
      },
    },
  };
}

function openPaths(): JsonObject {
  return {
    '/v1/keys': {
      get: {
        operationId: 'signingKeys',
        summary: 'The keys that may sign receipts, signed by the root.',
        responses: { '200': answer('KeyList'), ...problems('500', '503') },
      },
    },
    '/v1/openapi.json': {
      get: {
        operationId: 'describe',
        summary: 'This document.',
        responses: {
          '200': {
            description: 'OpenAPI 3.1',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
        },
      },
    },
  };
}

/** What stands in for the province's own screens; trial only. */
function adminPaths(): JsonObject {
  return {
    '/v1/admin/counters': {
      get: {
        operationId: 'enrolledCounters',
        summary: 'Trial only: every machine that was enrolled, and which of them were revoked.',
        responses: { '200': answer('EnrolledCounters'), ...problems('500', '503') },
      },
    },
    '/v1/admin/counters/{counterId}/revocation': {
      post: {
        operationId: 'revokeCounter',
        summary:
          'Trial only: takes a machine’s right to speak away, at once. A new enrolment code gives it back.',
        parameters: [pathParameter('counterId')],
        responses: { '200': answer('Revocation'), ...problems('404', '500', '503') },
      },
    },
    '/v1/admin/dossiers': {
      get: {
        operationId: 'heldDossiers',
        summary: 'Trial only: what the province holds.',
        responses: { '200': answer('HeldDossiers'), ...problems('500', '503') },
      },
    },
    '/v1/admin/dossiers/{code}/national': {
      get: {
        operationId: 'nationalForward',
        summary: 'Trial only: what the province would forward of a dossier to the national portal.',
        description:
          'In the words of both generations: DongBoHoSoMC and its steps, NoiHoSo and CapNhatTrangThai.',
        parameters: [pathParameter('code')],
        responses: {
          '200': { description: 'Both', content: { 'application/json': { schema: NATIONAL_FORWARD } } },
          ...problems('404', '500', '503'),
        },
      },
    },
    '/v1/admin/files/{sha256}': {
      get: {
        operationId: 'heldFile',
        summary: 'Trial only: the bytes of one file.',
        parameters: [pathParameter('sha256')],
        responses: {
          '200': { description: 'The bytes', content: { 'application/octet-stream': {} } },
          ...problems('404', '500', '503'),
        },
      },
    },
  };
}
