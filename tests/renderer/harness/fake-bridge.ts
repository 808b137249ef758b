import type { ProvinceStanding } from '../../../shared/contract/channels/province-channels.ts';
import type { Session } from '../../../shared/contract/channels/vault-channels.ts';
import type {
  Channel,
  CounterBridge,
  EventChannel,
  Handlers,
  IpcEvents,
  IpcReply,
} from '../../../shared/contract/ipc.ts';
import type { DraftPage } from '../../../shared/domain/draft.ts';
import type { JournalBody, JournalRecord } from '../../../shared/journal/journal-body.ts';
import { DEFAULT_MACHINE_SETTINGS } from '../../../shared/domain/machine-settings.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { type Dossier, applyEntry } from '../../../shared/domain/dossier.ts';
import type { ClerkIntent, DossierAction, HistoryEntry, Reception } from '../../../shared/domain/history.ts';
import { FOUNDER_ROLES } from '../../../shared/domain/roles.ts';
import { pagesKey } from '../../../shared/domain/page-key.ts';
import { componentsToSign } from '../../../shared/domain/paper-kinds.ts';
import { parseActionId, parseClerkId, parsePageId, type DossierId } from '../../../shared/kernel/id.ts';
import { addMs, getInstant } from '../../../shared/kernel/instant.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { shippedRules } from '../../../shared/rules/directive/rules-on.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';

/**
 * The machine side in the page's own memory, for looking at screens without it:
 * the contract's channels over the real fold, no disk, no cryptography, no
 * province. Everything in it is invented.
 */
const NO_SUM = { count: 0, vnd: 0 } as const;

export const FAKE_PASSPHRASE = 'thuyen giay xanh la';
export const FAKE_IMAGE_DIGEST = 'a'.repeat(64);
export const FAKE_PDF_DIGEST = 'b'.repeat(64);

const IMAGE = { digest: getSha256(FAKE_IMAGE_DIGEST), sizeBytes: 1_000 };
const PDF = { digest: getSha256(FAKE_PDF_DIGEST), sizeBytes: 2_000 };
const DAY_MS = 86_400_000;
const clerk = { clerkId: present(parseClerkId('clerk-1')), name: 'Nguyễn Thị Lan' };
const listeners = new Map<EventChannel, Set<(payload: never) => void>>();
const records: JournalRecord[] = [];
const dossiers = new Map<DossierId, Dossier>();
let office: Office | undefined;
let unlocked = false;
let standing: ProvinceStanding = {
  enrolled: false,
  address: '',
  numbersToday: 0,
  lentToday: 0,
  daysAhead: 0,
  waitingForCode: 0,
  leftBehind: false,
  revoked: false,
  untold: 0,
  suggested: null,
};

