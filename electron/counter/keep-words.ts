import { applyEntry, type Dossier } from '../../shared/domain/dossier.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { LifeCommand } from '../../shared/domain/life/life-command.ts';
import {
  isAccountWord,
  isFilingWord,
  isStatusWord,
  type AccountWord,
  type PaymentWord,
  type ProvinceWord,
} from '../../shared/domain/province-word.ts';
import type { StatusWord } from '../../shared/domain/processing.ts';
import type { JournalBody } from '../../shared/journal/journal-body.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import type { Counter } from './counter.ts';
import { live } from './live.ts';
import type { ReadWords } from './ports.ts';
import { findNews } from './record-answer.ts';

/** A page that begins behind a word that could not be believed does not move the place where reading goes on. */
export async function keepWords(
  counter: Counter,
  { words, through }: ReadWords,
  from: number,
): Promise<void> {
  await counter.exclusively(async () => {
    const page = new WordPage(counter);
    for (const word of words) page.take(word);
    const { bodies, unmatched } = page;
    const follows = from === counter.ledger.wordsReadThrough;
    if (follows && through > from) bodies.push({ kind: 'words-read', through, unmatched });
    if (bodies.length > 0) await counter.append(bodies);
  });
}

/** Words of one page, each judged on what the ones before it came to; they become durable together. */
class WordPage {
  readonly bodies: JournalBody[] = [];
  /** What belongs to no dossier here is kept, for a person to look at. */
  readonly unmatched: ProvinceWord[] = [];
  readonly #counter: Counter;
  readonly #changed = new Map<DossierId, Dossier>();

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  take(word: ProvinceWord): void {
    if (isFilingWord(word)) {
      const { filings } = this.#counter.ledger.sides;
      if (!filings.knows(word.body.filing.portalDossierId)) this.bodies.push({ kind: 'portal-filed', word });
      return;
    }
    const dossier = this.#counter.ledger.findReceivedBy(word.body.actionId);
    if (dossier === undefined) this.unmatched.push(word);
    else if (isStatusWord(word)) this.#takeStatus(dossier, word);
    else this.#takeLife(dossier, word);
  }

  #takeStatus(dossier: Dossier, word: StatusWord): void {
    const action = { kind: 'processing-told', word } as const;
    this.#note(dossier, findNews(this.#counter, dossier, { clerkId: 'province', about: word.body, action }));
  }

  /** It happened when the province says so. What does not follow any more came late or twice, and changes nothing. */
  #takeLife(dossier: Dossier, word: AccountWord | PaymentWord): void {
    const { serial: _, ...about } = word.body;
    for (const command of commandsOf(this.#newest(dossier), word)) {
      const action = live(this.#counter, this.#newest(dossier), { command, now: word.body.at });
      if (!action.ok) continue;
      const news = {
        clerkId: 'province',
        about: { ...about, as: command.kind },
        action: action.value,
      } as const;
      this.#note(dossier, findNews(this.#counter, dossier, news));
    }
  }

  #newest(dossier: Dossier): Dossier {
    return this.#changed.get(dossier.dossierId) ?? dossier;
  }

  #note(dossier: Dossier, entry: HistoryEntry | undefined): void {
    if (entry === undefined) return;
    this.#changed.set(dossier.dossierId, applyEntry(this.#newest(dossier), entry));
    this.bodies.push({ kind: 'action', entry });
  }
}

function commandsOf({ life }: Dossier, word: AccountWord | PaymentWord): readonly LifeCommand[] {
  if (isAccountWord(word)) return [{ kind: 'step-account', step: word.body.step }];
  const { paymentId, amountVnd, paidAt, receiptNumber, gateway, transactionCode } = word.body;
  const confirm = { kind: 'confirm-payment', paymentId, gateway, transactionCode } as const;
  if (life.payments.some((payment) => payment.paymentId === paymentId)) return [confirm];
  const payment = {
    paymentId,
    method: 'online',
    amountVnd,
    paidAt,
    receiptNumber,
    standing: 'settled',
  } as const;
  return [{ kind: 'pay', payment }, confirm];
}
