import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { stateOf, type Dossier } from '../../shared/domain/dossier.ts';
import { verifyJournal } from '../../build/journal-verifier/verify-journal.ts';
import { chanceFrom, type Chance } from '../demo/month/chance.ts';
import { readProvince } from '../demo/province-view.ts';
import type { Check } from './check/check.ts';
import { checkProvince } from './check/check-province.ts';
import { filesOf, type Folded } from './check/journal-view.ts';
import { hasCommand } from '../support/real-parts.ts';
import { Known } from './known.ts';
import { openOffice, PASSPHRASE, type Desk, type Office } from './office.ts';
import { citizenOf } from './people.ts';
import { drawStart, drawStrike, stepsAhead, type Strike } from './plan-strikes.ts';
import { readRecords } from './read-counter.ts';
import { chainCheck, checkRecovery } from './recovery.ts';
import { sendAllNow, type AtWork, type StepName } from './steps.ts';
import type { Struck, Tally } from './tally.ts';

/** A series has its own draws, so that one alone can be played again. */
export interface SeriesPlan {
  readonly seed: number;
  readonly series: number;
  readonly kills: number;
}

interface Listeners {
  readonly tally: Tally;
  /** After each kill. */
  readonly killed: () => void;
  /** A line for whoever watches. */
  readonly said: (words: string) => void;
}

/** Hits one office again and again, and at the end asks the province. What goes wrong is in the tally; it never throws for that. */
export async function liveSeries(plan: SeriesPlan, { tally, killed, said }: Listeners): Promise<void> {
  const { office, desk } = await openOffice();
  const series = new Series({ plan, tally, office, desk, killed });
  try {
    await series.live();
  } catch (error) {
    await series.isStuck(error);
  } finally {
    const keepsFolder = tally.failures.some((failure) => failure.series === plan.series);
    const folder = await office.close({ keepsFolder });
    if (keepsFolder) said(`series ${plan.series} went wrong and is kept in ${folder}`);
  }
}

/** Of a hundred. */
const DROPS_DRAFT = 12;
const NEXT_BEFORE_SENT = 35;
const SCANS = 60;
const STALLS_WITHIN_BYTES = 160_000;
const LARGE_PRIME = 7_919;
/** Of a message with a long log behind it. */
const LINES_OF_REASON = 4;
/** Where a picture of the screen goes when a series is stuck; without it none is taken. */
const PICTURES_VARIABLE = 'JOURNEY_SCREENS';

class Series {
  readonly #plan: SeriesPlan;
  readonly #tally: Tally;
  readonly #office: Office;
  readonly #killed: () => void;
  readonly #chance: Chance;
  readonly #known = new Known();
  readonly #hits = new Map<StepName, number>();
  readonly #hasScanner = hasCommand('scanimage');
  #desk: Desk;
  #kills = 0;
  #citizens = 0;
  /** The step that was hit last: what the next checks are about. */
  #struck: Struck = 'started';
  #work: AtWork | undefined;
  #scans = false;
  #folded: Folded = { dossiers: new Map(), misplaced: [] };

  constructor(parts: {
    readonly plan: SeriesPlan;
    readonly tally: Tally;
    readonly office: Office;
    readonly desk: Desk;
    readonly killed: () => void;
  }) {
    this.#plan = parts.plan;
    this.#tally = parts.tally;
    this.#office = parts.office;
    this.#desk = parts.desk;
    this.#killed = parts.killed;
    this.#chance = chanceFrom(parts.plan.seed * LARGE_PRIME + parts.plan.series);
  }

  async live(): Promise<void> {
    while (this.#kills < this.#plan.kills) {
      await this.#strikeAtWork();
      await this.#comeBack();
    }
    await this.#settle();
  }

  /** The program does not come back, or a screen never shows what it must: as bad as a loss. */
  async isStuck(error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    const what = stripVTControlCharacters(message).split('\n').slice(0, LINES_OF_REASON).join(' ');
    this.#tally.failures.push({ ...this.#here, breach: 'stuck', what });
    const folder = process.env[PICTURES_VARIABLE];
    if (folder === undefined) return;
    const path = join(folder, `stuck-${this.#plan.series}-${this.#kills}.png`);
    await this.#desk.clerk.screenshot(path).catch(() => undefined); // the page may be what is gone
  }

  get #here() {
    return { series: this.#plan.series, kill: this.#kills, step: this.#struck };
  }

  async #strikeAtWork(): Promise<void> {
    const work = this.#work ?? this.#nextCitizen();
    const ahead = stepsAhead(this.#dossierOf(work), this.#scans);
    const strike = drawStrike(this.#chance, ahead, this.#hits);
    for (const step of strike.before) {
      await step.act(work);
      this.#known.learn(await readRecords(work.clerk, this.#known.lastSeq));
    }
    this.#hits.set(strike.step.name, (this.#hits.get(strike.step.name) ?? 0) + 1);
    await this.#actAndStrike(work, strike);
  }

  /** The step begins; the power goes in its middle or right after it. What the screen says until then is claimed. */
  async #actAndStrike(work: AtWork, strike: Strike): Promise<void> {
    const { step, insideMs, readsFirst, province } = strike;
    if (insideMs === undefined) {
      await step.act(work);
      if (readsFirst) this.#known.learn(await readRecords(work.clerk, this.#known.lastSeq));
      await this.#strike(step.name, province);
      return;
    }
    const acting = step.act(work).catch(() => undefined); // its page dies under it
    await Promise.race([delay(insideMs), acting]);
    await this.#strike(step.name, province);
    await acting;
  }

