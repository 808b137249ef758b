import { findProcedure } from '../../../shared/catalogue/catalogue.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import { asNextOfBatch, asSamePerson } from '../../../shared/domain/next-dossier.ts';
import { newComponentId } from '../../platform/ids.ts';
import { useServices, type Beginning } from '../services.tsx';

/** What follows a received dossier by one key: the next owner on a list, else the next request of the same person. */
export function useNextAfter(): (draft: Draft) => Beginning {
  const { catalogue } = useServices();
  return (draft) =>
    draft.batchOf === null
      ? asSamePerson(draft)
      : asNextOfBatch(draft, findProcedure(catalogue, draft.procedureCode ?? ''), newComponentId);
}
