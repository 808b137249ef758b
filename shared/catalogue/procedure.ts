/** How sure we are of a figure; shown beside it, never hidden. */
export type Certainty = 'sourced' | 'memory' | 'unknown';

export interface TimeLimit {
  readonly value: number;
  readonly unit: 'working-days' | 'calendar-days' | 'hours' | 'same-day';
  readonly certainty: Certainty;
}

export interface CatalogueComponent {
  readonly code: string;
  readonly nameVi: string;
  readonly kind: 'original' | 'certified' | 'copy';
  readonly required: boolean;
  /** Only shown at the counter; never kept, never digitised. */
  readonly presentOnly: boolean;
  readonly conditionVi: string | null;
}

/** Online level on a date, in the vocabulary of that date. */
export interface LevelSpan {
  readonly from: string;
  readonly to: string | null;
  readonly vocabulary: 'muc-do' | 'mot-phan-toan-trinh';
  readonly value: '2' | '3' | '4' | 'mot-phan' | 'toan-trinh' | 'chua-ro';
  readonly certainty: Certainty;
}

/** One version of a procedure; a dossier keeps the version in force at its reception. Money is whole đồng; `null` means the provincial council decides. */
export interface Procedure {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly sectorVi: string;
  /** ISO days, half-open. */
  readonly valid: { readonly from: string; readonly to: string | null };
  readonly handledBy: 'ubnd' | 'cong_an';
  readonly essential: boolean;
  readonly levels: readonly LevelSpan[];
  readonly integrated: readonly { readonly from: string; readonly to: string | null }[];
  readonly timeLimit: TimeLimit | null;
  readonly timeNoteVi: string | null;
  readonly fee: {
    readonly direct: number | null;
    readonly online: number | null;
    readonly post: number | null;
    readonly noteVi: string | null;
  };
  readonly countsAsDossier: boolean;
  /** Days on which it is taken in online alone, by whose decision (directive 2). */
  readonly onlineOnly: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly decisionVi: string;
  }[];
  /** The paper goes along with the electronic dossier, and why; `null`: it stays (directive 4.1.b). */
  readonly paperFollows: { readonly groundVi: string } | null;
  readonly result: { readonly nameVi: string | null; readonly code: string | null };
  readonly components: readonly CatalogueComponent[];
  readonly componentsCertainty: Certainty;
  readonly source: string;
}

export interface Catalogue {
  readonly formatVersion: 1;
  readonly publishedOn: string;
  readonly procedures: readonly Procedure[];
}
