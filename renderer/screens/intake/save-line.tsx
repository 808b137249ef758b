import { useSay } from '../../i18n/use-t.ts';
import { messageForSave } from './save-words.ts';
import { Notice } from '../../components/notice.tsx';
import type { SaveState } from './draft-desk.ts';

/** Saved means durable: the line says when the journal last had everything that is on screen. */
export function SaveLine({ save }: { save: SaveState }) {
  const say = useSay();
  const { t, format } = say;
  switch (save.kind) {
    case 'untouched':
      return <p className="quiet small">{t('intake.saveUntouched')}</p>;
    case 'saving':
      return <p className="quiet small">{t('intake.saveSaving')}</p>;
    case 'saved':
      return <p className="quiet small">{t('intake.saveSaved', { time: format.clock(save.at) })}</p>;
    case 'failed':
      return null;
  }
}

/** What keeps it from being saved, in place of the line. */
export function SaveTrouble({ save }: { save: SaveState }) {
  const say = useSay();
  if (save.kind !== 'failed') return null;
  return <Notice tone="failed">{messageForSave(save.failure, say)}</Notice>;
}