const handlers: Handlers = {
  'app:info': async () => ({ version: '0.0.0', training: isTraining() }),
  // Another journal begins when the page does.
  'training:switch': async ({ training }) => {
    sessionStorage.setItem('training', String(training));
    return null;
  },
  'vault:status': async () =>
    office === undefined
      ? { kind: 'needs-set-up' }
      : {
          kind: unlocked ? 'unlocked' : 'locked',
          clerks: [clerk],
          training: office.training,
          sending: false,
          waiting: 0,
          retryAfterMs: 0,
          secretStore: 'plain',
        },
  'vault:set-up': async (request) => {
    office = request.office;
    append({ kind: 'office-configured', office }, { kind: 'clerk-added', clerk });
    return succeed(openSession(office));
  },
  'vault:unlock': async ({ passphrase }) => {
    if (office === undefined) return fail({ kind: 'unknown-clerk' });
    if (passphrase !== FAKE_PASSPHRASE) return fail({ kind: 'wrong-passphrase', retryAfterMs: 0 });
    return succeed(openSession(office));
  },
  'clerks:roles': async () => succeed([{ ...clerk, roles: FOUNDER_ROLES }]),
  'clerks:give-roles': async () => fail({ kind: 'last-administrator' }),
  'views:note': async () => succeed(null),
  'views:list': async () => succeed([]),
  'office:change': async () => fail({ kind: 'field-missing' }),
  'settings:read': async () => DEFAULT_MACHINE_SETTINGS,
  'settings:change': async ({ sections }) =>
    succeed({
      screen: sections.screen ?? DEFAULT_MACHINE_SETTINGS.screen,
      sending: sections.sending ?? DEFAULT_MACHINE_SETTINGS.sending,
      reserveSlips: sections.reserveSlips ?? DEFAULT_MACHINE_SETTINGS.reserveSlips,
      printing: sections.printing ?? DEFAULT_MACHINE_SETTINGS.printing,
      scanner: sections.scanner ?? DEFAULT_MACHINE_SETTINGS.scanner,
      signing: sections.signing ?? DEFAULT_MACHINE_SETTINGS.signing,
      backup: sections.backup ?? DEFAULT_MACHINE_SETTINGS.backup,
    }),
  'visits:standing': async () => succeed({ current: null, newest: null, today: { visits: 0, guided: 0 } }),
  'visits:change': async () => fail({ kind: 'locked' }),
  'app:machine': async () => ({ dataDirectory: '/data/counter', freeBytes: 42_000_000_000, journal: head() }),
  'vault:add-clerk': async () => fail({ kind: 'name-taken' }),
  'vault:lock': async () => {
    unlocked = false;
    return null;
  },
  'journal:commit': async ({ actionId, dossierId, expectedDossierSeq, intent }) => {
    const known = dossiers.get(dossierId)?.dossierSeq ?? 0;
    if (known !== expectedDossierSeq) return fail({ kind: 'stale', dossierSeq: known });
    const seq = record(dossierId, actionOf(intent), actionId);
    return succeed({ seq, dossierSeq: known + 1 });
  },
  'journal:read': async ({ afterSeq, limit }) =>
    unlocked
      ? succeed({ head: head(), records: records.slice(afterSeq, afterSeq + limit) })
      : fail({ kind: 'locked' }),
  'pages:pick': async () =>
    succeed({ pages: [], refused: [{ kind: 'encrypted', name: 'giay-co-mat-khau.pdf' }] }),
  'pages:take': async ({ paths }) => succeed({ pages: paths.map(samplePage), refused: [] }),
  'pages:add-samples': async ({ count }) => succeed({ pages: Array.from({ length: count }, samplePage) }),
  'scan:devices': async () => fail({ kind: 'no-scanner' }),
  'scan:abilities': async () => fail({ kind: 'no-scanner' }),
  'scan:start': async () => succeed({ pages: [], trouble: { kind: 'no-scanner' } }),
  'scan:cancel': async () => null,
  'signing:identity': async () =>
    succeed({
      signerName: clerk.name,
      issuerName: 'CA THỬ NGHIỆM',
      notBefore: now(),
      notAfter: addMs(now(), 365 * DAY_MS),
      trial: true,
      certificateDigest: getSha256('c'.repeat(64)),
      device: { kind: 'trial-file' },
    }),
  'signing:verify': async () => succeed([]),
  'signing:pick-module': async () => succeed({ path: null }),
  'signing:tokens': async () => fail({ kind: 'token-missing' }),
  'signing:try': async () => succeed({ signerName: clerk.name, intact: true, validity: 'valid' }),
  'signing:sign': async ({ dossierId, pin }) => {
    if (pin !== FAKE_PASSPHRASE) return fail({ kind: 'wrong-pin', triesLeft: 'low' });
    return succeed({ signed: signAll(dossierId), seq: records.length });
  },
  'forms:issue': async ({ dossierId }) => {
    if (dossiers.get(dossierId)?.form01 === undefined) {
      record(dossierId, { kind: 'form-issued', form: 'form-01', file: PDF });
    }
    return succeed({ file: PDF, seq: records.length });
  },
  'forms:batch-slip': async () => succeed({ file: PDF }),
  'forms:print-batch-slip': async () => fail({ kind: 'no-printer' }),
  'forms:hand-over-list': async () => succeed({ file: PDF }),
  'forms:print-hand-over-list': async () => fail({ kind: 'no-printer' }),
  'forms:print': async () => fail({ kind: 'no-printer' }),
  'forms:issue-life': async () => fail({ kind: 'not-received' }),
  'forms:print-life': async () => fail({ kind: 'not-received' }),
  'register:page': async () => succeed({ rows: [], total: 0, nextAfter: null, years: [] }),
  'register:issue': async () => fail({ kind: 'register-empty' }),
  'register:print': async () => fail({ kind: 'register-empty' }),
  'rates:figures': async () => fail({ kind: 'locked' }),
  'results:pick': async () => succeed(null),
  'results:digitise': async () => succeed(null),
  'stock:check': async () => succeed([]),
  'stock:reuse': async () => fail({ kind: 'not-held' }),
  'complaints:list': async () => succeed([]),
  'complaints:take': async () => succeed(null),
  'complaints:answer': async () => succeed(null),
  'certification:page': async () =>
    succeed({ lines: [], total: 0, copies: 0, feeVnd: 0, closable: null, nextNumber: 1 }),
  'forms:print-leaflet': async () => succeed(null),
  'stock:list': async () => succeed({ papers: [], total: 0 }),
  'day:end': async ({ day }) =>
    succeed({
      day,
      drawerVnd: 0,
      byMethod: { cash: NO_SUM, transfer: NO_SUM, online: NO_SUM },
      provisional: NO_SUM,
      certification: NO_SUM,
      payments: [],
      unsigned: 0,
      notHandedOver: 0,
      onReserveSlips: 0,
    }),
  'certification:issue': async () => fail({ kind: 'book-empty' }),
  'certification:print': async () => fail({ kind: 'book-empty' }),
  'certification:close': async () => fail({ kind: 'year-runs' }),
  'certification:write': async ({ line: { book } }) => fail({ kind: 'book-closed', book }),
  'certification:void': async () => succeed(null),
  'rates:save-report': async () => fail({ kind: 'file-held', code: 'EBUSY' }),
  'rates:issue': async () => fail({ kind: 'period-runs' }),
  'rates:list': async () => succeed([]),
  'printers:list': async () => succeed([]),
  'printers:test': async () => fail({ kind: 'no-printer' }),
  'province:standing': async () => standing,
  'province:enrol': async ({ address }) => {
    standing = { ...standing, enrolled: true, address, numbersToday: 200, lentToday: 200, daysAhead: 30 };
    return succeed(standing);
  },
  'rules:read': async () =>
    succeed({ rules: shippedRules(), today: getPlainDay('2026-11-23'), adopted: null, sealed: false }),
  'rules:pick': async () => succeed(null),
  'rules:adopt': async () => fail({ kind: 'not-picked' }),
  'rules:amend': async () => fail({ kind: 'ground-missing' }),
  'rules:save': async () => succeed(null),
  'portal:list': async () => succeed([]),
  'province:pull': async () => succeed(standing),
  'province:send': async () => fail({ kind: 'unreachable' }),
  'province:stop': async () => null,
  'backup:standing': async () =>
    succeed({
      folder: '',
      remindAfterDays: 7,
      recoveryKey: null,
      made: null,
      verified: null,
      drilled: null,
      madeForOldKey: false,
      overdueDays: null,
    }),
  'backup:choose-folder': async () => succeed(null),
  'backup:make': async () => fail({ kind: 'no-folder' }),
  'backup:verify': async () => fail({ kind: 'no-folder' }),
  'backup:drill': async () => fail({ kind: 'no-folder' }),
  'backup:cancel': async () => null,
  'recovery:prepare': async () => fail({ kind: 'locked' }),
  'recovery:print': async () => fail({ kind: 'no-card' }),
  'recovery:keep': async () => fail({ kind: 'no-card' }),
  'recovery:drop': async () => null,
  'restore:choose': async () => succeed(null),
  'restore:open': async () => fail({ kind: 'not-opened' }),
  'restore:run': async () => fail({ kind: 'not-opened' }),
};

