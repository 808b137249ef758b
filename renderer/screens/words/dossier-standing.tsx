import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { StatusWord } from '../../../shared/domain/processing.ts';
import { useT } from '../../i18n/use-t.ts';
import { PROCESSING_WORDS } from './processing-words.ts';
import { StateMark } from './state-mark.tsx';

/** How far a dossier is on its way to the province, and what has become of it there. */
export function DossierStanding({
  kind,
  word,
}: {
  kind: DossierState['kind'];
  word: StatusWord | undefined;
}) {
  const t = useT();
  return (
    <>
      <StateMark kind={kind} />
      {word !== undefined && <div className="quiet">{t(PROCESSING_WORDS[word.body.status])}</div>}
    </>
  );
}
