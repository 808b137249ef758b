import { paperHints, type PaperHint } from '../../../../shared/domain/check-hints.ts';
import type { DraftComponent } from '../../../../shared/domain/draft.ts';
import { Icon } from '../../../components/icon.tsx';
import type { MessageKey } from '../../../i18n/vi.ts';
import { useT } from '../../../i18n/use-t.ts';

const HINT_WORDS = {
  'needed-without-pages': 'pages.needed',
  'counted-without-pages': 'pages.countedEmpty',
  'pages-without-count': 'pages.uncounted',
} as const satisfies Record<PaperHint, MessageKey>;

/** What does not fit together in a paper, and how many of its sheets were set aside. Said, never in the way. */
export function PaperHints({ paper, needed }: { readonly paper: DraftComponent; readonly needed: boolean }) {
  const t = useT();
  const hints = paperHints(paper, needed);
  if (hints.length === 0 && paper.shelf.length === 0) return null;
  return (
    <span className="paper-hints small row wrap">
      {hints.map((hint) => (
        <span key={hint} className={hint === 'needed-without-pages' ? 'quiet' : 'page-hint'}>
          {hint !== 'needed-without-pages' && <Icon name="stop" size={13} />}
          {t(HINT_WORDS[hint])}
        </span>
      ))}
      {paper.shelf.length > 0 && (
        <span className="quiet">{t('pages.shelfOf', { count: paper.shelf.length })}</span>
      )}
    </span>
  );
}