/** What a preload would put on the window; `kept` is in the journal before anybody works. */
export function installFakeBridge(kept: readonly JournalBody[] = []): void {
  for (const body of kept) {
    if (body.kind === 'action') fold(body.entry);
    append(body);
  }
  const channels = Object.keys(handlers) as Channel[]; // the object's type is a record over exactly these
  const bridge: CounterBridge = {
    invoke: Object.fromEntries(
      channels.map((channel) => [channel, callerOf(channel)]),
    ) as CounterBridge['invoke'], // one function per channel, by the line above
    takeFiles: async (files) => ({
      kind: 'reply',
      value: succeed({ pages: files.map(samplePage), refused: [] }),
    }),
    on: new Proxy({} as CounterBridge['on'], {
      // Every event is subscribed to alike; its name is the property.
      get: (_target, event: EventChannel) => (listener: (payload: never) => void) =>
        subscribe(event, listener),
    }),
  };
  Object.defineProperty(window, 'counter', { value: bridge });
}

function isTraining(): boolean {
  return sessionStorage.getItem('training') === 'true';
}

function callerOf<C extends Channel>(channel: C) {
  return async (request: Parameters<Handlers[C]>[0]): Promise<IpcReply<C>> => {
    const handler = handlers[channel] as (asked: typeof request) => Promise<Awaited<ReturnType<Handlers[C]>>>; // same channel
    return { kind: 'reply', value: structuredClone(await handler(structuredClone(request))) } as IpcReply<C>; // as above
  };
}

