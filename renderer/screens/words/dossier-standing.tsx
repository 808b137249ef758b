import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { StatusWord } from '../../../shared/domain/processing.ts';
import { Icon } from '../../components/icon.tsx';
import { useT } from '../../i18n/use-t.ts';
import { PROCESSING_WORDS } from './processing-words.ts';
import { StateMark } from './state-mark.tsx';

/** How far a dossier is on its way to the province; once an officer has spoken, what became of it there. */
export function DossierStanding({
  kind,
  word,
}: {
  kind: DossierState['kind'];
  word: StatusWord | undefined;
}) {
  const t = useT();
  // A loss or a refusal is news that an older word of an officer must not hide.
  if (word === undefined || kind !== 'registered') return <StateMark kind={kind} />;
  return (
    <span className="state-mark">
      <Icon name="book" size={14} />
      {t(PROCESSING_WORDS[word.body.status])}
    </span>
  );
}
