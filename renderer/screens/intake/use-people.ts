import { useState } from 'react';

import type { Applicant, ApplicantKind, Person } from '../../../shared/domain/applicant.ts';
import { parseCardQr, type CardIdentity } from '../../../shared/domain/card-qr.ts';
import { withApplicant, withCard } from '../../../shared/domain/draft-edits.ts';
import {
  findConfirmation,
  withApplicantKind,
  withConfirmedNumber,
  withCoOwner,
  withCoOwnerAt,
  withCoOwnerCard,
  withFiler,
  withFilerCard,
  withFilerKind,
  withFilerPerson,
  withoutCoOwner,
} from '../../../shared/domain/draft-people.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { Filer, FilerKind, FilerPerson } from '../../../shared/domain/filer.ts';
import { identityWarnings, type CheckedIdentity } from '../../../shared/domain/identity-number.ts';
import { asFirstOfBatch } from '../../../shared/domain/next-dossier.ts';
import type { NumberReason } from '../../../shared/domain/number-confirmation.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import { useServices, useWork } from '../services.tsx';
import type { DraftDesk } from './draft-desk.ts';

export type CardReading = Extract<MessageKey, `applicant.qr${string}`>;

/** `name-asked`: everything but the name and address was read. */
export type CardOutcome = 'read' | 'name-asked' | 'not-read';

/** Whose card it is. */
export type CardPlace =
  { readonly kind: 'owner' | 'filer' } | { readonly kind: 'co-owner'; readonly index: number };

export type People = ReturnType<typeof usePeople>;

/** The people of a dossier: typing, reading cards, and what does not fit together. */
export function usePeople(desk: DraftDesk, draft: Draft) {
  const { clerk } = useWork();
  const { now } = useServices();
  const [reading, setReading] = useState<CardReading | undefined>(undefined);
  const [replaced, setReplaced] = useState<Applicant | undefined>(undefined);
  const edit = (change: (latest: Draft) => Draft) => desk.edit(change);
  return {
    draft,
    reading,
    change: (change: Partial<Applicant>) => edit((latest) => withApplicant(latest, change)),
    setKind: (kind: ApplicantKind) => edit((latest) => withApplicantKind(latest, kind)),
    setFilerKind: (kind: FilerKind) => edit((latest) => withFilerKind(latest, kind)),
    setFiler: (filer: Filer) => edit((latest) => withFiler(latest, filer)),
    changeFiler: (change: Partial<FilerPerson>) => edit((latest) => withFilerPerson(latest, change)),
    beginBatch: () => edit(asFirstOfBatch),
    addCoOwner: () => edit(withCoOwner),
    changeCoOwner: (index: number, change: Partial<Person>) =>
      edit((latest) => withCoOwnerAt(latest, index, change)),
    removeCoOwner: (index: number) => edit((latest) => withoutCoOwner(latest, index)),
    check: (identity: CheckedIdentity) => {
      const { identityNumber } = identity;
      const warnings = identityWarnings(identity);
      return {
        warnings,
        confirmed: findConfirmation(draft, identityNumber, warnings),
        onConfirm: (reason: NumberReason) =>
          edit((latest) =>
            withConfirmedNumber(latest, { identityNumber, warnings, reason, by: clerk.clerkId, at: now() }),
          ),
      };
    },
    readCard: (text: string, place: CardPlace): CardOutcome => {
      const card = parseCardQr(text);
      if (!card.ok) {
        setReading(card.failure.kind === 'bad-number' ? 'applicant.qrBadNumber' : 'applicant.qrNotCard');
        return 'not-read';
      }
      setReplaced(
        place.kind === 'owner' && isAnother(draft.applicant, card.value) ? draft.applicant : undefined,
      );
      edit((latest) => withCardAt(latest, place, card.value));
      setReading(card.value.nameDoubtful ? 'applicant.qrNameDoubtful' : 'applicant.qrRead');
      return card.value.nameDoubtful ? 'name-asked' : 'read';
    },
    replaced,
    undoReplace: () => {
      if (replaced !== undefined) edit((latest) => ({ ...latest, applicant: replaced }));
      setReplaced(undefined);
      setReading(undefined);
    },
  };
}

function isAnother({ identityNumber }: Applicant, card: CardIdentity): boolean {
  return identityNumber !== '' && identityNumber !== card.identityNumber;
}

function withCardAt(draft: Draft, place: CardPlace, card: CardIdentity): Draft {
  switch (place.kind) {
    case 'owner':
      return withCard(draft, card);
    case 'filer':
      return withFilerCard(draft, card);
    case 'co-owner':
      return withCoOwnerCard(draft, place.index, card);
    default:
      return assertNever(place);
  }
}
