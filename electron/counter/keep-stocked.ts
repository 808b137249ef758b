import { needsFurtherBlock } from '../../shared/domain/number-stock.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import type { Counter } from './counter.ts';
import { topUpNumbers } from './numbers.ts';

/**
 * Asks for more numbers as soon as today's run low, beside the clerk's work and
 * one question at a time. Without a line nothing comes of it, and the next pull asks again.
 */
export function createStockKeeper(): (counter: Counter) => void {
  let asking = false;
  return (counter) => {
    if (asking || !isShortToday(counter)) return;
    asking = true;
    void topUpNumbers(counter).finally(() => {
      asking = false;
    });
  };
}

function isShortToday({ ledger, parts }: Counter): boolean {
  const { day } = toLocalTime(parts.now());
  return (
    ledger.enrolment !== undefined && needsFurtherBlock(ledger.numbers.stockOf(day, parts.journal.epoch))
  );
}
