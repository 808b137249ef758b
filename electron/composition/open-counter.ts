import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '../../shared/catalogue/catalogue.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { parsePageId, type PageId } from '../../shared/kernel/id.ts';
import { getInstant, type Instant } from '../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { shippedCalendar } from '../../shared/rules/work-calendar.ts';
import { Counter } from '../counter/counter.ts';
import type { JournalPort, MachineSettingsPort, OpenedVault } from '../counter/ports.ts';
import type { CounterOpenFailure } from '../counter/session.ts';
import { createBatchSlipRenderer } from '../documents/forms/batch-slip.ts';
import { createHandOverListRenderer } from '../documents/forms/hand-over-paper.ts';
import { createReportRenderer } from '../documents/report/report-renderer.ts';
import { createLifeFormRenderer } from '../documents/forms/life/life-form-renderer.ts';
import { createFormRenderer } from '../documents/forms/form-renderer.ts';
import type { FormFonts } from '../documents/forms/form-sheet.ts';
import { ChildClient } from '../children/child-client.ts';
import type { ImageChild, LaunchImageChild } from '../documents/import/child-protocol.ts';
import { createMixedAssembler } from '../documents/import/mixed-assembler.ts';
import {
  createPageImporter,
  IMPORT_LIMITS,
  IMPORT_TIME_LIMIT_MS,
} from '../documents/import/page-importer.ts';
import { Thumbnails } from '../documents/import/thumbnails.ts';
import { openFileVault, type FileVault } from '../files/file-vault.ts';
import { judgeKeptPdf } from '../signing/kept-signature.ts';
import { bytesInMemory } from '../signing/pdf/pdf-bytes.ts';
import type { SendEvent } from '../ipc/event-sender.ts';
import { JournalStoppedError, type JournalFailure } from '../journal/journal-failure.ts';
import { openJournal, type Journal } from '../journal/open-journal.ts';
import type { TokenDriverParts } from '../signing/token/token-driver.ts';
import { createProvinceClient, type ProvinceClient } from '../transport/create-province-client.ts';
import type { Vault } from '../vault/vault.ts';
import { createPaperSigner } from './paper-signer.ts';
import { createSigningKeys } from './signing-keys.ts';
import type { Places } from './places.ts';
import { sentUnder } from './sent-under.ts';
import type { TrialIdentities } from './trial-identities.ts';

/** Intake stops while this much is still free: enough to finish, send and export what is here (DESIGN 4). */
export const FREE_BYTES_FLOOR = 500_000_000;
/** Some two thousand small pictures. */
const THUMBNAILS_BYTES = 12_000_000;
const COUNTER_KEY = 'counter-key';

export interface CounterMachine {
  readonly places: Places;
  readonly vault: Vault;
  readonly identities: TrialIdentities;
  readonly tokenDriver: TokenDriverParts;
  readonly fonts: FormFonts;
  readonly samplesDirectory: string;
  readonly journalThreadPath: string;
  readonly launchImageChild: LaunchImageChild;
  readonly send: SendEvent;
  readonly settings: MachineSettingsPort;
  /** The journal stopped: only starting again can tell what is on disk. */
  readonly journalStopped: () => void;
}

/** The counter with what must be closed when the app quits. */
export interface OpenCounter {
  readonly counter: Counter;
  readonly journal: Journal;
  readonly files: FileVault;
  readonly thumbnails: Thumbnails;
  close(): Promise<void>;
}

export const now = (): Instant => getInstant(Date.now());

/** Opens journal, files, image child and province client with the vault's keys, and folds the ledger. */
export async function openCounter(
  machine: CounterMachine,
  opened: OpenedVault,
  fresh: boolean,
): Promise<Result<OpenCounter, CounterOpenFailure>> {
  if (fresh) await moveAside(machine.places.journal);
  const journal = await openTheJournal(machine, opened);
  if (!journal.ok) return fail(failureOf(journal.failure));
  try {
    return succeed(await openOn(machine, opened, journal.value));
  } catch (error) {
    // Our own lock must not stand in the way of the next try.
    await journal.value.close();
    throw error;
  }
}

