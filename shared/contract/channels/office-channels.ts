import type { LockedFailure } from '../failures.ts';
import type { Office } from '../../domain/office.ts';
import type { Result } from '../../kernel/result.ts';

/** What may be told anew. The agency code does not change here: numbers already given out begin with it. */
export const CHANGEABLE_OFFICE_FIELDS = [
  'deskNameVi',
  'counterNameVi',
  'hotlineVi',
  'switchboard',
  'lookupAddress',
] as const satisfies readonly (keyof Office)[];

export type OfficeChange = Pick<Office, (typeof CHANGEABLE_OFFICE_FIELDS)[number]>;

export type OfficeFailure =
  | LockedFailure
  | { readonly kind: 'field-missing' }
  | { readonly kind: 'disk-full'; readonly freeBytes: number };

export interface OfficeChannels {
  /** Holds from the next paper on; what was issued stays as it is. The answer is the office as it is now. */
  'office:change': {
    readonly request: { readonly office: OfficeChange };
    readonly reply: Result<Office, OfficeFailure>;
  };
}
