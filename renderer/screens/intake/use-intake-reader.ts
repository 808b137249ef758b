import { useEffect, useEffectEvent, useState } from 'react';

import type { DossierId } from '../../../shared/kernel/id.ts';
import { useCardReader, useWork } from '../services.tsx';
import type { IntakeTab } from './intake-panes.tsx';
import type { CardPlace, People } from './use-people.ts';

interface IntakeReader {
  readonly dossierId: DossierId;
  readonly people: People;
  readonly setTab: (tab: IntakeTab) => void;
}

/**
 * A card read while this intake is open, wherever the focus is: it is the
 * owner's, or that of the person in whose fields the focus was. The focus stays
 * where it was unless a name has to be asked for, or it was at the card field.
 */
export function useIntakeReader({ dossierId, people, setTab }: IntakeReader): void {
  const { carry } = useWork();
  const focusNext = useFocusNext();
  const read = (text: string, focused: Element | null) => {
    const place = cardPlaceOf(focused);
    const outcome = people.readCard(text, place);
    setTab('person');
    if (outcome === 'name-asked') focusNext(nameFieldOf(place));
    else if (outcome === 'read' && (focused === null || focused.matches('body, main, #applicant-qr'))) {
      focusNext('applicant-phone');
    }
  };
  useCardReader(({ text, focused }) => read(text, focused));
  const readCarried = useEffectEvent(() => {
    const text = carry.takeCard(dossierId);
    if (text !== undefined) read(text, null);
  });
  useEffect(() => readCarried(), [dossierId]);
}

/** Focuses a field by its id as soon as it is drawn: it may be on another tab. */
function useFocusNext(): (id: string) => void {
  const [wanted, setWanted] = useState<{ readonly id: string } | undefined>(undefined);
  useEffect(() => {
    if (wanted !== undefined) document.getElementById(wanted.id)?.focus();
  }, [wanted]);
  return (id) => setWanted({ id });
}

function cardPlaceOf(focused: Element | null): CardPlace {
  const place = focused?.closest<HTMLElement>('[data-card-place]')?.dataset;
  if (place?.['cardPlace'] === 'filer') return { kind: 'filer' };
  if (place?.['cardPlace'] === 'co-owner') return { kind: 'co-owner', index: Number(place['cardIndex']) };
  return { kind: 'owner' };
}

function nameFieldOf(place: CardPlace): string {
  if (place.kind === 'co-owner') return `co-owner-${place.index}-name`;
  return place.kind === 'filer' ? 'filer-name' : 'applicant-name';
}
