import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { FilingRow } from '../../../shared/contract/channels/portal-channels.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { LifeCommand } from '../../../shared/domain/life/life-command.ts';
import { lifeFormsOf } from '../../../shared/domain/life/life-form.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { OwnerFacts } from '../dossiers/owner-facts.tsx';
import { LifeFormList } from '../life/life-form-list.tsx';
import { LifePanel } from '../life/life-panel.tsx';
import { ViewedPaper } from '../papers/viewed-paper.tsx';
import { useMay } from '../access/use-may.ts';
import { useNoteView } from '../access/use-note-view.ts';
import { useLeaveKey } from '../use-leave-key.ts';
import { isUnanswered } from './filing-words.ts';

/** The answers that are not a reception. */
const OTHER_ANSWERS: readonly LifeCommand['kind'][] = ['ask-supplement', 'refuse-at-desk'];

interface FilingDetailProps {
  readonly row: FilingRow;
  readonly dossier: Dossier | undefined;
  readonly onLeave: () => void;
}

/** What one citizen filed, and the three ways to answer it. */
export function FilingDetail({ row, dossier, onLeave }: FilingDetailProps) {
  const t = useT();
  const [viewed, setViewed] = useState<{ readonly file: FileRef; readonly label: string } | undefined>(
    undefined,
  );
  const mayServe = useMay('serve');
  useNoteView(dossier?.dossierId, 'online');
  useLeaveKey(() => (viewed === undefined ? onLeave() : setViewed(undefined)));
  if (viewed !== undefined) {
    return (
      <ViewedPaper {...viewed} back={t('find.backToDetail')} fills onBack={() => setViewed(undefined)} />
    );
  }
  if (dossier === undefined) return <p className="panel quiet">{t('online.comingSays')}</p>;
  const forms = lifeFormsOf(dossier);
  return (
    <div className="stack">
      <Panel title={row.ownerName}>
        <Answered row={row} />
        <Unreadable row={row} />
        <OwnerFacts dossier={dossier} />
        <FiledPapers dossier={dossier} />
        {mayServe && <OpenButton row={row} dossier={dossier} />}
      </Panel>
      {row.standing !== 'received' && <LifePanel dossier={dossier} only={OTHER_ANSWERS} />}
      {forms.length > 0 && (
        <Panel title={t('giveBack.papers')}>
          <LifeFormList dossier={dossier} onView={setViewed} />
        </Panel>
      )}
    </div>
  );
}

/** Never said to be sent before the province has said so. */
function Answered({ row }: { row: FilingRow }) {
  const t = useT();
  if (isUnanswered(row)) return null;
  return (
    <Notice tone={row.told ? 'done' : 'info'}>
      {t(row.told ? 'online.saidToProvince' : 'online.saved')}
    </Notice>
  );
}

function Unreadable({ row: { unreadable } }: { row: FilingRow }) {
  const t = useT();
  if (unreadable.length === 0) return null;
  return (
    <Notice tone="warn">
      {t('online.unreadable', { count: unreadable.length, names: unreadable.join('; ') })}
    </Notice>
  );
}

function FiledPapers({ dossier }: { dossier: Dossier }) {
  const t = useT();
  const papers = dossier.draft.components.filter(({ pages }) => pages.length > 0);
  if (papers.length === 0) return <p className="quiet">{t('papers.noPages')}</p>;
  return (
    <ul className="plain stack tight">
      {papers.map(({ componentId, nameVi, pages }) => (
        <li key={componentId}>
          {nameVi} <span className="quiet">{t('papers.pages', { count: pages.length })}</span>
        </li>
      ))}
    </ul>
  );
}

function OpenButton({ row, dossier }: { row: FilingRow; dossier: Dossier }) {
  const t = useT();
  const navigate = useNavigate();
  const { dossierId } = dossier;
  if (row.standing === 'refused') return null;
  const isReceived = row.standing === 'received';
  const open = () =>
    isReceived
      ? navigate({ to: '/find', search: { dossierId } })
      : navigate({ to: '/intake/$dossierId', params: { dossierId } });
  return (
    <Button
      variant={isReceived ? 'default' : 'filled'}
      style={{ alignSelf: 'flex-start' }}
      onClick={() => void open()}
    >
      {t(isReceived ? 'online.seeReceived' : 'online.open')}
    </Button>
  );
}
