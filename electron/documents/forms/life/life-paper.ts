import type { Procedure } from '../../../../shared/catalogue/procedure.ts';
import type { Dossier } from '../../../../shared/domain/dossier.ts';
import type { FormSet } from '../../../../shared/domain/form-set.ts';
import type { LifeForm } from '../../../../shared/domain/life/life-form.ts';
import type { Clerk, Office } from '../../../../shared/domain/office.ts';
import type { ReprintMark } from '../../../../shared/domain/printing.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import type { TextRun } from '../break-lines.ts';
import type { TableShape } from '../form-table.ts';

export interface LifeFormRequest {
  readonly form: LifeForm;
  readonly dossier: Dossier;
  readonly procedure: Procedure | undefined;
  readonly office: Office;
  readonly clerk: Clerk;
  /** By the day of reception; before it, by the day of the act. */
  readonly formSet: FormSet;
  /** `null`: printed for the first time, or only looked at. */
  readonly reprint: ReprintMark | null;
}

/** Everything that a form says, before it is drawn. */
export interface LifePaper {
  /** Which form of which circular; empty for a slip that no circular knows. */
  readonly label: string;
  readonly name: string;
  readonly title: string;
  /** With the sign of its series: `12/HDHS`. */
  readonly number: string;
  /** When what it tells of happened. */
  readonly at: Instant;
  readonly opening: readonly (readonly TextRun[])[];
  readonly table: { readonly shape: TableShape; readonly rows: readonly (readonly string[])[] } | undefined;
  readonly closing: readonly (readonly TextRun[])[];
  /** Left to right; an empty name leaves room for a pen. */
  readonly signers: readonly { readonly head: string; readonly name: string }[];
}

/** Asked for a form that the dossier has not. */
export class NoSuchFormError extends Error {
  override readonly name = 'NoSuchFormError';
}

/** What a form is about; throws where the history has no such thing. */
export function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new NoSuchFormError('the dossier has no such form');
  return value;
}
