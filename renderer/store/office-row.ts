import type { Clerk, Office } from '../../shared/domain/office.ts';
import type { Json } from '../../shared/kernel/wire.ts';
import type { RecordCipher, SealContext, Sealed } from './record-cipher.ts';

/** The office of this counter, or one of its clerks, as the journal last told it. */
export interface OfficeRow extends Sealed {
  /** `office`, or `clerk:` and the clerk's id. */
  readonly id: string;
  readonly schema: number;
  readonly seq: number;
}

export type OfficeFact =
  { readonly kind: 'office'; readonly office: Office } | { readonly kind: 'clerk'; readonly clerk: Clerk };

const OFFICE_SCHEMA = 1;

export async function toOfficeRow(fact: OfficeFact, seq: number, cipher: RecordCipher): Promise<OfficeRow> {
  const id = fact.kind === 'office' ? 'office' : `clerk:${fact.clerk.clerkId}`;
  const clear = { id, schema: OFFICE_SCHEMA, seq };
  // Plain readonly data of JSON values; interfaces lack the index signature that would prove it.
  return { ...clear, ...(await cipher.seal(fact as unknown as Json, contextOf(clear))) };
}

/** `undefined` when the row is not what was written. */
export async function fromOfficeRow(row: OfficeRow, cipher: RecordCipher): Promise<OfficeFact | undefined> {
  const json = await cipher.open(row, contextOf(row));
  return json as unknown as OfficeFact | undefined; // sealed by `toOfficeRow`, and its tag has verified
}

function contextOf({ id, schema, seq }: Omit<OfficeRow, keyof Sealed>): SealContext {
  return { table: 'office', id, schema, seq, clear: [] };
}
