import { findProcedure, loadCatalogue } from '../../../../shared/catalogue/catalogue.ts';
import { applyLife, BEFORE_LIFE, type Life } from '../../../../shared/domain/life/life.ts';
import { decideLife } from '../../../../shared/domain/life/decide-life.ts';
import type { LifeContext } from '../../../../shared/domain/life/life-context.ts';
import type { LifeAction } from '../../../../shared/domain/life/life-action.ts';
import type { LifeCommand, LifeFailure } from '../../../../shared/domain/life/life-command.ts';
import type { StockItem } from '../../../../shared/domain/life/stock.ts';
import { getInstant, type Instant } from '../../../../shared/kernel/instant.ts';
import { getPlainDay } from '../../../../shared/kernel/plain-day.ts';
import { getSha256 } from '../../../../shared/kernel/sha256.ts';
import { shippedRules, valueOn } from '../../../../shared/rules/directive/rules-on.ts';
import { shippedCalendar } from '../../../../shared/rules/work-calendar.ts';

/** Local time of an invented office, `2026-11-23 09:15`. */
export const at = (text: string): Instant => getInstant(Date.parse(`${text.replace(' ', 'T')}:00+07:00`));

export const DUE_AT = at('2026-11-27 09:15');

/** A signed dossier of three working days, received on Monday 23/11/2026. */
export function aContext(change: Partial<LifeContext> = {}): LifeContext {
  let serial = 0;
  return {
    life: BEFORE_LIFE,
    received: { dueAt: DUE_AT, isSigned: true },
    procedure: findProcedure(loadCatalogue(), '1.001193'),
    isOnlineOnly: false,
    chainedRequests: 0,
    limits: valueOn(shippedRules().limits, getPlainDay('2026-11-23')),
    calendar: shippedCalendar(),
    now: at('2026-11-25 10:00'),
    nextSerial: (series) => ({ series, year: 2026, number: (serial += 1) }),
    ...change,
  };
}

export const ON_DESK = { received: undefined } as const;

/** Carries commands out one after the other, each at its own moment; stops at the first that fails. */
export function lived(
  commands: readonly (readonly [string, LifeCommand])[],
  change: Partial<LifeContext> = {},
): Life {
  return commands.reduce((life, [moment, command]) => {
    const decided = decideLife(command, aContext({ ...change, life, now: at(moment) }));
    if (!decided.ok) throw new Error(`refused: ${decided.failure.kind}`);
    return applyLife(life, decided.value);
  }, BEFORE_LIFE);
}

export function refused(command: LifeCommand, change: Partial<LifeContext> = {}): LifeFailure | undefined {
  const decided = decideLife(command, aContext(change));
  return decided.ok ? undefined : decided.failure;
}

export function done(command: LifeCommand, change: Partial<LifeContext> = {}): LifeAction | undefined {
  const decided = decideLife(command, aContext(change));
  return decided.ok ? decided.value : undefined;
}

export function aSupplement(
  change: Partial<Extract<LifeCommand, { kind: 'ask-supplement' }>> = {},
): LifeCommand {
  return {
    kind: 'ask-supplement',
    stage: 'on-appraisal',
    items: [{ componentCode: '1.001193-TP02', wrongVi: 'thiếu giấy chứng sinh', remedyVi: 'nộp bản chính' }],
    groundVi: 'Luật Hộ tịch, Điều 16',
    answerBy: null,
    clock: 'pauses',
    leave: null,
    ...change,
  };
}

export function aStockItem(change: Partial<StockItem> = {}): StockItem {
  return {
    componentCode: '1.001193-TP02',
    file: { digest: getSha256('c'.repeat(64)), sizeBytes: 5_000 },
    from: 'component',
    origin: 'H39.28.05-250312-5001',
    validTo: null,
    verifiedAt: at('2026-11-25 10:00'),
    ...change,
  };
}
