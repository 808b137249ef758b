import type { Duty, Role } from '../../../shared/domain/roles.ts';
import type { MessageKey } from '../../i18n/vi.ts';

export const ROLE_WORDS = {
  clerk: 'access.clerk',
  specialist: 'access.specialist',
  head: 'access.head',
  administrator: 'access.administrator',
} as const satisfies Record<Role, MessageKey>;

/** Whose work it is, said to somebody whose it is not. */
export const DUTY_WORDS = {
  serve: 'access.serveIsOf',
  process: 'access.processIsOf',
  decide: 'access.decideIsOf',
  administer: 'access.administerIsOf',
} as const satisfies Record<Duty, MessageKey>;
