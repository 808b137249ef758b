import { useT } from '../i18n/use-t.ts';
import { useFileDrop } from './use-file-drop.ts';

/** The whole window takes files while this is mounted, and says so when one is held over it. */
export function DropPlace({ onDrop }: { onDrop: (files: readonly File[]) => void }) {
  const t = useT();
  const isOver = useFileDrop(onDrop);
  return isOver ? (
    <div className="drop-place" role="status">
      {t('pages.dropHere')}
    </div>
  ) : null;
}