  async #strike(step: Struck, province: Strike['province'] = 'stays'): Promise<void> {
    this.#struck = step;
    if (province !== 'stays') this.#tally.provinceKills += 1;
    if (province === 'falls-first') await this.#office.strikeProvince();
    const falls = province === 'falls-with-it' ? this.#office.strikeProvince() : Promise.resolve();
    await Promise.all([this.#office.strike(), falls]);
    this.#count(step);
  }

  #count(step: Struck): void {
    this.#kills += 1;
    this.#tally.killed(step);
    this.#killed();
  }

  /** Starts until a start is not hit, unlocks, and compares everything with what was known. */
  async #comeBack(): Promise<void> {
    for (;;) {
      const start = this.#kills < this.#plan.kills ? drawStart(this.#chance) : ({ kind: 'whole' } as const);
      if (start.kind === 'whole') break;
      await this.#hitStart(start.step, start.insideMs);
    }
    const [desk] = await Promise.all([this.#office.start(), this.#office.mendLine()]);
    this.#desk = desk;
    await desk.clerk.unlock(PASSPHRASE);
    await this.#check();
    await this.#takeUpWork();
  }

  async #hitStart(step: 'started' | 'unlocked', insideMs: number | undefined): Promise<void> {
    this.#struck = step;
    if (step === 'started' && insideMs !== undefined) {
      await this.#office.startAndStrike(insideMs);
      this.#count(step);
      return;
    }
    const { clerk } = await this.#office.start();
    await clerk.page.getByRole('heading', { name: 'Máy đang khóa' }).waitFor();
    if (step === 'started') return this.#strike(step);
    const unlocking = clerk.unlock(PASSPHRASE);
    if (insideMs === undefined) {
      await unlocking;
      return this.#strike(step);
    }
    const settled = unlocking.catch(() => undefined); // its page dies under it
    await Promise.race([delay(insideMs), settled]);
    await this.#strike(step);
    await settled;
  }

  async #check(): Promise<void> {
    const { checks, folded } = await checkRecovery({
      clerk: this.#desk.clerk,
      journalFolder: this.#office.journalFolder,
      known: this.#known,
      turn: this.#kills,
      mustRead: ({ dossiers }) => {
        const dossier = dossiers.get(this.#work?.dossierId ?? '')?.dossier;
        return dossier === undefined ? [] : filesOf(dossier);
      },
    });
    this.#folded = folded;
    this.#tally.checked(checks, this.#here);
  }

  /** Goes on with the interrupted dossier, leaves it for later, or turns to the next citizen. */
  async #takeUpWork(): Promise<void> {
    const before = this.#work;
    this.#work = undefined;
    const dossier = before && this.#dossierOf(before);
    if (before === undefined || dossier === undefined) return;
    const leaves = this.#chance.inHundred(dossier.reception === undefined ? DROPS_DRAFT : NEXT_BEFORE_SENT);
    if (leaves || stateOf(dossier).kind === 'registered') return;
    this.#work = this.#atWork(before.citizen, before.dossierId);
    if (dossier.reception === undefined) await this.#resume(this.#work, dossier);
  }

  /** «Làm tiếp», and what the form then shows is what was saved. */
  async #resume({ clerk, citizen }: AtWork, { draft, dossierId }: Dossier): Promise<void> {
    const { page } = clerk;
    await clerk.openToday();
    await page
      .getByRole('row')
      .filter({ hasText: citizen.fullName })
      .getByRole('button', { name: /^Làm tiếp/ })
      .first()
      .click();
    const pages = draft.components.reduce((sum, component) => sum + component.pages.length, 0);
    const shown = async (label: string): Promise<string> =>
      page.getByLabel(label, { exact: true }).first().inputValue();
    if (pages > 0) await clerk.waitForPages(pages);
    const half = (holds: boolean, what: string): Check => ({ holds, breach: 'half-visible', what });
    this.#tally.checked(
      [
        half(
          (await shown('Họ và tên')) === draft.applicant.fullName,
          `the form of ${dossierId} shows the name`,
        ),
        half(
          (await shown('Điện thoại')) === draft.applicant.phone,
          `the form of ${dossierId} shows the phone`,
        ),
        half((await clerk.pageCount()) === pages, `the form of ${dossierId} shows ${pages} pages`),
      ],
      this.#here,
    );
  }

  /** Everything goes to the province, and is there once. */
  async #settle(): Promise<void> {
    const received = this.#received();
    await sendAllNow(this.#desk.clerk, received.length);
    await this.#check();
    const held = await readProvince(this.#office.provinceAddress);
    const checks = checkProvince(this.#received(), held);
    await this.#office.strike();
    this.#tally.checked(
      [...checks, chainCheck(verifyJournal(this.#office.journalFolder, this.#known.witnesses))],
      this.#here,
    );
  }

  #received(): readonly Dossier[] {
    return [...this.#folded.dossiers.values()].flatMap(({ dossier }) =>
      dossier.reception === undefined ? [] : [dossier],
    );
  }

  #dossierOf({ dossierId }: AtWork): Dossier | undefined {
    return dossierId === undefined ? undefined : this.#folded.dossiers.get(dossierId)?.dossier;
  }

  #nextCitizen(): AtWork {
    this.#citizens += 1;
    this.#scans = this.#hasScanner && this.#chance.inHundred(SCANS);
    this.#work = this.#atWork(citizenOf(this.#plan.series * 1_000 + this.#citizens), undefined);
    return this.#work;
  }

  #atWork(citizen: AtWork['citizen'], dossierId: string | undefined): AtWork {
    return {
      clerk: this.#desk.clerk,
      line: this.#office.line,
      citizen,
      dossierId,
      receivedCount: this.#received().length,
      stallAfterBytes: this.#chance.whole(1_000, STALLS_WITHIN_BYTES),
      claim: (claim) => this.#known.claims.push(claim),
    };
  }
}
