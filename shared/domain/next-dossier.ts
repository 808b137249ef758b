import type { Procedure } from '../catalogue/procedure.ts';
import type { ComponentId } from '../kernel/id.ts';
import { withProcedure } from './draft-edits.ts';
import type { Draft } from './draft.ts';

/** How a dossier begins that follows another at the counter. */
type Beginning = (draft: Draft) => Draft;

/** Another request of the same owner, handed in by the same person. */
export function asSamePerson({ applicant, coOwners, filer, confirmedNumbers }: Draft): Beginning {
  return (draft) => ({ ...draft, applicant, coOwners, filer, confirmedNumbers });
}

/** Makes a dossier the first of a list that one person hands in for many owners (danh sách nộp thay). */
export function asFirstOfBatch(draft: Draft): Draft {
  return draft.batchOf === null ? { ...draft, batchOf: draft.dossierId } : draft;
}

/** The next owner on such a list: the filer, the procedure and how results go back stay, nothing of the last owner does. */
export function asNextOfBatch(
  last: Draft,
  procedure: Procedure | undefined,
  newId: () => ComponentId,
): Beginning {
  const { filer, returnBy, batchOf, setCount } = last;
  return (draft) => {
    const next = { ...draft, filer, returnBy, batchOf, setCount };
    return procedure === undefined ? next : withProcedure(next, procedure, newId);
  };
}
