import { setTimeout as delay } from 'node:timers/promises';
import { unseenPages, isFullySigned, type Dossier } from '../../shared/domain/dossier.ts';
import type { PageSource } from '../../shared/domain/draft.ts';
import type { CuttingProxy } from '../support/cutting-proxy.ts';
import type { ClerkAtScreen } from '../demo/clerk.ts';
import type { Claim } from './check/check-claims.ts';
import { PASSPHRASE } from './office.ts';
import type { Citizen } from './people.ts';
import { readLights } from './read-counter.ts';

/** Birth registration, by its national code. */
const PROCEDURE = '1.001193';

/** What the clerk has before her, and where she writes down what the screen said. */
export interface AtWork {
  readonly clerk: ClerkAtScreen;
  readonly line: CuttingProxy;
  readonly citizen: Citizen;
  /** The dossier on screen; learned from the screen's address when a new one is begun. */
  dossierId: string | undefined;
  /** Dossiers received so far, this one included: what the lights will add up to. */
  receivedCount: number;
  /** Bytes that still go up before the line stalls, for the step that kills in mid-sending. */
  readonly stallAfterBytes: number;
  /** Only what the screen has said. */
  readonly claim: (claim: Claim) => void;
}

/**
 * One named step: a kill inside it hits what it does, a kill at its end comes
 * right after the screen acknowledged. The office's own two, `started` and
 * `unlocked`, are done by the series itself.
 */
export interface Step {
  readonly name: StepName;
  /** What is already so, by the dossier's history. */
  readonly isDone: (dossier: Dossier) => boolean;
  readonly act: (work: AtWork) => Promise<void>;
  /** About how long it takes on an idle machine; a kill inside comes within it. */
  readonly lastsMs: number;
}

export type StepName =
  | 'card-read'
  | 'contact-typed'
  | 'procedure-chosen'
  | 'pages-added'
  | 'pages-scanned'
  | 'pages-seen'
  | 'signed'
  | 'received'
  | 'sending'
  | 'delivered'
  | 'registered';

/** In the order of the work. `sending` is the other way to do `received`: with a line that stalls in mid-transfer. */
export const STEPS: readonly Step[] = [
  {
    name: 'card-read',
    isDone: ({ draft }) => draft.applicant.identityNumber !== '',
    act: readCard,
    lastsMs: 1_200,
  },
  {
    name: 'contact-typed',
    isDone: ({ draft }) => draft.applicant.phone !== '',
    act: typeContact,
    lastsMs: 800,
  },
  {
    name: 'procedure-chosen',
    isDone: ({ draft }) => draft.procedureCode !== null,
    act: chooseProcedure,
    lastsMs: 900,
  },
  {
    name: 'pages-added',
    isDone: (dossier) => hasPagesFrom(dossier, 'sample'),
    act: addPages,
    lastsMs: 1_000,
  },
  {
    name: 'pages-scanned',
    isDone: (dossier) => hasPagesFrom(dossier, 'scanner'),
    act: scanPages,
    lastsMs: 1_500,
  },
  {
    name: 'pages-seen',
    isDone: (dossier) => hasPagesFrom(dossier, 'sample') && unseenPages(dossier).length === 0,
    act: ({ clerk }) => clerk.seeAllPages(),
    lastsMs: 1_500,
  },
  { name: 'signed', isDone: isFullySigned, act: sign, lastsMs: 900 },
  { name: 'received', isDone: isReceived, act: receive, lastsMs: 900 },
  { name: 'sending', isDone: isReceived, act: receiveOnStallingLine, lastsMs: 900 },
  {
    name: 'delivered',
    isDone: ({ delivered, registered }) => (delivered ?? registered) !== undefined,
    act: awaitDelivery,
    lastsMs: 600,
  },
  {
    name: 'registered',
    isDone: ({ registered }) => registered !== undefined,
    act: awaitRegister,
    lastsMs: 1_200,
  },
];

function isReceived({ reception }: Dossier): boolean {
  return reception !== undefined;
}

function hasPagesFrom({ draft }: Dossier, source: PageSource): boolean {
  return draft.components.some(({ pages, shelf }) =>
    [...pages, ...shelf.map(({ page }) => page)].some((page) => page.source === source),
  );
}

