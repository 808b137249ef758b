import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';

import type { Dossier } from '../../../shared/domain/dossier.ts';
import { parseDossierId, type DossierId } from '../../../shared/kernel/id.ts';
import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { newDossierId } from '../../platform/ids.ts';
import { useStore } from '../../store/store-context.tsx';
import { useDossierCase } from '../../store/use-dossier-case.ts';
import { useNoteView } from '../access/use-note-view.ts';
import { useCommand, useWork } from '../services.tsx';
import { DraftStrip } from './draft-strip.tsx';
import { IntakeForm } from './intake-form.tsx';
import { ReceiptPanel } from './receipt-panel.tsx';
import { useNextAfter } from './use-next-after.ts';

/** Tiếp nhận (F2). One address per dossier, so that unlocking comes back to the same one. */
export function IntakeScreen() {
  const t = useT();
  const { dossierId: named } = useParams({ strict: false });
  const dossierId = parseDossierId(named);
  if (dossierId === undefined) return <Notice tone="failed">{t('intake.openFailed')}</Notice>;
  return (
    <div className="intake">
      <h1 className="visually-hidden">{t('intake.title')}</h1>
      {/* Stays while dossiers change under it, so that its keys are never deaf. */}
      <DraftStrip current={dossierId} />
      <IntakeOf key={dossierId} dossierId={dossierId} />
    </div>
  );
}

function IntakeOf({ dossierId }: { dossierId: DossierId }) {
  const t = useT();
  // Known at the moment of opening: a dossier that is only begun is saved later, under the form that began it.
  const { dossiers } = useStore();
  const [known] = useState(() => dossiers.list().some((summary) => summary.dossierId === dossierId));
  const found = useDossierCase(dossierId);
  const dossier = found.kind === 'found' ? found.value.dossier : undefined;
  useNoteView(dossier === undefined ? undefined : dossierId, 'intake');
  if (known && dossier === undefined) return <Notice tone="info">{t('app.loading')}</Notice>;
  return <IntakeOrReceipt dossierId={dossierId} dossier={dossier} />;
}

function IntakeOrReceipt({ dossierId, dossier }: { dossierId: DossierId; dossier: Dossier | undefined }) {
  const navigate = useNavigate();
  const { carry } = useWork();
  const nextAfter = useNextAfter();
  const begin = () => void navigate({ to: '/intake/$dossierId', params: { dossierId: newDossierId() } });
  const samePerson = () => {
    if (dossier?.reception === undefined) return;
    const next = newDossierId();
    carry.put(next, nextAfter(dossier.draft));
    void navigate({ to: '/intake/$dossierId', params: { dossierId: next } });
  };
  useCommand('same-person', samePerson);
  if (dossier?.reception === undefined) return <IntakeForm dossierId={dossierId} dossier={dossier} />;
  return (
    <ReceiptPanel
      // A code that comes later is another receipt.
      key={dossier.reception.code}
      dossier={dossier}
      reception={dossier.reception}
      onNext={begin}
      onSamePerson={samePerson}
    />
  );
}
