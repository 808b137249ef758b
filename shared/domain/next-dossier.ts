import type { Draft } from './draft.ts';

/** How a dossier begins that follows another at the counter. */
type Beginning = (draft: Draft) => Draft;

/** Another request of the same owner, handed in by the same person. */
export function asSamePerson({ applicant, coOwners, filer, confirmedNumbers }: Draft): Beginning {
  return (draft) => ({ ...draft, applicant, coOwners, filer, confirmedNumbers });
}
