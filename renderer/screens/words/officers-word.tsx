import type { StatusWord } from '../../../shared/domain/processing.ts';
import { useT } from '../../i18n/use-t.ts';
import { PROCESSING_WORDS } from './processing-words.ts';

/** The status an officer gave, and below it what the officer wrote. */
export function OfficersWord({ word: { body } }: { word: StatusWord }) {
  const t = useT();
  return (
    <>
      <strong>{t(PROCESSING_WORDS[body.status])}</strong>
      {body.noteVi !== '' && <div>{body.noteVi}</div>}
    </>
  );
}
