import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { LifeCommand } from '../../../shared/domain/life/life-command.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Procedure } from '../../../shared/catalogue/procedure.ts';
import type { ActKey, Fault, Field, Values } from './field.ts';

/** What an act knows beside what is typed. */
export interface ActContext {
  readonly dossier: Dossier;
  readonly procedure: Procedure | undefined;
  readonly counterNameVi: string;
  readonly now: Instant;
  /** For what must be one and the same when it is sent twice. */
  readonly newId: () => string;
}

/** Something a clerk can do with a dossier: what it asks for, and the command it comes to. */
export interface Act {
  readonly id: string;
  readonly kind: LifeCommand['kind'];
  readonly title: ActKey;
  /** What happens when it is done; it cannot be undone. */
  readonly says: ActKey;
  readonly fields: readonly Field[];
  /** What stands in the fields at first. */
  readonly begin?: (context: ActContext) => Values;
  /** Not offered where it makes no sense, beyond what the stage forbids. */
  readonly offered?: (context: ActContext) => boolean;
  readonly toCommand: (values: Values, context: ActContext) => LifeCommand | Fault;
}

export function isFault(outcome: LifeCommand | Fault): outcome is Fault {
  return 'field' in outcome;
}
