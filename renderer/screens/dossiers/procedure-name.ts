import { findProcedure } from '../../../shared/catalogue/catalogue.ts';
import type { Catalogue } from '../../../shared/catalogue/procedure.ts';

export type ProcedureNameOf = (code: string | null) => string | undefined;

/** The name of a procedure by its code; the code itself where the catalogue no longer has it, nothing while none is chosen. */
export function procedureNames(catalogue: Catalogue): ProcedureNameOf {
  return (code) => (code === null ? undefined : (findProcedure(catalogue, code)?.nameVi ?? code));
}
