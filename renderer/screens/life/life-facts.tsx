import type { Dossier } from '../../../shared/domain/dossier.ts';
import { isFullySigned } from '../../../shared/domain/dossier.ts';
import { placeOf } from '../../../shared/domain/life/decide-life.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { useSay } from '../../i18n/use-t.ts';
import { accountWords, dueWords, owedWords, stageWords } from './stage-words.ts';

/** Where the dossier stands, by when it is owed, what is to be paid. */
export function LifeFacts({ dossier, now }: { dossier: Dossier; now: Instant }) {
  const say = useSay();
  const { t } = say;
  const { life, reception } = dossier;
  const received =
    reception === undefined ? undefined : { dueAt: reception.dueAt, isSigned: isFullySigned(dossier) };
  const facts = [
    [t('act.stage'), stageWords(placeOf({ life, received, now }), dossier, say)],
    [t('act.due'), reception === undefined ? undefined : dueWords(dossier, now, say)],
    [t('act.owed'), owedWords(dossier, say)],
    [t('act.account'), accountWords(dossier, say)],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([name, words]) =>
        words === undefined ? null : (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
