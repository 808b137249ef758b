import { useEffect, useState } from 'react';

import { findValidSignature, type Dossier } from '../../../shared/domain/dossier.ts';
import type { DraftComponent } from '../../../shared/domain/draft.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useCommand, useWork } from '../services.tsx';
import { ApplicantPane } from './applicant-pane.tsx';
import { FinishBar } from './finish-bar.tsx';
import { IntakePanes } from './intake-panes.tsx';
import { PagesOrSigned } from './pages-or-signed.tsx';
import { PapersPane } from './papers-pane.tsx';
import { ProcedurePane } from './procedure-pane.tsx';
import { SaveLine } from './save-line.tsx';
import { SignPanel } from './sign-panel.tsx';
import { useIntake } from './use-intake.ts';
import { usePageKeys } from './use-page-keys.ts';

interface IntakeFormProps {
  readonly dossierId: DossierId;
  readonly dossier: Dossier | undefined;
}

/** The dossier while it is being taken in. */
export function IntakeForm({ dossierId, dossier }: IntakeFormProps) {
  const { office } = useWork();
  const intake = useIntake(dossierId, dossier);
  const { draft, progress, arrival, pages, choice } = intake;
  const isSigned = (component: DraftComponent) =>
    dossier !== undefined &&
    component.pages.length > 0 &&
    findValidSignature(dossier, component) !== undefined;
  usePageKeys((by) => {
    intake.setTab('pages');
    pages.step(by);
  });
  useFirstField();
  return (
    <>
      <IntakePanes
        tab={intake.tab}
        onTab={intake.setTab}
        person={
          <>
            <ApplicantPane
              applicant={draft.applicant}
              warnings={arrival.warnings}
              reading={arrival.reading}
              onChange={arrival.change}
              onCard={arrival.readCard}
            />
            <ProcedurePane {...choice} onChoose={intake.chooseProcedure} />
          </>
        }
        papers={
          <PapersPane
            components={draft.components}
            procedure={choice.procedure}
            chosen={pages.chosen}
            adding={pages.adding}
            training={office.training}
            isSigned={isSigned}
            onChoose={pages.choose}
            onCounts={intake.setCounts}
            onPick={() => void pages.pick()}
            onSamples={(count) => void pages.addSamples(count)}
          />
        }
        pages={
          <PagesOrSigned
            dossier={dossier}
            progress={progress}
            pages={pages}
            onSeen={(page) => void intake.desk.markSeen(page)}
          />
        }
        finish={<Finish intake={intake} />}
      />
    </>
  );
}

function Finish({ intake }: { intake: ReturnType<typeof useIntake> }) {
  const t = useT();
  const { office } = useWork();
  const { progress, signing, reception, choice } = intake;
  const [notYet, setNotYet] = useState<string | undefined>(undefined);
  /** A key that cannot do its work yet says what comes first, and goes there. */
  const unless = (ready: boolean, act: () => Promise<unknown>) => {
    setNotYet(ready ? undefined : t('finish.next', { step: t(progress.nextStep) }));
    if (ready) return void act();
    const unseen = progress.pages.find(({ page }) => !progress.isSeen(page));
    if (progress.nextStep !== 'finish.needsSeen' || unseen === undefined) return undefined;
    intake.setTab('pages');
    return intake.pages.show(unseen.page.pageId);
  };
  const sign = () => unless(progress.maySign, signing.open);
  const receive = () => unless(progress.mayReceive, reception.receive);
  useCommand('sign', sign);
  useCommand('receive', receive);
  const { signing: state } = signing;
  const failure = state.kind === 'failed' ? state : reception.receiving;
  return (
    <FinishBar
      progress={progress}
      returnBy={intake.draft.returnBy}
      receiving={reception.receiving.kind === 'working'}
      trouble={failure.kind === 'failed' ? failure.words : undefined}
      panel={
        <>
          {notYet !== undefined && progress.nextStep !== 'finish.ready' && (
            <Notice tone="warn">{notYet}</Notice>
          )}
          {state.kind === 'done' && <Notice tone="done">{t('sign.done', { count: state.count })}</Notice>}
          {(state.kind === 'reading-token' || state.kind === 'ready' || state.kind === 'working') && (
            <SignPanel
              signing={state}
              paperCount={progress.paperCount - progress.signedCount}
              officeName={office.communeNameVi}
              now={choice.now}
              onConfirm={(identity, pin) => void signing.confirm(identity, pin)}
              onCancel={signing.close}
            />
          )}
        </>
      }
      saveLine={<SaveLine save={intake.save} />}
      onReturnBy={intake.setReturnBy}
      onSign={sign}
      onReceive={receive}
    />
  );
}

/** A new dossier begins at the card reader's field, unless unlocking has just given the focus back. */
function useFirstField(): void {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement.matches('body, main, a, button')) {
      document.getElementById('applicant-qr')?.focus();
    }
  }, []);
}
