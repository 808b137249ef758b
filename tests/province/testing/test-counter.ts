import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  createProvinceClient,
  type ProvinceClient,
  type ProvinceClientOptions,
} from '../../../electron/transport/create-province-client.ts';
import type { UploadRequest } from '../../../electron/transport/upload-file.ts';
import type { DossierWire } from '../../../shared/contract/province/dossier-wire.ts';
import { EMPTY_APPLICANT, EMPTY_DRAFT } from '../../../shared/domain/draft-edits.ts';
import { UNTOUCHED_PAPER } from '../../../shared/domain/draft-papers.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { EnrolmentFacts } from '../../../shared/journal/journal-body.ts';
import type { NumberLease } from '../../../shared/domain/office.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import {
  parseActionId,
  parseClerkId,
  parseComponentId,
  parseDossierId,
  parsePageId,
} from '../../../shared/kernel/id.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { getSha256, type Sha256 } from '../../../shared/kernel/sha256.ts';

/** A counter of the trial: its client, its key in memory, and what enrolment gave it. */
export interface TestCounter {
  readonly client: ProvinceClient;
  readonly epoch: string;
  readonly enrolment: EnrolmentFacts;
  readonly key: Uint8Array;
}

export interface TestCounterOptions extends Partial<ProvinceClientOptions> {
  readonly address: string;
  readonly enrolmentCode: string;
  readonly epoch?: string;
}

export async function enrolCounter(options: TestCounterOptions): Promise<TestCounter> {
  const epoch = options.epoch ?? randomUUID();
  const memory = memoryCredentials();
  let facts: EnrolmentFacts | undefined;
  const client = createProvinceClient({
    now: Date.now,
    ...options,
    credentials: memory,
    enrolment: () => facts,
  });
  facts = valueOf(await client.enrol({ ...options, epoch }));
  const key = await memory.load();
  if (key === undefined) throw new Error('an enrolled counter has a key');
  return { client, epoch, enrolment: facts, key };
}

/** The same counter after its program was started again: nothing is left in memory. */
export function restartedClient(
  counter: TestCounter,
  options: Partial<ProvinceClientOptions> = {},
): ProvinceClient {
  return createProvinceClient({
    now: Date.now,
    ...options,
    credentials: memoryCredentials(counter.key),
    enrolment: () => counter.enrolment,
  });
}

export function memoryCredentials(first?: Uint8Array): ProvinceClientOptions['credentials'] {
  let key = first;
  return {
    load: () => Promise.resolve(key),
    save: (fresh) => {
      key = fresh;
      return Promise.resolve();
    },
  };
}

/** The value of a result that the test cannot go on without. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

export function fileRefOf(bytes: Uint8Array): FileRef {
  return { digest: getSha256(createHash('sha256').update(bytes).digest('hex')), sizeBytes: bytes.length };
}

/** Numbers of one day for this counter. */
export async function leaseFor(counter: TestCounter, day: string): Promise<NumberLease> {
  const [lease] = valueOf(
    await counter.client.grantNumbers({ epoch: counter.epoch, journalSeq: 0, days: [day], further: [] }),
  );
  if (lease === undefined) throw new Error('one day asked, one lease expected');
  return lease;
}

export interface TestDossier {
  readonly lease: NumberLease;
  readonly epoch: string;
  readonly number?: number;
  readonly actionId?: string;
  readonly papers: readonly { readonly file: FileRef; readonly certificateDigest: Sha256 }[];
}

/** A dossier of one invented person with one signed file per paper. */
export function aDossier({ lease, epoch, number, actionId, papers }: TestDossier): DossierWire {
  const digits = String(number ?? lease.first).padStart(4, '0');
  const at = getInstant(Date.now());
  return {
    actionId: get(parseActionId(actionId ?? randomUUID())),
    epoch,
    draft: {
      dossierId: get(parseDossierId(randomUUID())),
      receiveActionId: get(parseActionId(randomUUID())),
      openedAt: at,
      openedBy: get(parseClerkId('clerk-1')),
      ...EMPTY_DRAFT,
      applicant: {
        ...EMPTY_APPLICANT,
        fullName: 'Nguyễn Thị Thử Nghiệm',
        identityNumber: '000000000000',
        birthDay: '1990-01-01',
        sex: 'female',
        address: 'Thôn Mẫu, xã Mẫu',
      },
      procedureCode: '1.001193',
      components: papers.map(({ file }, place) => ({
        ...UNTOUCHED_PAPER,
        componentId: get(parseComponentId(`paper-${place}`)),
        code: `GT${place}`,
        nameVi: `Giấy tờ ${place}`,
        presentOnly: false,
        counts: { original: 1, certified: 0, copy: 0 },
        pages: [
          {
            kind: 'image',
            pageId: get(parsePageId(`page-${place}`)),
            file,
            widthPx: 2480,
            heightPx: 3508,
            dpi: 300,
            rotation: 0,
            tiltDegrees: 0,
            look: { inkPerMille: 60, blank: false, skewDegrees: 0, hints: [] },
            source: 'sample',
          },
        ],
        shelf: [],
      })),
      returnBy: 'counter',
    },
    reception: {
      code: `H39.28.05-${lease.day.replaceAll('-', '').slice(2)}-${digits}`,
      leaseId: lease.leaseId,
      reserveNumber: null,
      receivedAt: at,
      dueAt: null,
      bookYear: 2026,
      bookNumber: 1,
      formSet: '2025',
      ruleVersion: '2026.11-1',
      clock: 'plausible',
      signLater: null,
    },
    files: papers.map(({ file, certificateDigest }, place) => ({
      componentCode: `GT${place}`,
      nameVi: `Giấy tờ ${place}`,
      attachment: false,
      file,
      signature: {
        kind: 'clerk',
        level: 'B-B',
        signerName: 'KHOA THU',
        certificateDigest,
        trial: true,
        signedAt: at,
      },
    })),
  };
}

/** An upload of bytes in memory; what it notes can be looked at afterwards. */
export function anUpload(
  bytes: Buffer,
  dossier: DossierWire,
  resumeUrl?: string,
): UploadRequest & { readonly urls: string[] } {
  const urls: string[] = [];
  return {
    file: fileRefOf(bytes),
    code: dossier.reception.code,
    resumeUrl,
    urls,
    opened: (url) => {
      urls.push(url);
      return Promise.resolve();
    },
    progressed: () => undefined,
    open: (start, end) => Readable.from(inPieces(bytes.subarray(start, end))),
  };
}

function* inPieces(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
}

function get<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('a test value does not parse');
  return value;
}
