import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';

import { mayIntend } from '../../../shared/domain/allowed-intents.ts';
import { stateOf, type Dossier } from '../../../shared/domain/dossier.ts';
import { useT } from '../../i18n/use-t.ts';
import { DiscardDraft } from './discard-draft.tsx';

/** What the state still allows, by the one table that main judges by too; nothing once a dossier is received. */
export function DraftActions({ dossier }: { dossier: Dossier }) {
  const t = useT();
  const navigate = useNavigate();
  const { dossierId } = dossier;
  const state = stateOf(dossier);
  if (!mayIntend(state, 'draft-saved')) return null;
  return (
    <div className="row wrap">
      {mayIntend(state, 'receive') && (
        <Button onClick={() => void navigate({ to: '/intake/$dossierId', params: { dossierId } })}>
          {t('find.continue')}
        </Button>
      )}
      <DiscardDraft dossier={dossier} />
    </div>
  );
}
