import { join } from 'node:path';
import { createPaperSigner } from '../../../electron/composition/paper-signer.ts';
import { createTrialIdentities } from '../../../electron/composition/trial-identities.ts';
import { Counter } from '../../../electron/counter/counter.ts';
import type { PaperSignerPort } from '../../../electron/counter/ports.ts';
import { createBatchSlipRenderer } from '../../../electron/documents/forms/batch-slip.ts';
import { createHandOverListRenderer } from '../../../electron/documents/forms/hand-over-paper.ts';
import { createReportRenderer } from '../../../electron/documents/report/report-renderer.ts';
import { createLifeFormRenderer } from '../../../electron/documents/forms/life/life-form-renderer.ts';
import { createFormRenderer } from '../../../electron/documents/forms/form-renderer.ts';
import type { FormFonts } from '../../../electron/documents/forms/form-sheet.ts';
import { openFileVault, type FileVault } from '../../../electron/files/file-vault.ts';
import { createSigningKeys } from '../../../electron/composition/signing-keys.ts';
import { loadCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { DEFAULT_MACHINE_SETTINGS } from '../../../shared/domain/machine-settings.ts';
import type { Clerk, Office } from '../../../shared/domain/office.ts';
import { parseClerkId } from '../../../shared/kernel/id.ts';
import { addMs, type Instant } from '../../../shared/kernel/instant.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import { addDays, type PlainDay } from '../../../shared/kernel/plain-day.ts';
import { resultSheet } from './sample-sheet.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import { shippedRules, valueOn } from '../../../shared/rules/directive/rules-on.ts';
import { shippedCalendar } from '../../../shared/rules/work-calendar.ts';
import { openCoreJournal, type CoreJournal } from './core-journal.ts';

/** A training counter with a clock that the month turns: real journal, real file vault, real signatures, real forms. */
export interface MonthOffice {
  readonly counter: Counter;
  readonly journal: CoreJournal;
  readonly files: FileVault;
  readonly clerk: Clerk;
  readonly fonts: FormFonts;
  /** Sets the clock; between two settings it goes on by a millisecond with each look. */
  setClock(moment: Instant): void;
  /** A result on one sheet, signed by the head, or by the clerk who is not competent for it. */
  signResult(
    sheet: FileRef,
    competent: boolean,
  ): Promise<{ readonly file: FileRef; readonly signerName: string }>;
  /** The clock as it stands. */
  readonly now: () => Instant;
  close(): void;
}

/** Known to everybody: it guards invented people. */
export const MONTH_PIN = 'mật khẩu của quầy tập huấn';
const NUMBERS_A_DAY = 900;
const FIRST_NUMBER = 5_001;

export async function openMonthOffice(
  directory: string,
  { month, fonts }: { readonly month: PlainDay; readonly fonts: FormFonts },
  opens: Instant,
): Promise<MonthOffice> {
  let clock = opens;
  const now = (): Instant => (clock = addMs(clock, 1));
  const journal = openCoreJournal(join(directory, 'journal'), now);
  const files = await openFileVault({
    directory: join(directory, 'files'),
    fileKey: new Uint8Array(32).fill(22),
    namesKey: new Uint8Array(32).fill(23),
    keyId: '22222222222222222222222222222222',
    freeBytesFloor: 0,
  });
  const clerk = { clerkId: clerkIdOf('clerk-1'), name: 'Nguyễn Thị Lan' };
  const head = { clerkId: clerkIdOf('clerk-2'), name: 'Lê Văn Sáu' };
  const rules = shippedRules();
  const forms = createFormRenderer({ fonts });
  const batch = createBatchSlipRenderer({ fonts });
  const lifeForms = createLifeFormRenderer({ fonts });
  const signer = await openSigner({ files, people: [clerk, head], fonts, now });
  const counter = await Counter.open({
    journal,
    files,
    signer,
    forms: {
      ...forms,
      ...batch,
      ...lifeForms,
      ...createHandOverListRenderer({ fonts }),
      ...createReportRenderer({ fonts }),
    },
    importer: {
      importFile: () => Promise.resolve(fail({ kind: 'unreadable', name: '' })),
      importBytes: () => Promise.resolve(fail({ kind: 'unreadable', name: '' })),
      importSamples: () => Promise.resolve([]),
    },
    province: noProvince(),
    catalogue: loadCatalogue(),
    calendar: shippedCalendar(),
    settings: { current: () => DEFAULT_MACHINE_SETTINGS },
    now,
    send: () => undefined,
  });
  counter.clerk = clerk;
  await counter.append([
    { kind: 'office-configured', office: officeOn(month, valueOn(rules.tiers, month).deskNameVi) },
    { kind: 'clerk-added', clerk },
    { kind: 'numbers-granted', leases: leasesOf(month, journal.epoch) },
  ]);
  return {
    counter,
    journal,
    files,
    clerk,
    fonts,
    signResult: (sheet, competent) =>
      signResult({ signer, office: counter.office, now }, sheet, competent ? head : clerk),
    now: () => clock,
    setClock: (moment) => {
      clock = moment;
    },
    close: () => journal.close(),
  };
}

/** Before the mergers of 1/7/2025 the same commune lay in Long An. */
function officeOn(month: PlainDay, deskNameVi: string): Office {
  return {
    provinceNameVi: month < '2025-07-01' ? 'UBND tỉnh Long An' : 'UBND tỉnh Tây Ninh',
    communeNameVi: 'UBND xã Mỹ Lệ',
    deskNameVi,
    counterNameVi: 'Quầy tập huấn',
    agencyCode: 'H39.28.05',
    hotlineVi: '0272 000 0000',
    switchboard: '1022',
    lookupAddress: 'https://dichvucong.gov.vn',
    training: true,
  };
}

function leasesOf(month: PlainDay, epoch: string) {
  const DAYS = 31;
  return Array.from({ length: DAYS }, (_, index) => addDays(month, index))
    .filter((day) => day.slice(0, 7) === month.slice(0, 7))
    .map((day) => ({
      leaseId: `lease-${day}`,
      counterId: 'counter-1',
      epoch,
      day,
      first: FIRST_NUMBER,
      last: FIRST_NUMBER + NUMBERS_A_DAY - 1,
    }));
}

/** Trial certificates of the clerk and of the head, made for this month. */
async function openSigner(parts: {
  readonly files: FileVault;
  readonly people: readonly Clerk[];
  readonly fonts: FormFonts;
  readonly now: () => Instant;
}): Promise<PaperSignerPort> {
  const { files, people, fonts, now } = parts;
  const secrets = new Map<string, Uint8Array>();
  const vault = {
    openSecret: (name: string) => Promise.resolve(secrets.get(name)),
    sealSecret: (name: string, secret: Uint8Array) => Promise.resolve(void secrets.set(name, secret)),
    dropSecret: (name: string) => Promise.resolve(void secrets.delete(name)),
  };
  const identities = createTrialIdentities(vault, now);
  for (const person of people) await identities.ensure(person, MONTH_PIN);
  const keys = createSigningKeys({
    settings: { current: () => DEFAULT_MACHINE_SETTINGS },
    identities,
    tokenDriver: {
      launch: () => {
        throw new TypeError('the month asks for no token');
      },
      pinCount: { read: () => Promise.resolve(0), write: () => Promise.resolve() },
      timeLimitMs: 1_000,
    },
    now,
  });
  const mixed = {
    assemble: () => {
      throw new TypeError('the month has no imported PDF');
    },
  };
  return unlockedOnce(
    createPaperSigner({ keys, files, mixed, markFont: fonts.regular, now, samplePath: '' }),
  );
}

/** Opening a key file takes most of a second on purpose; the month opens each person's once. */
function unlockedOnce(signer: PaperSignerPort): PaperSignerPort {
  const open = new Map<string, ReturnType<PaperSignerPort['unlock']>>();
  return {
    ...signer,
    unlock: (clerk, entry) => {
      const known = open.get(clerk.clerkId) ?? signer.unlock(clerk, entry).then(keptOpen);
      open.set(clerk.clerkId, known);
      return known;
    },
  };
}

function keptOpen(
  opened: Awaited<ReturnType<PaperSignerPort['unlock']>>,
): Awaited<ReturnType<PaperSignerPort['unlock']>> {
  return opened.ok ? succeed({ ...opened.value, close: () => Promise.resolve() }) : opened;
}

async function signResult(
  {
    signer,
    office,
    now,
  }: { readonly signer: PaperSignerPort; readonly office: Office; readonly now: () => Instant },
  sheet: FileRef,
  by: Clerk,
): Promise<{ readonly file: FileRef; readonly signerName: string }> {
  const key = await signer.unlock(by, { pin: MONTH_PIN, acceptLastTry: false });
  if (!key.ok) throw new Error(`the key of the demo did not open: ${key.failure.kind}`);
  const component = resultSheet(sheet);
  const signed = await key.value.signPaper({ component, office, clerk: by, signedAt: now() });
  await key.value.close();
  if (!signed.ok) throw new Error(`the result was not signed: ${signed.failure.kind}`);
  return { file: signed.value.file, signerName: signed.value.signature.signerName };
}

/** The line is down all month: what the province says comes from `province.ts` of this folder. */
function noProvince() {
  const unreachable = () => Promise.resolve(fail({ kind: 'unreachable' } as const));
  return {
    enrol: unreachable,
    grantNumbers: unreachable,
    submit: unreachable,
    upload: unreachable,
    collect: unreachable,
    readWords: unreachable,
    judgeSeal: () => 'unknown' as const,
    tellLife: unreachable,
    depositShare: unreachable,
    witnessHead: unreachable,
    fetchFiled: unreachable,
    findLost: unreachable,
  };
}

export function clerkIdOf(text: string): Clerk['clerkId'] {
  const clerkId = parseClerkId(text);
  if (clerkId === undefined) throw new TypeError('not a clerk’s id');
  return clerkId;
}

export function dayOf(moment: Instant): PlainDay {
  return toLocalTime(moment).day;
}
