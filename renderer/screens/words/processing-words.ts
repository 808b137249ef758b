import type { ProcessingStatus, StatusWord } from '../../../shared/domain/processing.ts';
import type { Translate } from '../../i18n/message.ts';
import type { MessageKey } from '../../i18n/vi.ts';

/** The national portal's names of the statuses (DOMAIN 6.2). */
export const PROCESSING_WORDS = {
  2: 'processing.accepted',
  3: 'processing.notAccepted',
  4: 'processing.underWay',
  5: 'processing.papersWanted',
  6: 'processing.paymentWanted',
  7: 'processing.withdrawn',
  8: 'processing.stopped',
  9: 'processing.done',
  10: 'processing.returned',
} as const satisfies Record<ProcessingStatus, MessageKey>;

/** What the province says, with what its officer wrote. */
export function processingWords({ body }: StatusWord, t: Translate): string {
  const status = t(PROCESSING_WORDS[body.status]);
  return body.noteVi === ''
    ? t('processing.told', { status })
    : t('processing.toldWithNote', { status, note: body.noteVi });
}
