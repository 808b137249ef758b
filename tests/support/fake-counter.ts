import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Counter, type CounterParts } from '../../electron/counter/counter.ts';
import type {
  CollectAnswer,
  DossierSubmission,
  FileVaultPort,
  JournalPort,
  NumbersRequest,
  ProvincePort,
  SubmitAnswer,
} from '../../electron/counter/ports.ts';
import { loadCatalogue } from '../../shared/catalogue/catalogue.ts';
import type { SignatureFacts } from '../../shared/domain/history.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import { DEFAULT_MACHINE_SETTINGS } from '../../shared/domain/machine-settings.ts';
import type { JournalHeadWire } from '../../shared/contract/province/recovery-wire.ts';
import type { LifeEventsWire } from '../../shared/contract/province/life-wire.ts';
import type { RecoveryShare } from '../../shared/domain/recovery-share.ts';
import type { ProvinceWord } from '../../shared/domain/province-word.ts';
import type { ActionId } from '../../shared/kernel/id.ts';
import type { JournalBody, JournalRecord } from '../../shared/journal/journal-body.ts';
import type { DrawnReceipt } from '../../shared/domain/printing.ts';
import { addMs, getInstant, type Instant } from '../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { getSha256 } from '../../shared/kernel/sha256.ts';
import { shippedCalendar } from '../../shared/rules/work-calendar.ts';
import type { SendFailure } from '../../shared/contract/failures.ts';
import { aClerkId, anOffice, aPage, aPageId } from './builders.ts';

/** A journal in memory that keeps what a disk would: give its `records` to a new one to «restart». */
export class FakeJournal implements JournalPort {
  epoch = 'epoch-1';
  readonly records: JournalRecord[];
  /** Set to make the next append fail as a full disk does, before anything is written. */
  freeBytesLeft: number | undefined;

  constructor(records: readonly JournalRecord[] = []) {
    this.records = [...records];
  }

  get headSeq(): number {
    return this.records.length;
  }

  get headHash(): string {
    return `head-${this.records.length}`;
  }

  async append(bodies: readonly JournalBody[]): Promise<{ readonly lastSeq: number }> {
    if (this.freeBytesLeft !== undefined) {
      throw Object.assign(new Error('disk full'), { kind: 'disk-full', freeBytes: this.freeBytesLeft });
    }
    for (const body of structuredClone(bodies)) this.records.push({ seq: this.records.length + 1, body });
    return { lastSeq: this.records.length };
  }

  async beginEpoch(): Promise<void> {
    this.epoch = `epoch-${Number(this.epoch.slice(6)) + 1}`;
  }

  async read(afterSeq: number, limit: number): Promise<readonly JournalRecord[]> {
    return structuredClone(this.records.slice(afterSeq, afterSeq + limit));
  }

  async hashOf(seq: number): Promise<string | undefined> {
    const record = this.records[seq - 1];
    return record && createHash('sha256').update(JSON.stringify(record)).digest('hex');
  }
}

export class FakeFiles implements FileVaultPort {
  readonly bytes = new Map<string, Uint8Array>();

  async put(source: AsyncIterable<Uint8Array>): Promise<FileRef> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of source) chunks.push(chunk);
    const whole = Buffer.concat(chunks);
    const digest = getSha256(createHash('sha256').update(whole).digest('hex'));
    this.bytes.set(digest, whole);
    return { digest, sizeBytes: whole.length };
  }

  async has(file: FileRef): Promise<boolean> {
    return this.bytes.has(file.digest);
  }

  open(file: FileRef, range = { start: 0, end: file.sizeBytes }): Readable {
    return Readable.from([this.#get(file).subarray(range.start, range.end)]);
  }

  async readAll(file: FileRef): Promise<Uint8Array> {
    return this.#get(file);
  }

  #get(file: FileRef): Uint8Array {
    const bytes = this.bytes.get(file.digest);
    if (bytes === undefined) throw new Error('no such file');
    return bytes;
  }
}

/** A province that answers as it is told and remembers what it was given. */
export class FakeProvince implements ProvincePort {
  readonly submissions: DossierSubmission[] = [];
  readonly uploaded: FileRef[] = [];
  lineIsDown = false;
  /** Set to let the province refuse this machine altogether. */
  revoked = false;
  readonly staleEpochs = new Set<string>();
  submitAnswer: Result<SubmitAnswer, SendFailure> | undefined;
  /** In the order of their serials; two to a page. */
  words: readonly ProvinceWord[] = [];
  /** Set to make nothing count as read to its end. */
  doubtful = false;
  lost: readonly ActionId[] = [];
  audits = 0;
  /** Every batch that arrived, also one whose answer got lost. */
  readonly told: LifeEventsWire[] = [];
  answersGetLost = false;
  /** What citizens filed, by its digest. */
  readonly filed = new Map<string, Uint8Array>();
  /** So many pieces more come through; then the line is down. */
  piecesLeft = Infinity;
  collectAnswer: Result<CollectAnswer, SendFailure> = succeed({ kind: 'pending' });

