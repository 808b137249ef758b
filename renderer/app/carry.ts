import type { Applicant } from '../../shared/domain/applicant.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import type { Carry } from '../screens/services.tsx';

/** Applicants on their way to a next dossier, in memory only and forgotten at lock. */
export function createCarry(): Carry & { readonly clear: () => void } {
  const applicants = new Map<DossierId, Applicant>();
  return {
    put: (dossierId, applicant) => void applicants.set(dossierId, applicant),
    find: (dossierId) => applicants.get(dossierId),
    clear: () => applicants.clear(),
  };
}
