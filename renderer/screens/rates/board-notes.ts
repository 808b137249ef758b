import type { RateBoard } from '../../../shared/contract/channels/rate-channels.ts';
import type { RateFigure } from '../../../shared/rates/rate-figure.ts';
import type { Say } from '../../i18n/use-t.ts';

const MISSING_WORDS = {
  'other-counters': 'rates.missingCounters',
  'portal-dossiers': 'rates.missingPortal',
} as const;

/** What is to be known of a board before its figures are believed. */
export function boardNotes(board: RateBoard, { t, format }: Say): readonly string[] {
  const [first] = board.figures;
  const { asOf, tiersNameVi, refusedAtDesk } = board;
  const missing = first?.coverage.missing.map(({ what }) => t(MISSING_WORDS[what])) ?? [];
  return [
    t('rates.asOf', { moment: format.moment(asOf), version: first?.ruleVersion ?? '', tiers: tiersNameVi }),
    ...(first === undefined || missing.length === 0
      ? []
      : [
          t('rates.provisional', {
            counters: first.coverage.counters.join(', '),
            missing: missing.join(', '),
          }),
        ]),
    ...(refusedAtDesk.length === 0
      ? []
      : [t('rates.refused', { count: format.count(refusedAtDesk.length) })]),
  ];
}

/** By whose word the targets are what they are, each text once. */
export function provenancesOf(figures: readonly RateFigure[]): readonly string[] {
  return [...new Set(figures.flatMap(({ target }) => target?.provenance.textVi ?? []))];
}