  async enrol(request: { readonly address: string }): ReturnType<ProvincePort['enrol']> {
    return succeed({ counterId: 'counter-1', address: request.address, rootPublicKey: 'key' });
  }

  /** Two numbers a block. */
  async grantNumbers(request: NumbersRequest): ReturnType<ProvincePort['grantNumbers']> {
    if (this.lineIsDown) return fail({ kind: 'unreachable' });
    if (this.revoked) return fail({ kind: 'counter-revoked' });
    if (this.staleEpochs.has(request.epoch)) return fail({ kind: 'epoch-left-behind' });
    const wanted = [...request.days.map((day) => ({ day, block: 1 })), ...request.further];
    // Each epoch has numbers of its own.
    const shift = 100 * (Number(request.epoch.slice(6)) - 1);
    return succeed(
      wanted.map(({ day, block }) => ({
        leaseId: [
          `lease-${day}`,
          ...(block === 1 ? [] : [block]),
          ...(shift === 0 ? [] : [request.epoch]),
        ].join('-'),
        counterId: 'counter-1',
        epoch: request.epoch,
        day,
        first: 4999 + 2 * block + shift,
        last: 5000 + 2 * block + shift,
      })),
    );
  }

  async submit(dossier: DossierSubmission): ReturnType<ProvincePort['submit']> {
    this.submissions.push(dossier);
    const missing = dossier.files.map(({ file }) => file);
    return this.submitAnswer ?? succeed({ kind: 'accepted', missing });
  }

  async upload(request: Parameters<ProvincePort['upload']>[0]): ReturnType<ProvincePort['upload']> {
    if (request.resumeUrl === undefined)
      await request.opened(`http://127.0.0.1/v1/files/${request.file.digest}`);
    this.uploaded.push(request.file);
    request.progressed(request.file.sizeBytes);
    return succeed(null);
  }

  async collect(): ReturnType<ProvincePort['collect']> {
    return this.collectAnswer;
  }

  async readWords(after: number): ReturnType<ProvincePort['readWords']> {
    const words = this.words.filter(({ body }) => body.serial > after).slice(0, 2);
    const head = this.words.at(-1)?.body.serial ?? 0;
    const last = words.at(-1)?.body.serial ?? head;
    return succeed({ head, through: this.doubtful ? after : last, last, words });
  }

  /** What `judgeSeal` finds; a counter that is not enrolled cannot tell. */
  sealVerdict: ReturnType<ProvincePort['judgeSeal']> = 'good';

  judgeSeal(): ReturnType<ProvincePort['judgeSeal']> {
    return this.sealVerdict;
  }

  async tellLife(events: LifeEventsWire): ReturnType<ProvincePort['tellLife']> {
    if (this.lineIsDown) return fail({ kind: 'unreachable' });
    this.told.push(structuredClone(events));
    return this.answersGetLost ? fail({ kind: 'unreachable' }) : succeed(null);
  }

  readonly shares: RecoveryShare[] = [];
  /** The log as it was witnessed last, as the province keeps it. */
  witnessed: { readonly seq: number; readonly hash: string } | undefined;

  async witnessHead(head: JournalHeadWire): ReturnType<ProvincePort['witnessHead']> {
    if (this.lineIsDown) return fail({ kind: 'unreachable' });
    const seen = this.witnessed;
    const shown = head.seq === seen?.seq ? head : head.proof;
    if (seen !== undefined && shown?.seq !== seen.seq) return succeed({ kind: 'prove', seq: seen.seq });
    if (seen !== undefined && shown?.hash !== seen.hash) return fail({ kind: 'epoch-left-behind' });
    this.witnessed = { seq: head.seq, hash: head.hash };
    return succeed({ kind: 'noted' });
  }

  async depositShare(share: RecoveryShare): ReturnType<ProvincePort['depositShare']> {
    if (this.lineIsDown) return fail({ kind: 'unreachable' });
    this.shares.push(structuredClone(share));
    return succeed(null);
  }

  /** Ten bytes a piece. */
  async fetchFiled(file: FileRef, start: number): ReturnType<ProvincePort['fetchFiled']> {
    if (this.piecesLeft === 0) return fail({ kind: 'unreachable' });
    this.piecesLeft -= 1;
    const bytes = this.filed.get(file.digest);
    return bytes === undefined
      ? fail({ kind: 'server-error', status: 404 })
      : succeed(bytes.subarray(start, start + 10));
  }

  async findLost(actionIds: readonly ActionId[]): ReturnType<ProvincePort['findLost']> {
    this.audits += 1;
    return succeed(actionIds.filter((actionId) => this.lost.includes(actionId)));
  }
}

export interface FakeCounter {
  readonly counter: Counter;
  readonly journal: FakeJournal;
  readonly files: FakeFiles;
  readonly province: FakeProvince;
  readonly clock: { now: Instant };
  readonly events: { readonly event: string; readonly payload: unknown }[];
}

