import { useEffect } from 'react';

import { findValidSignature, type Dossier } from '../../../shared/domain/dossier.ts';
import type { DraftComponent } from '../../../shared/domain/draft.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { DropPlace } from '../../components/drop-place.tsx';
import { useWork } from '../services.tsx';
import { AccountQuestion } from './account-question.tsx';
import { ApplicantPane } from './applicant-pane.tsx';
import { DuplicateNotice } from './duplicate-notice.tsx';
import { FinishSection } from './finish-section.tsx';
import { IntakePanes } from './intake-panes.tsx';
import { missedPage } from './missed-page.ts';
import { PagesOrSigned } from './pages-or-signed.tsx';
import { ScanButton, ScanNotice } from './scan-controls.tsx';
import { PapersPane } from './papers-pane.tsx';
import { ProcedurePane } from './procedure-pane.tsx';
import { useIntake } from './use-intake.ts';
import { useIntakeReader } from './use-intake-reader.ts';
import { usePageKeys } from './use-page-keys.ts';
import { useScan } from './use-scan.ts';
import { useStock } from './use-stock.ts';

interface IntakeFormProps {
  readonly dossierId: DossierId;
  readonly dossier: Dossier | undefined;
}

/** The dossier while it is being taken in. */
export function IntakeForm({ dossierId, dossier }: IntakeFormProps) {
  const { office } = useWork();
  const intake = useIntake(dossierId, dossier);
  const { draft, progress, pages, choice } = intake;
  const scan = useScan(intake);
  const stock = useStock(dossierId, dossier);
  const scanned = progress.pages.filter(({ page }) => page.source === 'scanner').length;
  const isSigned = (component: DraftComponent) =>
    dossier !== undefined &&
    component.pages.length > 0 &&
    findValidSignature(dossier, component) !== undefined;
  useIntakeReader({ dossierId, people: intake.people, setTab: intake.setTab });
  usePageKeys({
    onStep: (by) => {
      intake.setTab('pages');
      const missed = by === 1 ? missedPage(progress, pages.current) : undefined;
      if (missed === undefined) pages.step(by);
      else pages.show(missed.page.pageId);
    },
    onCommand: pages.run,
  });
  useFirstField();
  return (
    <>
      <IntakePanes
        tab={intake.tab}
        onTab={intake.setTab}
        person={
          <>
            <ApplicantPane people={intake.people} onArrival={intake.setArrival} />
            <ProcedurePane
              {...choice}
              arrival={draft.arrival}
              account={dossier?.life.account}
              notice={<DuplicateNotice draft={draft} now={choice.now} />}
              question={<AccountQuestion dossier={dossier} procedure={choice.procedure} now={choice.now} />}
              onChoose={intake.chooseProcedure}
            />
          </>
        }
        papers={
          <PapersPane
            components={draft.components}
            procedure={choice.procedure}
            chosen={pages.chosen}
            adding={pages.adding}
            scanButton={<ScanButton state={scan.state} onScan={scan.start} />}
            scanNotice={
              <ScanNotice state={scan.state} kept={scanned} onScan={scan.start} onStop={scan.stop} />
            }
            training={office.training}
            isSigned={isSigned}
            stock={stock}
            onChoose={pages.choose}
            setCount={draft.setCount}
            acts={intake.papers}
            onPick={() => void pages.pickFiles()}
            onSamples={(count) => void pages.addSamples(count)}
          />
        }
        pages={
          <PagesOrSigned
            draft={draft}
            dossier={dossier}
            progress={progress}
            pages={pages}
            onSeen={(page) => void intake.desk.markSeen(page)}
          />
        }
        finish={<FinishSection intake={intake} />}
      />
      <DropPlace onDrop={(files) => void pages.dropFiles(files)} />
    </>
  );
}

/** A new dossier begins at the card reader's field, unless unlocking has just given the focus back. */
function useFirstField(): void {
  useEffect(() => {
    const { activeElement } = document;
    const elsewhere = activeElement === null || activeElement.closest('.intake') === null;
    if (elsewhere || activeElement.matches('a, button')) {
      document.getElementById('applicant-qr')?.focus();
    }
  }, []);
}
