import type { SendFailure } from '../../shared/contract/failures.ts';
import { HOLDINGS_PER_REQUEST } from '../../shared/contract/province/holdings-wire.ts';
import type { ProvinceStanding } from '../../shared/contract/channels/province-channels.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { addMs, type Instant } from '../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { keepAccounts } from './keep-accounts.ts';
import { keepWords } from './keep-words.ts';
import { FilingMirror } from './mirror-filings.ts';
import { standingOf, topUpNumbers } from './numbers.ts';
import { recordForgotten } from './record-answer.ts';
import { witnessJournal } from './witness-journal.ts';
import { tellLife } from './tell-life.ts';

/** A province is restored from a copy of some days ago, not of last year: the newest receipts tell. */
const NEWEST_RECEIPTS = 1_000;
const AUDIT_EVERY_MS = 6 * 60 * 60 * 1000;

type Pulled = Result<ProvinceStanding, SendFailure>;

/**
 * Numbers; what the province says of dossiers sent earlier and of those that
 * citizens filed; what it is told of theirs after intake; then, now and then,
 * whether it still holds what it receipted. One part in trouble does not keep
 * the next from being tried, unless there is no line.
 */
export class ProvincePull {
  #nextAudit: Instant | undefined;
  readonly #filings = new FilingMirror();

  async run(counter: Counter): Promise<Pulled> {
    await keepAccounts(counter);
    const numbers = await topUpNumbers(counter);
    if (!numbers.ok && hopeless(numbers.failure)) return numbers;
    const witnessed = numbers.ok ? await witnessJournal(counter) : numbers;
    const words = await readAllWords(counter);
    const told = await tellLife(counter);
    const mirrored = await this.#filings.run(counter);
    const audited = words.ok ? await this.#audit(counter, words.value.restored) : words;
    const trouble = [audited, told, mirrored, witnessed].find(({ ok }) => !ok);
    if (trouble?.ok === false) return trouble;
    return numbers.ok ? succeed(standingOf(counter)) : numbers;
  }

  async #audit(counter: Counter, restored: boolean): Promise<Result<null, SendFailure>> {
    const now = counter.parts.now();
    const due = this.#nextAudit === undefined || now >= this.#nextAudit;
    // A clock that was set back would put the next look far away.
    const far = this.#nextAudit !== undefined && this.#nextAudit > addMs(now, AUDIT_EVERY_MS);
    if (!due && !far && !restored) return succeed(null);
    const looked = await findForgotten(counter);
    if (looked.ok) this.#nextAudit = addMs(now, AUDIT_EVERY_MS);
    return looked;
  }
}

function hopeless({ kind }: SendFailure): boolean {
  return kind === 'unreachable' || kind === 'not-enrolled' || kind === 'locked';
}

/** Page by page; each page and the place it ends are durable together. */
async function readAllWords(counter: Counter): Promise<Result<{ readonly restored: boolean }, SendFailure>> {
  let restored = false;
  let from = counter.ledger.wordsReadThrough;
  for (;;) {
    const page = await counter.parts.province.readWords(from);
    if (!page.ok) return page;
    const { head, last } = page.value;
    if (head < from) {
      // It was restored from an older copy: from the beginning again; what is known already changes nothing.
      restored = true;
      from = 0;
      await counter.exclusively(() =>
        counter.append([
          { kind: 'words-read', through: 0, unmatched: [] },
          { kind: 'life-told', through: 0 },
        ]),
      );
      continue;
    }
    await keepWords(counter, page.value, from);
    // A word that could not be believed is asked for again at the next pull; those behind it come now.
    if (last >= head) return counter.ledger.wordsReadThrough < head ? DOUBTFUL : succeed({ restored });
    from = last;
  }
}

const DOUBTFUL: Result<never, SendFailure> = fail({ kind: 'receipt-invalid' });

async function findForgotten(counter: Counter): Promise<Result<null, SendFailure>> {
  const receipted = newestReceipted(counter);
  for (let start = 0; start < receipted.length; start += HOLDINGS_PER_REQUEST) {
    const asked = receipted.slice(start, start + HOLDINGS_PER_REQUEST);
    const lost = await counter.parts.province.findLost(asked.map(({ submissionId }) => submissionId));
    if (!lost.ok) return lost;
    for (const actionId of lost.value) {
      const dossier = counter.ledger.findReceivedBy(actionId);
      if (dossier !== undefined) await recordForgotten(counter, dossier);
    }
  }
  return succeed(null);
}

function newestReceipted(counter: Counter): readonly Dossier[] {
  return [...counter.ledger.dossiers]
    .filter(({ delivered, registered }) => delivered !== undefined || registered !== undefined)
    .toSorted((left, right) => (right.reception?.receivedAt ?? 0) - (left.reception?.receivedAt ?? 0))
    .slice(0, NEWEST_RECEIPTS);
}
