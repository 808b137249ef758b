/** How many numbers of a day are left, of how many that were lent for it. */
export interface DayStock {
  readonly left: number;
  readonly lent: number;
}

/** A week of work: with less in hand the counter must reach the province before it runs dry (DESIGN 8). */
const FEW_DAYS_AHEAD = 5;

/** A further block is asked for while a quarter is still there: time enough for a line that comes and goes. */
export function needsFurtherBlock({ left, lent }: DayStock): boolean {
  return lent > 0 && left * 4 <= lent;
}

/** The clerk is told when a tenth is left, or nothing. */
export function isRunningLow({ left, lent }: DayStock): boolean {
  return left * 10 <= lent;
}

export function areFewDaysAhead(daysAhead: number): boolean {
  return daysAhead <= FEW_DAYS_AHEAD;
}
