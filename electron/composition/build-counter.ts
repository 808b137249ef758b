import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { MachineFacts } from '../../shared/contract/channels/app-channels.ts';
import type { SuggestedProvince } from '../../shared/contract/channels/province-channels.ts';
import type { Handlers } from '../../shared/contract/ipc.ts';
import { succeed } from '../../shared/kernel/result.ts';
import { createHandlers } from '../counter/handlers.ts';
import { CounterSession } from '../counter/session.ts';
import type { ChildAnswer, ChildRequest } from '../documents/import/child-protocol.ts';
import { atomicFiles, diskOf, type AtomicFiles } from '../files/atomic-write.ts';
import { copyFiles } from '../files/copy-files.ts';
import { nodeFileLayer } from '../files/file-layer.ts';
import type { SendEvent } from '../ipc/event-sender.ts';
import { createPinCount } from '../signing/token/pin-count.ts';
import { TOKEN_TIME_LIMIT_MS, type TokenDriverParts } from '../signing/token/token-driver.ts';
import type { TokenAnswer, TokenQuestion } from '../signing/token/token-protocol.ts';
import { argon2InThread } from '../vault/argon2-in-thread.ts';
import { electronSecretStore } from '../vault/electron-secret-store.ts';
import { openVault, type Vault } from '../vault/vault.ts';
import type { FindBytes } from '../window/serve-bytes.ts';
import { childLauncher } from './child-launcher.ts';
import { createBackups } from './counter-backups.ts';
import { createRestore, type RestoreMachine } from './counter-restore.ts';
import { createExports } from '../files/save-exports.ts';
import { fileDialogs } from './file-dialogs.ts';
import { createFindBytes } from './find-bytes.ts';
import { formPrinter } from './form-printer.ts';
import { now, openCounter, type CounterMachine, type OpenCounter } from './open-counter.ts';
import { openMachineSettings } from './machine-settings.ts';
import { openScanner } from './open-scanner.ts';
import { createPendingOffice } from './pending-office.ts';
import type { Places } from './places.ts';
import { readFonts } from './read-assets.ts';
import { recoveryPort } from './recovery-port.ts';
import { createTrialIdentities } from './trial-identities.ts';
import { vaultPort } from './vault-port.ts';

export interface CounterRequest {
  readonly training: boolean;
  readonly places: Places;
  /** Where the bundles and their assets lie. */
  readonly bundleDirectory: string;
  readonly version: string;
  readonly send: SendEvent;
  readonly suggestedProvince: SuggestedProvince | null;
  readonly journalStopped: () => void;
}

export interface BuiltCounter {
  /** All but the way to the other counter. */
  readonly handlers: Omit<Handlers, 'training:switch'>;
  readonly findBytes: FindBytes;
  readonly mayAsk: CounterSession['mayAsk'];
  /** Nobody is at the screen any more, neither to work nor to take the scanner's pages. */
  lock(): void;
  close(): Promise<void>;
}

/** Everything behind the window. Call after the app is ready: the system's keychain is asked for. */
export async function buildCounter(request: CounterRequest): Promise<BuiltCounter> {
  const { places, bundleDirectory, send } = request;
  const files = atomicFiles(diskOf(nodeFileLayer));
  const vault = await openMachineVault(request, files);
  const identities = createTrialIdentities(vault, now);
  const settings = await openMachineSettings(files, places.settings);
  const launchImageChild = childLauncher<ChildRequest, ChildAnswer>(join(bundleDirectory, 'image-child.cjs'));
  const machine = await counterMachine(request, { files, vault, identities, settings, launchImageChild });
  const scanner = openScanner(launchImageChild);
  let open: OpenCounter | undefined;
  const session = new CounterSession({
    training: request.training,
    vault: vaultPort(vault),
    trialIdentity: identities,
    pendingOffice: createPendingOffice(files, places.vault),
    openCounter: async (opened, fresh) => {
      const result = await openCounter(machine, opened, fresh);
      if (result.ok) open = result.value;
      return result.ok ? succeed(result.value.counter) : result;
    },
  });
  const backups = backupMachine(machine, request.training, () => open);
  const restore = createRestore(backups);
  return {
    handlers: createHandlers({
      session,
      backups: createBackups(backups),
      restore,
      recovery: recoveryPort(vault),
      send,
      settings,
      dialog: fileDialogs(),
      exports: createExports(files),
      printer: formPrinter(),
      scanner,
      version: request.version,
      training: request.training,
      disk: () => diskFacts(files, places),
      newId: randomUUID,
      suggestedProvince: request.suggestedProvince,
    }),
    mayAsk: (channel, request) => session.mayAsk(channel, request),
    findBytes: createFindBytes(session, () => open),
    lock() {
      scanner.cancel();
      session.lock();
    },
    async close() {
      await scanner.close();
      await restore.abandon();
      await open?.close();
      vault.close();
    },
  };
}

interface MachineParts extends Pick<
  CounterMachine,
  'vault' | 'identities' | 'settings' | 'launchImageChild'
> {
  readonly files: AtomicFiles;
}

async function counterMachine(request: CounterRequest, parts: MachineParts): Promise<CounterMachine> {
  const { places, bundleDirectory, send, journalStopped } = request;
  const { files, ...tools } = parts;
  return {
    ...tools,
    places,
    tokenDriver: tokenDriver(request, files),
    fonts: await readFonts(join(bundleDirectory, 'assets')),
    samplesDirectory: join(bundleDirectory, 'assets/samples'),
    journalThreadPath: join(bundleDirectory, 'journal-thread.cjs'),
    send,
    journalStopped,
  };
}

function backupMachine(
  { places, vault, identities, journalThreadPath }: CounterMachine,
  training: boolean,
  findOpen: () => OpenCounter | undefined,
): RestoreMachine {
  const files = copyFiles(diskOf(nodeFileLayer));
  return { files, places, vault, identities, journalThreadPath, training, findOpen };
}

async function openMachineVault(
  { places, bundleDirectory }: { readonly places: Places; readonly bundleDirectory: string },
  files: AtomicFiles,
): Promise<Vault> {
  return openVault({
    directory: places.vault,
    secretStore: await electronSecretStore(),
    argon2: argon2InThread(join(bundleDirectory, 'argon-thread.cjs')),
    now,
    files,
  });
}

async function diskFacts(files: AtomicFiles, places: Places): Promise<Omit<MachineFacts, 'journal'>> {
  const dataDirectory = dirname(places.journal);
  return { dataDirectory, freeBytes: await files.freeBytes(dataDirectory) };
}

function tokenDriver({ bundleDirectory, places }: CounterRequest, files: AtomicFiles): TokenDriverParts {
  return {
    launch: childLauncher<TokenQuestion, TokenAnswer>(join(bundleDirectory, 'token-child.cjs')),
    pinCount: createPinCount(files, places.pinCount),
    timeLimitMs: TOKEN_TIME_LIMIT_MS,
  };
}