async function openOn(machine: CounterMachine, opened: OpenedVault, journal: Journal): Promise<OpenCounter> {
  const files = await openFileVault({
    directory: machine.places.files,
    fileKey: opened.subkeys.file,
    namesKey: opened.subkeys.names,
    keyId: opened.keyId,
    freeBytesFloor: FREE_BYTES_FLOOR,
  });
  const child: ImageChild = new ChildClient({
    launch: machine.launchImageChild,
    timeLimitMs: IMPORT_TIME_LIMIT_MS,
  });
  const late: { counter: Counter | undefined } = { counter: undefined };
  const province = openProvince(machine.vault, () => late.counter);
  const counter = await Counter.open({
    ...partsOf(machine, { files, child }),
    journal: watched(journal, machine.journalStopped),
    province,
  });
  late.counter = counter;
  const thumbnails = new Thumbnails({
    child,
    readAll: (file) => files.readAll(file),
    maxBytes: THUMBNAILS_BYTES,
  });
  return {
    counter,
    journal,
    files,
    thumbnails,
    async close() {
      province.close();
      child.close();
      await journal.close();
    },
  };
}

/** Tells once a journal that stopped by itself; the append that met it is refused all the same. */
function watched(journal: Journal, stopped: () => void): JournalPort {
  return {
    get epoch() {
      return journal.epoch;
    },
    get headSeq() {
      return journal.headSeq;
    },
    get headHash() {
      return journal.headHash;
    },
    read: (afterSeq, limit) => journal.read(afterSeq, limit),
    hashOf: (seq) => journal.hashOf(seq),
    beginEpoch: () => journal.beginEpoch(),
    append: (bodies) =>
      journal.append(bodies).catch((error: unknown) => {
        if (error instanceof JournalStoppedError) stopped();
        throw error;
      }),
  };
}

function failureOf(failure: JournalFailure): CounterOpenFailure {
  switch (failure.kind) {
    case 'in-use':
      return { kind: 'in-use', userName: failure.by.userName };
    case 'disk-full':
    case 'unavailable':
      return failure;
    case 'newer-format':
      return { kind: 'needs-update' };
    case 'damaged':
    case 'wrong-key':
      return { kind: 'damaged', what: 'journal' };
    default:
      return assertNever(failure);
  }
}

function partsOf(
  machine: CounterMachine,
  { files, child }: { readonly files: FileVault; readonly child: ImageChild },
) {
  return {
    files,
    importer: createPageImporter({
      vault: files,
      child,
      judgeSigned: async (file) => {
        const judged = await judgeKeptPdf(bytesInMemory(await files.readAll(file)));
        return judged.ok ? succeed(judged.value.kept) : judged;
      },
      newPageId,
      limits: IMPORT_LIMITS,
      samplesDirectory: machine.samplesDirectory,
    }),
    signer: createPaperSigner({
      keys: createSigningKeys({ ...machine, now }),
      files,
      mixed: createMixedAssembler({ vault: files, child }),
      markFont: machine.fonts.regular,
      now,
      samplePath: join(machine.samplesDirectory, '01-to-khai-dang-ky-khai-sinh.jpg'),
    }),
    forms: {
      ...createFormRenderer(machine),
      ...createBatchSlipRenderer(machine),
      ...createHandOverListRenderer(machine),
      ...createLifeFormRenderer(machine),
      ...createReportRenderer(machine),
    },
    catalogue: loadCatalogue(),
    calendar: shippedCalendar(),
    settings: machine.settings,
    now,
    send: machine.send,
  };
}

function openTheJournal(
  machine: CounterMachine,
  opened: OpenedVault,
): Promise<Result<Journal, JournalFailure>> {
  return openJournal({
    directory: machine.places.journal,
    key: opened.subkeys.journal,
    keyId: opened.keyId,
    threadPath: machine.journalThreadPath,
    protectedSeq: 0,
    freeBytesFloor: FREE_BYTES_FLOOR,
    userName: userInfo().username,
    now,
    provinceOffsetMs: () => null,
  });
}

function openProvince(vault: Vault, findCounter: () => Counter | undefined): ProvinceClient {
  return createProvinceClient({
    credentials: {
      load: () => vault.openSecret(COUNTER_KEY),
      save: (pkcs8) => vault.sealSecret(COUNTER_KEY, pkcs8),
    },
    enrolment: () => findCounter()?.ledger.enrolment,
    now,
    sentUnder: (code) => {
      const counter = findCounter();
      return counter && sentUnder(counter, code);
    },
  });
}

/** A set-up that ended before its key slot was written leaves a journal nobody can open: it is kept, not reused. */
export async function moveAside(directory: string): Promise<void> {
  if (existsSync(directory)) await rename(directory, `${directory}-abandoned-${Date.now()}`);
}

function newPageId(): PageId {
  const id = parsePageId(randomUUID());
  if (id === undefined) throw new TypeError('a random UUID is an id');
  return id;
}
