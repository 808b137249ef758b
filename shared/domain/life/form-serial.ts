/** Series of numbers on forms; each runs 01…n through the year at each counter (DOMAIN 2.2). */
export const FORM_SERIES = [
  'supplement',
  'refusal',
  'apology',
  'stop',
  'hand-over',
  'result-receipt',
] as const;

export type FormSeries = (typeof FORM_SERIES)[number];

/** «Số: 12/HDHS»: the number of one form in its series of one year. */
export interface FormSerial {
  readonly series: FormSeries;
  readonly year: number;
  readonly number: number;
}