/** One page a file; a photo of a phone cannot be read. */
async function importBytes(
  files: FakeFiles,
  name: string,
  bytes: Uint8Array,
): ReturnType<CounterParts['importer']['importBytes']> {
  if (Buffer.from(bytes).toString('utf8').startsWith('HEIC')) return fail({ kind: 'phone-photo', name });
  const file = await files.put(Readable.from([bytes]));
  return succeed([aPage({ file, pageId: aPageId(`page-${file.digest.slice(0, 8)}`), source: 'portal' })]);
}

/** An open counter on fakes, with an office and a clerk at it; pass `records` to open it on an old journal. */
export async function openFakeCounter(records?: readonly JournalRecord[]): Promise<FakeCounter> {
  const journal = new FakeJournal(records);
  const files = new FakeFiles();
  const province = new FakeProvince();
  const clock = { now: getInstant(Date.parse('2026-11-23T09:15:00+07:00')) };
  const events: { readonly event: string; readonly payload: unknown }[] = [];
  const clerk = { clerkId: aClerkId(), name: 'Nguyễn Thị Lan' };
  const parts: CounterParts = {
    journal,
    files,
    province,
    importer: {
      importFile: async () => fail({ kind: 'unreadable', name: 'none' }),
      importBytes: (name, bytes) => importBytes(files, name, bytes),
      importSamples: async () => [],
    },
    signer: fakeSigner(files),
    forms: {
      renderForm01: async ({ reception, print }) =>
        succeed(
          drawn([
            'Form 01',
            reception.code,
            ...(print.reprint === null ? [] : [`reprint ${print.reprint.count}`]),
          ]),
        ),
      renderTestPage: async (paper) => drawn(['test', paper]),
      renderLeaflet: async ({ office, day }) => drawn(['leaflet', office.lookupAddress, day]),
      renderOfficeCard: async ({ groups, qrText }) => drawn([...groups, qrText]),
      renderCertificationBook: async ({ book, year, rows, closedAt }) =>
        drawn([
          book,
          `${year}`,
          ...rows.map(({ number }) => `${number}`),
          closedAt === null ? 'open' : 'closed',
        ]),
      renderRegister: async ({ rows }) => drawn(rows.map(({ number, code }) => `${number} ${code}`)),
      renderLifeForm: async ({ form, dossier, formSet }) =>
        drawn([form.kind, formSet, dossier.reception?.code ?? 'not received']),
      renderBatchSlip: async ({ rows }) => drawn(rows.map(({ code }) => code)),
      renderReport: async (request, { kind, format }) =>
        new TextEncoder().encode(`${kind} ${format} ${request.figures.length} ${request.journalHeadHash}`),
      renderHandOverList: async ({ rows }) => drawn(rows.map(({ code }) => code)),
    },
    catalogue: loadCatalogue(),
    calendar: shippedCalendar(),
    settings: { current: () => DEFAULT_MACHINE_SETTINGS },
    now: () => {
      clock.now = addMs(clock.now, 1);
      return clock.now;
    },
    send: (event, payload) => events.push({ event, payload }),
  };
  const counter = await Counter.open(parts);
  counter.clerk = clerk;
  if (records === undefined) {
    await counter.append([
      { kind: 'office-configured', office: anOffice() },
      { kind: 'clerk-added', clerk },
    ]);
  }
  return { counter, journal, files, province, clock, events };
}

function drawn(words: readonly string[]): DrawnReceipt {
  return { pdf: new TextEncoder().encode(words.join(' ')), size: { widthUm: 148_000, heightUm: 210_000 } };
}

function fakeSigner(files: FakeFiles): CounterParts['signer'] {
  return {
    identity: async () => fail({ kind: 'token-missing' }),
    signatureOf: async (file) => ((await files.has(file)) ? keptFacts() : undefined),
    keep: async ({ pages: [page] }) =>
      page === undefined
        ? fail({ kind: 'page-damaged' })
        : succeed({ file: page.file, signature: keptFacts() }),
    tokens: async () => fail({ kind: 'token-missing' }),
    signTrial: async () => fail({ kind: 'token-missing' }),
    unlock: async (_clerk, { pin }) =>
      pin === 'right'
        ? succeed({
            signPaper: async ({ component, clerk, signedAt }) => {
              const text = new TextEncoder().encode(`signed ${component.componentId} ${randomUUID()}`);
              const file = await files.put(Readable.from([text]));
              const certificateDigest = getSha256('e'.repeat(64));
              const signature = {
                kind: 'clerk',
                level: 'B-B',
                signerName: clerk.name,
                certificateDigest,
                trial: true,
                signedAt,
              } as const;
              return succeed({ file, signature });
            },
            close: async () => undefined,
          })
        : fail({ kind: 'wrong-pin', triesLeft: 'unknown' }),
  };
}

function keptFacts(): SignatureFacts {
  const certificateDigest = getSha256('f'.repeat(64));
  return {
    kind: 'kept',
    level: 'B-B',
    signerName: 'Trần Văn Gốc',
    certificateDigest,
    trial: false,
    signedAt: null,
  };
}
