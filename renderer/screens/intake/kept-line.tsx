import type { DraftComponent } from '../../../shared/domain/draft.ts';
import { keptSignaturesOf } from '../../../shared/domain/paper-form.ts';
import { Icon } from '../../components/icon.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { keptSignersWords } from '../words/kept-words.ts';

/** A file that came signed: by whom, whether it is as it was signed, and that nothing of ours is added to it. */
export function KeptLine({ component }: { component: DraftComponent }) {
  const say = useSay();
  const { t } = say;
  const [page] = component.pages;
  const kept = page === undefined ? null : keptSignaturesOf(page);
  if (kept === null) return null;
  const signers = keptSignersWords(kept.signers, say);
  const isWhole = kept.covers === 'whole';
  return (
    <div className={`whole small row top ${isWhole ? 'quiet' : ''}`}>
      <Icon name={isWhole ? 'tick' : 'stop'} size={14} />
      <span>
        {isWhole ? t('kept.whole', { signers }) : t('kept.extended', { signers })} {t('kept.issuerUnchecked')}
      </span>
    </div>
  );
}