async function readCard(work: AtWork): Promise<void> {
  const { clerk, citizen, claim } = work;
  const { identityNumber, fullName, card } = citizen;
  await clerk.openIntake();
  const dossierId = /\/intake\/([^?]+)/.exec(clerk.page.url())?.[1];
  if (dossierId === undefined) throw new Error('F2 opens a new dossier');
  work.dossierId = dossierId;
  await clerk.readCard(card);
  await clerk.waitForSaved();
  claim({ kind: 'card-read', dossierId, identityNumber, fullName });
}

async function typeContact(work: AtWork): Promise<void> {
  const { clerk, citizen, claim } = work;
  await clerk.fillContact({ phone: citizen.phone, email: '' });
  await clerk.waitForSaved();
  claim({ kind: 'contact-typed', dossierId: present(work), phone: citizen.phone });
}

async function chooseProcedure(work: AtWork): Promise<void> {
  const { clerk, claim } = work;
  await clerk.chooseProcedure(PROCEDURE);
  await clerk.waitForSaved();
  claim({ kind: 'procedure-chosen', dossierId: present(work), procedureCode: PROCEDURE });
}

async function addPages(work: AtWork): Promise<void> {
  const { clerk, claim } = work;
  await clerk.addSamples(1);
  await clerk.waitForSaved();
  claim({ kind: 'pages', dossierId: present(work), count: await clerk.pageCount() });
}

/** Into the second paper, so that F8 has two to sign. */
async function scanPages(work: AtWork): Promise<void> {
  const { clerk, claim } = work;
  await clerk.choosePaper(1);
  await clerk.scanStack(1);
  await clerk.waitForSaved();
  claim({ kind: 'pages', dossierId: present(work), count: await clerk.pageCount() });
}

async function sign(work: AtWork): Promise<void> {
  const { clerk, claim } = work;
  await clerk.sign(PASSPHRASE);
  const words = await clerk.page
    .getByText(/^Đã ký (\d+)\/\1 giấy tờ$/)
    .first()
    .innerText();
  claim({ kind: 'signed', dossierId: present(work), papers: Number(/\d+/.exec(words)?.[0]) });
}

async function receive(work: AtWork): Promise<void> {
  const { clerk, claim } = work;
  await clerk.page.keyboard.press('F9');
  const code = (await clerk.page.locator('.receipt-code').innerText()).trim();
  claim({ kind: 'received', dossierId: present(work), code });
  work.receivedCount += 1;
  await clerk.page.locator('.receipt canvas[data-drawn="true"]').first().waitFor();
}

/** Ends while the line holds a part of what is sent; then a kill is certain to come in the middle. */
async function receiveOnStallingLine(work: AtWork): Promise<void> {
  const { line, stallAfterBytes } = work;
  const before = line.sentBytes;
  line.holdAfter(stallAfterBytes);
  await receive(work);
  for (let waitedMs = 0; waitedMs < 3_000 && line.sentBytes - before < stallAfterBytes; waitedMs += 20)
    await delay(20);
}

async function awaitDelivery(work: AtWork): Promise<void> {
  const { clerk, claim, receivedCount } = work;
  await untilLights(clerk, ({ delivered, registered }) => delivered + registered >= receivedCount);
  claim({ kind: 'delivered', count: receivedCount });
}

async function awaitRegister(work: AtWork): Promise<void> {
  const { clerk, claim, receivedCount } = work;
  await sendAllNow(clerk, receivedCount);
  claim({ kind: 'registered', count: receivedCount });
}

/** Presses «Gửi hết ngay» until so many dossiers stand in the register. */
export async function sendAllNow(clerk: ClerkAtScreen, count: number): Promise<void> {
  await clerk.openOutbox();
  const sendAll = clerk.page.getByRole('button', { name: /^Gửi hết ngay/ });
  await untilLights(clerk, async ({ registered }) => {
    if (registered >= count) return true;
    if (await sendAll.isEnabled().catch(() => false))
      await sendAll.click({ timeout: 1_000 }).catch(() => undefined);
    return false;
  });
}

const LIGHTS_PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 50;

async function untilLights(
  clerk: ClerkAtScreen,
  isSo: (lights: Awaited<ReturnType<typeof readLights>>) => boolean | Promise<boolean>,
): Promise<void> {
  for (let waitedMs = 0; waitedMs < LIGHTS_PATIENCE_MS; waitedMs += LOOK_EVERY_MS) {
    if (await isSo(await readLights(clerk))) return;
    await delay(LOOK_EVERY_MS);
  }
  throw new Error('the lights of the header never say that the province has everything');
}

function present({ dossierId }: AtWork): string {
  if (dossierId === undefined) throw new TypeError('no dossier is on screen');
  return dossierId;
}
