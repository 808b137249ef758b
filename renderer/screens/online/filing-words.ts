import type { FilingRow, FilingStanding } from '../../../shared/contract/channels/portal-channels.ts';
import type { MessageKey } from '../../i18n/vi.ts';

export const STANDING_WORDS = {
  coming: 'online.coming',
  'to-answer': 'online.toAnswer',
  'awaits-citizen': 'online.awaitsCitizen',
  received: 'online.received',
  refused: 'online.refused',
} as const satisfies Record<FilingStanding, MessageKey>;

/** Whether the clock still runs for the office. */
export function isUnanswered({ standing }: Pick<FilingRow, 'standing'>): boolean {
  return standing === 'coming' || standing === 'to-answer';
}
