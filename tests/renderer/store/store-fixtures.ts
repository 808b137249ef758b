import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Draft } from '../../../shared/domain/draft.ts';
import { EMPTY_APPLICANT, EMPTY_DRAFT } from '../../../shared/domain/draft-edits.ts';
import { UNTOUCHED_PAPER } from '../../../shared/domain/draft-papers.ts';
import type { DossierAction, HistoryEntry } from '../../../shared/domain/history.ts';
import type { JournalBody, JournalRecord } from '../../../shared/journal/journal-body.ts';
import { pagesKey } from '../../../shared/domain/page-key.ts';
import {
  parseActionId,
  parseClerkId,
  parseComponentId,
  parseDossierId,
  parsePageId,
  type DossierId,
} from '../../../shared/kernel/id.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import {
  createStore,
  type CounterStore,
  type StoreArguments,
} from '../../../renderer/store/counter-store.ts';
import { CounterDatabase, type DatabaseEngine } from '../../../renderer/store/database.ts';
import type { JournalReader } from '../../../renderer/store/journal-reader.ts';
import { importRecordCipher } from '../../../renderer/store/record-cipher.ts';

export const OPENED_AT = getInstant(1_795_000_000_000);
export const NAME = 'test-counter';

/** A browser's database engine of its own. */
export function anEngine(): DatabaseEngine {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

/** The keys of a test session, marked as such; fresh arrays, because the store zeroes them. */
export function testKeys(
  keyId = 'test-key-1',
  fill = 7,
): {
  readonly recordKey: Uint8Array;
  readonly fileKey: Uint8Array;
  readonly keyId: string;
} {
  return { recordKey: new Uint8Array(32).fill(fill), fileKey: new Uint8Array(32).fill(fill + 1), keyId };
}

/** A journal in memory: what main would have made durable. */
export class FakeJournal implements JournalReader {
  epoch = 'epoch-1';
  locked = false;
  reads = 0;
  records: JournalRecord[] = [];

  append(...bodies: readonly JournalBody[]): void {
    for (const body of bodies) this.records.push({ seq: this.records.length + 1, body });
  }

  act(name: string, ...actions: readonly DossierAction[]): void {
    for (const action of actions)
      this.append({ kind: 'action', entry: anEntry(name, action, this.records.length) });
  }

  async read({
    afterSeq,
    limit,
  }: {
    readonly afterSeq: number;
    readonly limit: number;
  }): ReturnType<JournalReader['read']> {
    this.reads += 1;
    if (this.locked) return fail({ kind: 'locked' });
    // What crosses from main is a copy.
    const records = structuredClone(this.records.filter(({ seq }) => seq > afterSeq).slice(0, limit));
    return succeed({ head: { epoch: this.epoch, seq: this.records.at(-1)?.seq ?? 0 }, records });
  }
}

export function storeParts(
  engine: DatabaseEngine,
  journal: JournalReader,
  facts: Partial<StoreArguments> = {},
): StoreArguments {
  return {
    name: NAME,
    engine,
    journal,
    fetchCipher: async () => undefined,
    whenIdle: async () => undefined,
    report: (error) => {
      throw error;
    },
    ...facts,
  };
}

/** A store that a clerk has just unlocked. */
export async function anUnlockedStore(
  engine: DatabaseEngine,
  journal: JournalReader,
  facts: Partial<StoreArguments> = {},
): Promise<CounterStore> {
  const store = createStore(storeParts(engine, journal, facts));
  await getOk(store.open());
  await getOk(store.unlock(testKeys()));
  return store;
}

export async function getOk<Value>(
  pending: Promise<
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: unknown }
  >,
): Promise<Value> {
  const result = await pending;
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** The tables behind a store's back. */
export async function openTables(engine: DatabaseEngine): Promise<CounterDatabase> {
  const database = new CounterDatabase(NAME, engine);
  await database.open();
  return database;
}

/** All rows as a person with the keys reads them: without nonces and ciphertext, which differ each time. */
export async function readAll(engine: DatabaseEngine): Promise<unknown> {
  const database = await openTables(engine);
  const cipher = await importRecordCipher(testKeys());
  const dossiers = await database.dossiers.orderBy('id').toArray();
  const opened = await Promise.all(
    dossiers.map(async ({ iv: _iv, body, ...clear }) => ({
      clear,
      body: await cipher.open(
        { keyId: clear.keyId, iv: _iv, body },
        {
          table: 'dossiers',
          id: clear.id,
          schema: clear.schema,
          seq: clear.seq,
          clear: [clear.state, clear.dueDay, clear.openedSeq],
        },
      ),
    })),
  );
  const rows = {
    opened,
    outbox: await database.outbox.orderBy('itemId').toArray(),
    meta: await database.meta.toArray(),
    office: (await database.office.orderBy('id').toArray()).map(({ id, seq }) => ({ id, seq })),
  };
  database.close();
  return rows;
}

export function dossierIdOf(name: string): DossierId {
  return need(parseDossierId(`dossier-${name}`));
}

export function anEntry(name: string, action: DossierAction, number: number): HistoryEntry {
  return {
    actionId: need(parseActionId(action.kind === 'received' ? `receive-${name}` : `action-${number}`)),
    dossierId: dossierIdOf(name),
    clerkId: 'machine',
    at: getInstant(OPENED_AT + number * 1000),
    action,
  };
}

export function saved(
  name: string,
  facts: { readonly fullName?: string; readonly phone?: string; readonly identityNumber?: string } = {},
): DossierAction {
  return { kind: 'draft-saved', draft: aDraft(name, facts) };
}

export function received(name: string): DossierAction {
  return {
    kind: 'received',
    reception: {
      code: `H39.28.05-261123-${name}`,
      leaseId: 'lease-1',
      reserveNumber: null,
      receivedAt: OPENED_AT,
      // 17:00 UTC is past midnight in Vietnam: the due day is the next one.
      dueAt: getInstant(Date.UTC(2026, 10, 25, 17, 0)),
      bookYear: 2026,
      bookNumber: 1,
      formSet: '2025',
      ruleVersion: '2026.11-1',
      clock: 'plausible',
      signLater: null,
    },
  };
}

export function signed(name: string): DossierAction {
  const component = need(aDraft(name).components[0]);
  return {
    kind: 'component-signed',
    componentId: component.componentId,
    pagesKey: pagesKey(component.pages),
    file: { digest: getSha256('b'.repeat(64)), sizeBytes: 2048 },
    signature: {
      kind: 'clerk',
      level: 'B-B',
      signerName: 'Trial signer',
      certificateDigest: getSha256('c'.repeat(64)),
      trial: true,
      signedAt: OPENED_AT,
    },
  };
}

export function answeredBy(stage: 'delivered' | 'registered', name: string): DossierAction {
  const registered = stage === 'registered';
  return {
    kind: stage,
    receipt: {
      body: {
        stage: registered ? 'registered' : 'files-complete',
        counterId: 'counter-1',
        epoch: 'epoch-1',
        actionIds: [need(parseActionId(`receive-${name}`))],
        code: `H39.28.05-261123-${name}`,
        files: [],
        issuedAt: '2026-11-23T10:00:00+07:00',
        registerNumber: registered ? '1' : '',
      },
      keyId: 'province-test-key',
      signature: 'test',
    },
  };
}

export const REFUSED: DossierAction = {
  kind: 'refused',
  refusal: { reason: 'signature-invalid', messageVi: 'Chữ ký không hợp lệ', at: '2026-11-23T10:00:00+07:00' },
};

export function aDraft(
  name: string,
  facts: { readonly fullName?: string; readonly phone?: string; readonly identityNumber?: string } = {},
): Draft {
  return {
    dossierId: dossierIdOf(name),
    receiveActionId: need(parseActionId(`receive-${name}`)),
    openedAt: OPENED_AT,
    openedBy: need(parseClerkId('clerk-1')),
    ...EMPTY_DRAFT,
    applicant: {
      ...EMPTY_APPLICANT,
      fullName: facts.fullName ?? 'Người Thử Nghiệm',
      identityNumber: facts.identityNumber ?? '000000000000',
      birthDay: '1990-01-01',
      phone: facts.phone ?? '',
    },
    procedureCode: '1.001193',
    components: [
      {
        ...UNTOUCHED_PAPER,
        componentId: need(parseComponentId('component-1')),
        code: 'c1',
        nameVi: 'Tờ khai',
        presentOnly: false,
        counts: { original: 1, certified: 0, copy: 0 },
        pages: [
          {
            kind: 'image',
            pageId: need(parsePageId('page-1')),
            file: { digest: getSha256('a'.repeat(64)), sizeBytes: 1024 },
            widthPx: 100,
            heightPx: 100,
            dpi: 300,
            rotation: 0,
            tiltDegrees: 0,
            look: { inkPerMille: 60, blank: false, skewDegrees: 0, hints: [] },
            source: 'sample',
          },
        ],
        shelf: [],
      },
    ],
    returnBy: 'counter',
  };
}

export function need<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('a fixture is wrong');
  return value;
}
