/*
 * The files of a month as somebody reads them who has only their description
 * (the README above this folder). Nothing of the program is imported here: what
 * is counted twice by the same code proves nothing.
 */

export interface Action {
  readonly kind: string;
  readonly [field: string]: unknown;
}

export interface Entry {
  readonly at: number;
  readonly action: Action;
}

export interface Span {
  readonly from: string;
  readonly to: string | null;
}

export interface CatalogueEntry {
  readonly code: string;
  readonly valid: Span;
  readonly handledBy: string;
  readonly essential: boolean;
  readonly levels: readonly (Span & { readonly value: string })[];
  readonly integrated: readonly Span[];
  readonly result: { readonly nameVi: string | null; readonly code: string | null };
  readonly components: readonly { readonly code: string; readonly required: boolean }[];
}

export interface Rules {
  readonly rates: Readonly<
    Record<
      string,
      {
        readonly targets: readonly (Span & {
          readonly value: { readonly kind: string; readonly op?: string; readonly percent?: number } | null;
        })[];
      }
    >
  >;
  readonly colours: readonly (Span & {
    readonly value: { readonly yellowFromPercent: number; readonly orangeFromPercent: number };
  })[];
  readonly digitisation: readonly (Span & { readonly value: string })[];
}

export interface Calendar {
  readonly hours: Readonly<
    Record<'morningOpens' | 'morningCloses' | 'afternoonOpens' | 'afternoonCloses', number>
  >;
  readonly daysOff: readonly string[];
  readonly workingSaturdays: readonly string[];
}

export interface MonthFiles {
  readonly month: string;
  readonly register: {
    readonly dossiers: readonly { readonly dossierId: string; readonly history: readonly Entry[] }[];
    readonly visits: readonly { readonly visitId: string; readonly history: readonly Entry[] }[];
    readonly complaints: readonly { readonly complaintId: string; readonly history: readonly Entry[] }[];
  };
  readonly catalogue: { readonly procedures: readonly CatalogueEntry[] };
  readonly rules: Rules;
  readonly calendar: Calendar;
}

const HOURS_EAST = 7;
const DAY_MS = 86_400_000;

/** The local day of a moment. */
export function localDay(moment: number): string {
  return new Date(moment + HOURS_EAST * 3_600_000).toISOString().slice(0, 10);
}

/** The first moment of a local day. */
export function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00+07:00`);
}

export function nextDay(day: string): string {
  return localDay(midnight(day) + DAY_MS);
}

export function on<S extends Span>(spans: readonly S[], day: string): S | undefined {
  return spans.find(({ from, to }) => from <= day && (to === null || day < to));
}
