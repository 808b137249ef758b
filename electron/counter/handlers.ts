import type { MachineFacts } from '../../shared/contract/channels/app-channels.ts';
import type {
  ProvinceStanding,
  SuggestedProvince,
} from '../../shared/contract/channels/province-channels.ts';
import type { Channel, Handlers, Reply } from '../../shared/contract/ipc.ts';
import { succeed } from '../../shared/kernel/result.ts';
import { backupHandlers, restoreHandlers } from './backup-handlers.ts';
import type { BackupPort, RecoveryPort, RestorePort } from './backup-ports.ts';
import { readBook, voidLine, writeLine } from './certification-desk.ts';
import { changeOffice } from './change-office.ts';
import { giveRoles, listClerks } from './clerk-roles.ts';
import { closeBook, drawBook } from './close-book.ts';
import { commitIntent } from './commit-intent.ts';
import { answerComplaint, listComplaints, takeComplaint } from './complaints.ts';
import type { Counter, CounterParts } from './counter.ts';
import { endOfDay } from './day-end.ts';
import { withDiskGuard } from './disk-full.ts';
import { issueHandOverList, printHandOverList } from './hand-over-lists.ts';
import { printDrawn, showDrawn } from './drawn-papers.ts';
import { importFiles } from './import-pages.ts';
import { createStockKeeper } from './keep-stocked.ts';
import { issueBatchSlip, printBatchSlip } from './issue-batch-slip.ts';
import { issueForm01 } from './issue-form.ts';
import { enrolCounter, standingOf } from './numbers.ts';
import { digitiseResult, pickResult } from './digitise-result.ts';
import { issueReport } from './issue-report.ts';
import { saveReport } from './save-report.ts';
import type { ExportPort, FileDialogPort, MachineSettingsPort, PrinterPort, ScannerPort } from './ports.ts';
import { listFilings } from './list-filings.ts';
import { listStock } from './list-stock.ts';
import { listViews, noteView } from './personal-views.ts';
import { ProvincePull } from './pull-province.ts';
import { printForm01, printTestPage } from './print-form.ts';
import { printLeaflet } from './print-leaflet.ts';
import { issueLifeForm, printLifeForm } from './life-forms.ts';
import { listRated, readRates } from './rates.ts';
import { depositShare } from './recovery-desk.ts';
import { issueRegister, printRegister, readRegister } from './register.ts';
import { checkStock, reusePaper } from './reuse.ts';
import { RulesDesk } from './rules-desk.ts';
import { scanPages } from './scan-pages.ts';
import { SendTurns } from './send-turns.ts';
import type { CounterSession } from './session.ts';
import { signingHandlers } from './signing-handlers.ts';
import { changeVisit, visitStanding } from './visits.ts';
import { whenOpen, whenUnlocked } from './when-unlocked.ts';

/** Before the first unlock nobody can read the journal. */
const UNKNOWN_STANDING = {
  enrolled: false,
  address: '',
  numbersToday: 0,
  lentToday: 0,
  daysAhead: 0,
  waitingForCode: 0,
  untold: 0,
  leftBehind: false,
  revoked: false,
} as const;

/** Records per answer at most, whatever is asked: a reply stays small enough to cross at once. */
const READ_LIMIT = 500;

export interface HandlerParts {
  readonly session: CounterSession;
  readonly settings: MachineSettingsPort;
  readonly dialog: FileDialogPort;
  readonly exports: ExportPort;
  readonly printer: PrinterPort;
  readonly scanner: ScannerPort;
  readonly backups: BackupPort;
  readonly recovery: RecoveryPort;
  readonly restore: RestorePort;
  readonly send: CounterParts['send'];
  readonly version: string;
  readonly training: boolean;
  /** Where this counter keeps its data, and how much room is left there. */
  readonly disk: () => Promise<Omit<MachineFacts, 'journal'>>;
  readonly newId: () => string;
  /** A province that the one who started the app suggests to join. */
  readonly suggestedProvince: SuggestedProvince | null;
}

/** The whole table, channel by channel; one that is left out does not compile. */
export function createHandlers(parts: HandlerParts): Omit<Handlers, 'training:switch'> {
  return {
    ...sessionHandlers(parts),
    ...accessHandlers(parts),
    ...settingsHandlers(parts),
    ...visitHandlers(parts),
    ...paperHandlers(parts),
    ...registerHandlers(parts),
    ...rateHandlers(parts),
    ...rulesHandlers(parts),
    ...certificationHandlers(parts),
    ...stockHandlers(parts),
    ...resultHandlers(parts),
    ...complaintHandlers(parts),
    ...scanHandlers(parts),
    ...signingHandlers(parts),
    ...provinceHandlers(parts),
    ...backupHandlers(parts),
    ...restoreHandlers(parts),
  };
}

