/** How far the journal has been applied. Written in the same transaction as what was applied. */
export interface MetaRow {
  readonly key: 'journal';
  readonly epoch: string;
  readonly appliedSeq: number;
  /** Dossier rows there must be: a row that vanished leaves no other trace. */
  readonly dossiers: number;
}
