import type { Procedure } from '../../../shared/catalogue/procedure.ts';
import { calendarMonth, spanOf } from '../../../shared/rates/period.ts';
import { inOfficeHours, workingDaysOf, type MonthStage } from './month-stage.ts';
import type { MonthOptions } from './month-options.ts';
import { beginMatter } from './stories/counter-story.ts';
import { askTheWayOn, certifyOn, complainOn } from './stories/side-story.ts';

/** Procedures that a commune sees every day, by the catalogue's codes; the others come now and then. */
const EVERYDAY: Readonly<Record<string, number>> = {
  '1.001193': 26,
  '1.000894': 8,
  '1.000656': 8,
  '1.004873': 22,
  '2.000635': 30,
  '2.002516': 6,
  '1.001653': 4,
};

/** Lives the whole month, up to its last moment; what is still open then stays open. */
export async function liveMonth(stage: MonthStage, { month, dossiers }: MonthOptions): Promise<void> {
  const { chance, calendar, timeline, office } = stage;
  const days = workingDaysOf(month, calendar);
  const moments = (count: number) =>
    Array.from({ length: count }, () => inOfficeHours(chance, chance.pick(days))).toSorted((a, b) => a - b);
  for (const moment of moments(dossiers)) timeline.at(moment, async () => beginMatter(stage, moment));
  for (const moment of moments(Math.ceil(dossiers / 4))) certifyOn(stage, moment);
  for (const moment of moments(Math.ceil(dossiers / 8))) askTheWayOn(stage, moment);
  const subjects = ['attitude', 'delay', 'other'] as const;
  moments(subjects.length).forEach((moment, index) => complainOn(stage, moment, subjects[index] ?? 'other'));
  await timeline.live(spanOf(calendarMonth(month)).to, (moment) => office.setClock(moment));
}

/** Those the commune itself decides and that make a dossier; police matters are only guided (DOMAIN 9). */
export function proceduresOf(catalogue: readonly Procedure[]): readonly (readonly [Procedure, number])[] {
  return catalogue
    .filter(
      ({ handledBy, countsAsDossier, components }) =>
        handledBy === 'ubnd' && countsAsDossier && components.some(({ presentOnly }) => !presentOnly),
    )
    .map((procedure) => [procedure, EVERYDAY[procedure.code] ?? 1] as const);
}
