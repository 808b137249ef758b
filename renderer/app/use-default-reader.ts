import { useNavigate } from '@tanstack/react-router';

import { newDossierId } from '../platform/ids.ts';
import { useCardReader, useWork } from '../screens/services.tsx';
import { useStore } from '../store/store-context.tsx';

/** Where no screen asked for a card: a receipt's code opens its dossier, anything else begins a new one. */
export function useDefaultReader(): void {
  const navigate = useNavigate();
  const { carry } = useWork();
  const { dossiers } = useStore();
  useCardReader(({ text }) => {
    const [code] = text.split('|');
    const known = dossiers.list().find((dossier) => dossier.code !== '' && dossier.code === code);
    if (known !== undefined) {
      void navigate({ to: '/find', search: { dossierId: known.dossierId } });
      return;
    }
    const dossierId = newDossierId();
    carry.putCard(dossierId, text);
    void navigate({ to: '/intake/$dossierId', params: { dossierId } });
  });
}
