import { Button } from '@mantine/core';

import type { FileRef } from '../../../shared/domain/file-ref.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { Panel } from '../../components/panel.tsx';
import { PdfView } from './pdf-view.tsx';

interface ViewedPaperProps {
  readonly file: FileRef;
  readonly label: string;
  /** What the way back is called; Esc is listened to by the screen. */
  readonly back: string;
  readonly fills?: boolean;
  readonly onBack: () => void;
}

/** A paper in the place of what it was opened from, with the way back to it. */
export function ViewedPaper({ file, label, back, fills = false, onBack }: ViewedPaperProps) {
  return (
    <Panel
      title={label}
      fills={fills}
      aside={
        <Button
          variant="default"
          rightSection={<KeyCap printed="Esc" />}
          aria-keyshortcuts="Escape"
          onClick={onBack}
        >
          {back}
        </Button>
      }
    >
      <PdfView key={file.digest} file={file} label={label} />
    </Panel>
  );
}