function sessionHandlers({
  session,
  version,
  training,
  disk,
}: HandlerParts): Pick<Handlers, 'app:info' | 'app:machine' | (`vault:${string}` & Channel)> {
  return {
    'app:info': async () => ({ version, training }),
    'app:machine': async () => ({ ...(await disk()), journal: journalHead(session) }),
    'vault:add-clerk': (request) => session.addClerk(request),
    'vault:status': () => session.status(),
    'vault:set-up': (request) => session.setUp(request),
    'vault:unlock': (request) => session.unlock(request),
    'vault:lock': async () => {
      session.lock();
      return null;
    },
  };
}

function journalHead(session: CounterSession): MachineFacts['journal'] {
  const journal = session.counter?.parts.journal;
  return journal === undefined ? null : { epoch: journal.epoch, seq: journal.headSeq };
}

function accessHandlers({
  session,
}: HandlerParts): Pick<Handlers, (`clerks:${string}` | `views:${string}`) & Channel> {
  return {
    'clerks:roles': () => whenUnlocked(session, async (counter) => succeed(listClerks(counter))),
    'clerks:give-roles': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => giveRoles(counter, request))),
    'views:note': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => noteView(counter, request))),
    'views:list': ({ dossierId }) =>
      whenUnlocked(session, async (counter) => succeed(listViews(counter, dossierId))),
  };
}

function settingsHandlers({
  session,
  settings,
}: HandlerParts): Pick<Handlers, (`settings:${string}` | 'office:change') & Channel> {
  return {
    'office:change': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => changeOffice(counter, request))),
    'settings:read': async () => settings.current(),
    'settings:change': ({ sections }) =>
      whenUnlocked(session, () => withDiskGuard(async () => succeed(await settings.change(sections)))),
  };
}

function visitHandlers({ session }: HandlerParts): Pick<Handlers, `visits:${string}` & Channel> {
  return {
    'visits:standing': () => whenUnlocked(session, async (counter) => succeed(visitStanding(counter))),
    'visits:change': (request) => whenUnlocked(session, (counter) => changeVisit(counter, request)),
  };
}

function scanHandlers({
  session,
  settings,
  scanner,
  newId,
}: HandlerParts): Pick<Handlers, `scan:${string}` & Channel> {
  return {
    'scan:devices': () => whenUnlocked(session, () => scanner.devices()),
    'scan:abilities': ({ deviceId }) => whenUnlocked(session, () => scanner.abilities(deviceId)),
    'scan:start': ({ profile, maxPages }) =>
      whenUnlocked(session, (counter) =>
        scanPages(
          counter,
          { scanner, newId },
          { profile: profile ?? settings.current().scanner.profile, maxPages },
        ),
      ),
    'scan:cancel': async () => {
      scanner.cancel();
      return null;
    },
  };
}

type PaperChannel = Extract<
  Channel,
  `journal:${string}` | `pages:${string}` | `forms:${string}` | `printers:${string}`
>;

function paperHandlers({ session, dialog, printer, newId }: HandlerParts): Pick<Handlers, PaperChannel> {
  const keepStocked = createStockKeeper();
  return {
    'journal:commit': (request) =>
      whenUnlocked(session, async (counter) => {
        const committed = await commitIntent(counter, request);
        if (request.intent.kind === 'receive') keepStocked(counter);
        return committed;
      }),
    'journal:read': (request) => whenUnlocked(session, (counter) => readJournal(counter, request)),
    'pages:pick': () =>
      whenUnlocked(session, async (counter) => importFiles(counter, await dialog.pickPages())),
    'pages:take': ({ paths }) => whenUnlocked(session, (counter) => importFiles(counter, paths)),
    'pages:add-samples': ({ count }) =>
      whenUnlocked(session, (counter) =>
        withDiskGuard(async () => succeed({ pages: await counter.parts.importer.importSamples(count) })),
      ),
    'forms:issue': ({ dossierId }) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => issueForm01(counter, dossierId))),
    'forms:batch-slip': ({ batchOf }) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => issueBatchSlip(counter, batchOf))),
    'forms:print-batch-slip': ({ batchOf }) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => printBatchSlip(counter, batchOf, printer))),
    'forms:print': ({ dossierId }) =>
      whenUnlocked(session, (counter) =>
        withDiskGuard(() => printForm01(counter, dossierId, { printer, newId })),
      ),
    'forms:issue-life': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => issueLifeForm(counter, request))),
    'forms:print-life': (request) =>
      whenUnlocked(session, (counter) =>
        withDiskGuard(() => printLifeForm(counter, request, { printer, newId })),
      ),
    'forms:hand-over-list': (query) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => issueHandOverList(counter, query))),
    'forms:print-hand-over-list': (query) =>
      whenUnlocked(session, (counter) => printHandOverList(counter, query, printer)),
    'forms:print-leaflet': () => whenUnlocked(session, (counter) => printLeaflet(counter, printer)),
    'printers:list': () => whenUnlocked(session, async () => succeed(await printer.list())),
    'printers:test': () => whenUnlocked(session, (counter) => printTestPage(counter, printer)),
  };
}

