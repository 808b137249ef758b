import { Button } from '@mantine/core';
import { useState } from 'react';

import { stateOf, type Dossier } from '../../../shared/domain/dossier.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { HistoryEntry } from '../../../shared/domain/history.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useDossierCase } from '../../store/use-dossier-case.ts';
import { OwnerFacts } from '../dossiers/owner-facts.tsx';
import { PdfView } from '../papers/pdf-view.tsx';
import { UnsignedNotice } from '../signing/unsigned-notice.tsx';
import { lifeFormsOf } from '../../../shared/domain/life/life-form.ts';
import { LifeFormList } from '../life/life-form-list.tsx';
import { LifePanel } from '../life/life-panel.tsx';
import { ResultPaper } from '../life/result-paper.tsx';
import { processingWords } from '../words/processing-words.ts';
import { StateMark } from '../words/state-mark.tsx';
import { CopyCode } from './copy-code.tsx';
import { DossierTimeline } from './dossier-timeline.tsx';
import { DraftActions } from './draft-actions.tsx';
import { ExchangeSlip } from './exchange-slip.tsx';
import { FormsOf } from './forms-of.tsx';
import { MendRefusal } from './mend-refusal.tsx';
import { PaperList } from './paper-list.tsx';
import { useMay } from '../access/use-may.ts';
import { useNoteView } from '../access/use-note-view.ts';
import { ViewsPanel } from '../access/views-panel.tsx';
import { useLeaveKey } from '../use-leave-key.ts';

export interface Viewed {
  readonly file: FileRef;
  readonly label: string;
}

/** One dossier: state, what happened, papers and forms, and what may be done now. */
export function DossierDetail({ dossierId, onBack }: { dossierId: DossierId; onBack: () => void }) {
  const t = useT();
  const found = useDossierCase(dossierId);
  useNoteView(found.kind === 'found' ? dossierId : undefined, 'dossier');
  if (found.kind === 'found') {
    const { dossier, history } = found.value;
    return <DetailBody dossier={dossier} history={history} onBack={onBack} />;
  }
  return (
    <div className="screen">
      <BackButton words={t('find.backToList')} onBack={onBack} />
      <p className="panel quiet">{t(found.kind === 'loading' ? 'app.loading' : 'find.absent')}</p>
    </div>
  );
}

interface DetailBodyProps {
  readonly dossier: Dossier;
  readonly history: readonly HistoryEntry[];
  readonly onBack: () => void;
}

function DetailBody({ dossier, history, onBack }: DetailBodyProps) {
  const t = useT();
  const [viewed, setViewed] = useState<Viewed | undefined>(undefined);
  useLeaveKey(() => (viewed === undefined ? onBack() : setViewed(undefined)));
  const { reception } = dossier;
  return (
    <div className="screen">
      <div className="row wrap">
        {viewed === undefined ? (
          <BackButton words={t('find.backToList')} onBack={onBack} />
        ) : (
          <BackButton words={t('find.backToDetail')} onBack={() => setViewed(undefined)} />
        )}
        <h1 className="screen-title">
          {reception === undefined ? t('find.draftDetail') : t('find.detail', { code: reception.code })}
        </h1>
        {reception !== undefined && <CopyCode code={reception.code} />}
        <span className="grow" />
        <StateMark kind={stateOf(dossier).kind} />
      </div>
      {viewed === undefined ? (
        <DetailPanels dossier={dossier} history={history} onView={setViewed} />
      ) : (
        <Panel title={viewed.label}>
          <PdfView key={viewed.file.digest} file={viewed.file} label={viewed.label} />
        </Panel>
      )}
    </div>
  );
}

function DetailPanels({
  dossier,
  history,
  onView,
}: Pick<DetailBodyProps, 'dossier' | 'history'> & { onView: (viewed: Viewed) => void }) {
  const t = useT();
  const mayServe = useMay('serve');
  const state = stateOf(dossier);
  return (
    <>
      {state.kind === 'refused' && (
        <MendRefusal key={dossier.submissionId} dossier={dossier} refusal={state.refusal} />
      )}
      {state.kind === 'provisional' && <ExchangeSlip dossier={dossier} />}
      {dossier.processing !== undefined && (
        <Notice tone="info">{processingWords(dossier.processing, t)}</Notice>
      )}
      {state.kind === 'unsigned' && <UnsignedNotice dossier={dossier} />}
      <div className="detail">
        <div className="stack">
          <Panel title={t('find.owner')}>
            <OwnerFacts dossier={dossier} />
            {mayServe && <DraftActions dossier={dossier} />}
          </Panel>
          <Panel title={t('find.timeline')}>
            <DossierTimeline history={history} />
          </Panel>
          <ViewsPanel key={dossier.dossierId} dossierId={dossier.dossierId} />
        </div>
        <div className="stack">
          <LifePanel key={dossier.dossierId} dossier={dossier} knownAt={history.at(-1)?.at} />
          <ResultPaper key={`result ${dossier.dossierId}`} dossier={dossier} onView={onView} />
          <Panel title={t('find.papers')}>
            <PaperList dossier={dossier} onView={onView} />
          </Panel>
          {(dossier.reception !== undefined || lifeFormsOf(dossier).length > 0) && (
            <Panel title={t('find.forms')}>
              {/* A code that comes later is another receipt. */}
              {dossier.reception !== undefined && (
                <FormsOf key={dossier.reception.code} dossier={dossier} onView={onView} />
              )}
              <LifeFormList dossier={dossier} onView={onView} />
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}

function BackButton({ words, onBack }: { words: string; onBack: () => void }) {
  return (
    <Button
      variant="default"
      aria-keyshortcuts="Escape"
      rightSection={<KeyCap printed="Esc" />}
      onClick={onBack}
    >
      {words}
    </Button>
  );
}
