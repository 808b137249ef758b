import type { Person } from './applicant.ts';

/** Who stands at the counter (người nộp), as far as it is another than the owner. */
export const FILER_KINDS = [
  'self',
  'relative',
  'authorised',
  'legal-representative',
  'postal-worker',
] as const;

export type FilerKind = (typeof FILER_KINDS)[number];

export interface FilerPerson extends Person {
  readonly phone: string;
}

export type Filer =
  | { readonly kind: 'self' }
  | { readonly kind: 'relative'; readonly person: FilerPerson; readonly relation: string }
  | {
      readonly kind: 'authorised';
      readonly person: FilerPerson;
      /** The written authority (văn bản ủy quyền). */
      readonly documentNumber: string;
      /** ISO day, or empty. */
      readonly documentDay: string;
    }
  | { readonly kind: 'legal-representative' | 'postal-worker'; readonly person: FilerPerson };
