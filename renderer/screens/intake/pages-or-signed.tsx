import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';

import { findValidSignature, type Dossier } from '../../../shared/domain/dossier.ts';
import type { Draft, DraftPage } from '../../../shared/domain/draft.ts';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { PdfView } from '../papers/pdf-view.tsx';
import { PagesPane } from './pages-pane.tsx';
import type { IntakeProgress } from './progress.ts';
import type { usePages } from './use-pages.ts';

interface PagesOrSignedProps {
  readonly draft: Draft;
  readonly dossier: Dossier | undefined;
  readonly progress: IntakeProgress;
  readonly pages: ReturnType<typeof usePages>;
  readonly onSeen: (page: DraftPage) => void;
}

/** The right pane: captured pages, or the signed file of the paper that the page on screen belongs to. */
export function PagesOrSigned(props: PagesOrSignedProps) {
  const { dossier, pages } = props;
  const t = useT();
  const [wantsSigned, setWantsSigned] = useState(false);
  const paper = pages.current?.component;
  const signed =
    dossier === undefined || paper === undefined ? undefined : findValidSignature(dossier, paper);
  const view = signed !== undefined && wantsSigned ? 'signed' : 'captured';
  const switcher = signed !== undefined && (
    <SegmentedControl
      size="xs"
      aria-label={t('pages.title')}
      value={view}
      data={[
        { value: 'captured', label: t('pages.captured') },
        { value: 'signed', label: t('pages.signedView') },
      ]}
      onChange={(next) => setWantsSigned(next === 'signed')}
    />
  );
  if (view === 'signed' && signed !== undefined && paper !== undefined) {
    return (
      <Panel title={t('pages.title')} aside={switcher} fills>
        <PdfView key={signed.file.digest} file={signed.file} label={paper.nameVi} />
      </Panel>
    );
  }
  return <PagesPane {...props} aside={switcher} />;
}