function subscribe(event: EventChannel, listener: (payload: never) => void): () => void {
  const known = listeners.get(event) ?? new Set();
  listeners.set(event, known.add(listener));
  return () => known.delete(listener);
}

function tell<E extends EventChannel>(event: E, payload: IpcEvents[E]): void {
  for (const listener of listeners.get(event) ?? []) listener(payload as never); // subscribed under the same event
}

function append(...bodies: readonly JournalBody[]): number {
  for (const body of bodies) records.push({ seq: records.length + 1, body });
  tell('journal:advanced', head());
  return records.length;
}

function record(dossierId: DossierId, action: DossierAction, actionId = newActionId()): number {
  const entry: HistoryEntry = { actionId, dossierId, clerkId: clerk.clerkId, at: now(), action };
  fold(entry);
  return append({ kind: 'action', entry });
}

function fold(entry: HistoryEntry): void {
  dossiers.set(entry.dossierId, applyEntry(dossiers.get(entry.dossierId), entry));
}

function actionOf(intent: ClerkIntent): DossierAction {
  if (intent.kind === 'receive') return { kind: 'received', reception: newReception() };
  if (intent.kind === 'live') throw new TypeError('this counter has no life after intake');
  if (intent.kind !== 'assign-code') return intent;
  return { kind: 'code-assigned', code: 'H39.28.05-261123-5002', leaseId: 'lease-1' };
}

function newReception(): Reception {
  return {
    code: 'H39.28.05-261123-5001',
    leaseId: 'lease-1',
    reserveNumber: null,
    receivedAt: now(),
    dueAt: now(),
    bookYear: 2026,
    bookNumber: 1,
    formSet: '2025',
    ruleVersion: '2026.11-1',
    clock: 'plausible',
    signLater: null,
  };
}

function signAll(dossierId: DossierId) {
  const papers = componentsToSign(present(dossiers.get(dossierId)).draft);
  for (const { componentId, pages } of papers) {
    const signature = {
      kind: 'clerk',
      level: 'B-B',
      signerName: clerk.name,
      certificateDigest: getSha256('c'.repeat(64)),
      trial: true,
      signedAt: now(),
    } as const;
    record(dossierId, {
      kind: 'component-signed',
      componentId,
      pagesKey: pagesKey(pages),
      file: PDF,
      signature,
    });
  }
  return papers.map((paper) => paper.componentId);
}

function samplePage(): DraftPage {
  const pageId = present(parsePageId(crypto.randomUUID()));
  return {
    kind: 'image',
    pageId,
    file: IMAGE,
    widthPx: 827,
    heightPx: 1169,
    dpi: 100,
    rotation: 0,
    tiltDegrees: 0,
    look: { inkPerMille: 60, blank: false, skewDegrees: 0, hints: [] },
    source: 'sample',
  };
}

function openSession(at: Office): Session {
  unlocked = true;
  const keys = { recordKey: new Uint8Array(32).fill(1), fileKey: new Uint8Array(32).fill(2), keyId: 'key-1' };
  return { clerk, roles: FOUNDER_ROLES, office: at, ...keys, journal: head() };
}

function head() {
  return { epoch: 'epoch-1', seq: records.length };
}

function now() {
  return getInstant(Date.now());
}

function newActionId() {
  return present(parseActionId(crypto.randomUUID()));
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a fixture is missing');
  return value;
}
