import { useState } from 'react';

import { identityWarnings, type IdentityWarning } from '../../../shared/domain/identity-number.ts';
import { parseCardQr } from '../../../shared/domain/card-qr.ts';
import { withApplicant, withCard } from '../../../shared/domain/draft-edits.ts';
import type { Applicant } from '../../../shared/domain/applicant.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import type { DraftDesk } from './draft-desk.ts';

export type CardReading = Extract<MessageKey, `applicant.qr${string}`>;

/** Who the dossier is about: typing, reading the card, and what does not fit together. */
export function useArrival(desk: DraftDesk, applicant: Applicant) {
  const [reading, setReading] = useState<CardReading | undefined>(undefined);
  const warnings: readonly IdentityWarning[] = identityWarnings(applicant);
  return {
    warnings,
    reading,
    change: (change: Partial<Applicant>) => desk.edit((draft) => withApplicant(draft, change)),
    /** True when the card could be read, so that the field may be emptied. */
    readCard: (text: string): boolean => {
      const card = parseCardQr(text);
      if (!card.ok) {
        setReading(card.failure.kind === 'bad-number' ? 'applicant.qrBadNumber' : 'applicant.qrNotCard');
        return false;
      }
      desk.edit((draft) => withCard(draft, card.value));
      setReading(card.value.nameDoubtful ? 'applicant.qrNameDoubtful' : 'applicant.qrRead');
      return true;
    },
  };
}
