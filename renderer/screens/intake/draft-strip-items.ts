import type { DossierId } from '../../../shared/kernel/id.ts';
import type { DossierSummary } from '../../store/dossier-summary.ts';

export type StripItem = Pick<DossierSummary, 'dossierId' | 'fullName' | 'procedureCode'>;

export interface Strip {
  readonly items: readonly StripItem[];
  /** Drafts that have no room; Hôm nay lists them all. */
  readonly more: number;
  readonly previous: DossierId | undefined;
  readonly next: DossierId | undefined;
}

const MOST = 5;

/**
 * The newest drafts in the order in which they were opened, the current one
 * always among them: also when it is only begun, or just received. Going on
 * from the last comes back to the first.
 */
export function stripOf(newestFirst: readonly StripItem[], current: DossierId): Strip {
  const known = newestFirst.find(({ dossierId }) => dossierId === current);
  const others = newestFirst.filter((item) => item !== known).slice(0, MOST - 1);
  const shown =
    known === undefined
      ? [{ dossierId: current, fullName: '', procedureCode: null }, ...others]
      : newestFirst.filter((item) => item === known || others.includes(item));
  const items = shown.toReversed();
  const place = items.findIndex(({ dossierId }) => dossierId === current);
  const at = (by: 1 | -1) => items[(place + by + items.length) % items.length]?.dossierId;
  return {
    items,
    more: newestFirst.length - others.length - (known === undefined ? 0 : 1),
    previous: items.length > 1 ? at(-1) : undefined,
    next: items.length > 1 ? at(1) : undefined,
  };
}
