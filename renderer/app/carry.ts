import type { DossierId } from '../../shared/kernel/id.ts';
import type { Beginning, Carry } from '../screens/services.tsx';

/** Beginnings and cards on their way to a next dossier, in memory only and forgotten at lock. */
export function createCarry(): Carry & { readonly clear: () => void } {
  const beginnings = new Map<DossierId, Beginning>();
  const cards = new Map<DossierId, string>();
  return {
    put: (dossierId, beginning) => void beginnings.set(dossierId, beginning),
    find: (dossierId) => beginnings.get(dossierId),
    putCard: (dossierId, text) => void cards.set(dossierId, text),
    takeCard: (dossierId) => {
      const text = cards.get(dossierId);
      cards.delete(dossierId);
      return text;
    },
    clear: () => {
      beginnings.clear();
      cards.clear();
    },
  };
}
