import { useState } from 'react';

import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { LifeCommand } from '../../../shared/domain/life/life-command.ts';
import { lifeFormsOf } from '../../../shared/domain/life/life-form.ts';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { OwnerFacts } from '../dossiers/owner-facts.tsx';
import { LifeFormList } from '../life/life-form-list.tsx';
import { LifePanel } from '../life/life-panel.tsx';
import { ResultPaper } from '../life/result-paper.tsx';
import { ViewedPaper } from '../papers/viewed-paper.tsx';
import { useLeaveKey } from '../use-leave-key.ts';

/** What belongs to handing a result over; the rest is done where the dossier is looked at. */
const HERE: readonly LifeCommand['kind'][] = ['set-fee', 'pay', 'return-result'];

/** Whose result it is, what is to be settled, and the papers that go with it. */
export function ResultDetail({ dossier, onLeave }: { dossier: Dossier; onLeave: () => void }) {
  const t = useT();
  const [viewed, setViewed] = useState<{ readonly file: FileRef; readonly label: string } | undefined>(
    undefined,
  );
  useLeaveKey(() => (viewed === undefined ? onLeave() : setViewed(undefined)));
  if (viewed !== undefined) {
    return (
      <ViewedPaper {...viewed} back={t('find.backToDetail')} fills onBack={() => setViewed(undefined)} />
    );
  }
  return (
    <div className="stack">
      <LifePanel dossier={dossier} only={HERE} />
      <ResultPaper dossier={dossier} onView={setViewed} />
      <Panel title={t('find.owner')}>
        <OwnerFacts dossier={dossier} />
      </Panel>
      {lifeFormsOf(dossier).length > 0 && (
        <Panel title={t('giveBack.papers')}>
          <LifeFormList dossier={dossier} onView={setViewed} />
        </Panel>
      )}
    </div>
  );
}
