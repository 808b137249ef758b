import { createHash } from 'node:crypto';
import {
  parseActionId,
  parseClerkId,
  parseComponentId,
  parseDossierId,
  type ActionId,
  type ClerkId,
  type ComponentId,
  type DossierId,
} from '../../shared/kernel/id.ts';

export interface PortalIds {
  readonly dossierId: DossierId;
  /** Under which the filing becomes a dossier of this counter. */
  readonly filedActionId: ActionId;
  readonly receiveActionId: ActionId;
  readonly openedBy: ClerkId;
  readonly newComponentId: () => ComponentId;
}

/** The ids here follow from the portal's, which may be of any form: handed down twice, it is one dossier. */
export function portalIds(portalDossierId: string): PortalIds {
  const name = createHash('sha256').update(portalDossierId).digest('hex').slice(0, 16);
  let papers = 0;
  return {
    dossierId: made(parseDossierId, `portal-${name}`),
    filedActionId: made(parseActionId, `portal-${name}-f`),
    receiveActionId: made(parseActionId, `portal-${name}-r`),
    openedBy: made(parseClerkId, 'portal'),
    newComponentId: () => made(parseComponentId, `portal-${name}-${(papers += 1)}`),
  };
}

function made<Id>(parse: (text: string) => Id | undefined, text: string): Id {
  const id = parse(text);
  if (id === undefined) throw new TypeError('ids made here are well formed');
  return id;
}
