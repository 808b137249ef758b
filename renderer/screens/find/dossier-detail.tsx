import { Button, Timeline } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { stateOf, type Dossier } from '../../../shared/domain/dossier.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { HistoryEntry } from '../../../shared/domain/history.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { useDossierCase } from '../../store/use-dossier-case.ts';
import { PdfView } from '../papers/pdf-view.tsx';
import { ReceiptActions } from '../papers/receipt-actions.tsx';
import { useForm } from '../papers/use-form.ts';
import { mendingOf } from '../words/failure-words.ts';
import { StateMark } from '../words/state-mark.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { PaperList } from './paper-list.tsx';
import { timelineLines } from './timeline-lines.ts';

interface DossierDetailProps {
  readonly dossierId: DossierId | undefined;
  readonly nameOf: (code: string | null) => string | undefined;
}

interface Viewed {
  readonly file: FileRef;
  readonly label: string;
}

/** One dossier: state, what happened, papers, and what may be done now. */
export function DossierDetail({ dossierId, nameOf }: DossierDetailProps) {
  const t = useT();
  const found = useDossierCase(dossierId);
  const [viewed, setViewed] = useState<Viewed | undefined>(undefined);
  if (dossierId === undefined || found.kind === 'absent')
    return <p className="panel quiet">{t('find.choose')}</p>;
  if (found.kind === 'loading') return <p className="panel quiet">{t('app.loading')}</p>;
  if (viewed !== undefined) {
    return (
      <Panel
        title={viewed.label}
        aside={
          <Button variant="default" onClick={() => setViewed(undefined)}>
            {t('find.backToDetail')}
          </Button>
        }
      >
        <PdfView key={viewed.file.digest} file={viewed.file} label={viewed.label} />
      </Panel>
    );
  }
  const { dossier, history } = found.value;
  return <DetailBody dossier={dossier} history={history} nameOf={nameOf} onView={setViewed} />;
}

interface DetailBodyProps {
  readonly dossier: Dossier;
  readonly history: readonly HistoryEntry[];
  readonly nameOf: (code: string | null) => string | undefined;
  readonly onView: (viewed: Viewed) => void;
}

function DetailBody({ dossier, history, nameOf, onView }: DetailBodyProps) {
  const say = useSay();
  const { t } = say;
  const { draft, reception } = dossier;
  const state = stateOf(dossier);
  return (
    <Panel
      title={reception === undefined ? t('find.draftDetail') : t('find.detail', { code: reception.code })}
      aside={<StateMark kind={state.kind} />}
    >
      {state.kind === 'refused' && (
        <Notice tone="failed">
          <span>{t('refusal.words', { words: state.refusal.messageVi })}</span>
          <span>{mendingOf(state.refusal.reason, say)}</span>
        </Notice>
      )}
      <OwnerFacts dossier={dossier} procedureName={nameOf(draft.procedureCode)} />
      {reception === undefined ? (
        <DraftActions dossier={dossier} />
      ) : (
        <ReceiptOf dossier={dossier} onView={onView} />
      )}
      <h3 className="panel-title">{t('find.papers')}</h3>
      <PaperList dossier={dossier} onView={onView} />
      <h3 className="panel-title">{t('find.timeline')}</h3>
      <History history={history} />
    </Panel>
  );
}

function OwnerFacts({ dossier, procedureName }: { dossier: Dossier; procedureName: string | undefined }) {
  const { t, format } = useSay();
  const { applicant } = dossier.draft;
  const { reception } = dossier;
  const blank = t('common.notGiven');
  return (
    <dl className="facts">
      <dt>{t('applicant.fullName')}</dt>
      <dd>{applicant.fullName || blank}</dd>
      <dt>{t('applicant.identityNumber')}</dt>
      <dd>{applicant.identityNumber || blank}</dd>
      <dt>{t('applicant.phone')}</dt>
      <dd>{applicant.phone || blank}</dd>
      <dt>{t('column.procedure')}</dt>
      <dd>{procedureName ?? t('today.noProcedure')}</dd>
      {reception !== undefined && (
        <>
          <dt>{t('column.due')}</dt>
          <dd>{reception.dueAt === null ? t('receipt.dueUnknown') : format.moment(reception.dueAt)}</dd>
        </>
      )}
    </dl>
  );
}

function ReceiptOf({ dossier, onView }: { dossier: Dossier; onView: (viewed: Viewed) => void }) {
  const t = useT();
  const { form, printing, issue, print } = useForm(dossier.dossierId, dossier.form01);
  return (
    <ReceiptActions form={form} printing={printing} onIssue={issue} onPrint={() => void print()}>
      {form.kind === 'ready' && (
        <Button variant="default" onClick={() => onView({ file: form.file, label: t('receipt.pdf') })}>
          {t('find.viewReceipt')}
        </Button>
      )}
    </ReceiptActions>
  );
}

function DraftActions({ dossier }: { dossier: Dossier }) {
  const t = useT();
  const navigate = useNavigate();
  const { dossierId } = dossier;
  return (
    <div className="row wrap">
      {!dossier.discarded && (
        <Button onClick={() => void navigate({ to: '/intake/$dossierId', params: { dossierId } })}>
          {t('find.continue')}
        </Button>
      )}
      <DiscardDraft dossier={dossier} />
    </div>
  );
}

function History({ history }: { history: readonly HistoryEntry[] }) {
  const { t, format } = useSay();
  const lines = timelineLines(history, t);
  return (
    <Timeline bulletSize={14} lineWidth={2} active={lines.length}>
      {lines.map((line) => (
        <Timeline.Item key={`${line.at} ${line.words}`} title={line.words}>
          <span className="quiet number">{format.moment(line.at)}</span>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