function registerHandlers({
  session,
  printer,
}: HandlerParts): Pick<Handlers, (`register:${string}` | 'day:end') & Channel> {
  return {
    'day:end': (request) => whenUnlocked(session, (counter) => endOfDay(counter, request)),
    'register:page': (request) => whenUnlocked(session, (counter) => readRegister(counter, request)),
    'register:issue': ({ period }) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => issueRegister(counter, period))),
    'register:print': ({ period }) =>
      whenUnlocked(session, (counter) => printRegister(counter, period, printer)),
  };
}

function rateHandlers({
  session,
  dialog,
  exports,
}: HandlerParts): Pick<Handlers, `rates:${string}` & Channel> {
  return {
    'rates:figures': (request) => whenUnlocked(session, (counter) => readRates(counter, request)),
    'rates:issue': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => issueReport(counter, request))),
    'rates:save-report': (request) =>
      whenUnlocked(session, (counter) => saveReport(counter, request, { dialog, exports })),
    'rates:list': (request) => whenUnlocked(session, (counter) => listRated(counter, request)),
  };
}

function rulesHandlers({
  session,
  dialog,
  exports,
}: HandlerParts): Pick<Handlers, `rules:${string}` & Channel> {
  const desk = new RulesDesk();
  return {
    'rules:read': () => whenUnlocked(session, async (counter) => desk.read(counter)),
    'rules:pick': () => whenUnlocked(session, (counter) => desk.pick(counter, dialog)),
    'rules:adopt': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => desk.adopt(counter, request))),
    'rules:amend': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => desk.amend(counter, request))),
    'rules:save': () => whenUnlocked(session, (counter) => desk.save(counter, { dialog, exports })),
  };
}

function certificationHandlers({
  session,
  printer,
}: HandlerParts): Pick<Handlers, `certification:${string}` & Channel> {
  return {
    'certification:page': (request) => whenUnlocked(session, (counter) => readBook(counter, request)),
    'certification:write': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => writeLine(counter, request))),
    'certification:issue': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => showDrawn(counter, drawBook(counter, request)))),
    'certification:print': (request) =>
      whenUnlocked(session, (counter) => printDrawn(counter, drawBook(counter, request), printer)),
    'certification:close': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => closeBook(counter, request))),
    'certification:void': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => voidLine(counter, request))),
  };
}

function stockHandlers({ session }: HandlerParts): Pick<Handlers, `stock:${string}` & Channel> {
  return {
    'stock:list': (request) => whenUnlocked(session, (counter) => listStock(counter, request)),
    'stock:check': (request) => whenUnlocked(session, (counter) => checkStock(counter, request)),
    'stock:reuse': (request) => whenUnlocked(session, (counter) => reusePaper(counter, request)),
  };
}

function resultHandlers({ session, dialog }: HandlerParts): Pick<Handlers, `results:${string}` & Channel> {
  return {
    'results:pick': () => whenUnlocked(session, (counter) => pickResult(counter, dialog)),
    'results:digitise': (request) => whenUnlocked(session, (counter) => digitiseResult(counter, request)),
  };
}

function complaintHandlers({ session }: HandlerParts): Pick<Handlers, `complaints:${string}` & Channel> {
  return {
    'complaints:list': (request) => whenUnlocked(session, (counter) => listComplaints(counter, request)),
    'complaints:take': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => takeComplaint(counter, request))),
    'complaints:answer': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => answerComplaint(counter, request))),
  };
}

function provinceHandlers({
  session,
  suggestedProvince,
  recovery,
}: HandlerParts): Pick<Handlers, (`province:${string}` | `portal:${string}`) & Channel> {
  const turns = new SendTurns();
  const pull = new ProvincePull();
  return {
    'portal:list': () => whenUnlocked(session, listFilings),
    'province:standing': async () => standing(session, suggestedProvince),
    'province:enrol': (request) =>
      whenUnlocked(session, (counter) => withDiskGuard(() => enrolCounter(counter, request))),
    'province:pull': () =>
      whenOpen(session, async (counter) => {
        const pulled = await pull.run(counter);
        const deposited = pulled.ok ? await depositShare(counter, recovery) : pulled;
        return deposited.ok ? pulled : deposited;
      }),
    'province:send': (request) => whenOpen(session, (counter) => turns.take(counter, request)),
    'province:stop': async ({ dossierId }) => {
      turns.stop(dossierId);
      return null;
    },
  };
}

function standing(session: CounterSession, suggested: SuggestedProvince | null): ProvinceStanding {
  const known =
    session.counter === undefined ? { ...UNKNOWN_STANDING, suggested } : standingOf(session.counter);
  return known.enrolled ? known : { ...known, suggested };
}

async function readJournal(
  counter: Counter,
  request: { readonly afterSeq: number; readonly limit: number },
): Promise<Reply<'journal:read'>> {
  const { journal } = counter.parts;
  const records = await journal.read(request.afterSeq, Math.min(request.limit, READ_LIMIT));
  return succeed({ head: { epoch: journal.epoch, seq: journal.headSeq }, records });
}
