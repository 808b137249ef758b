import { Button } from '@mantine/core';

import type { DraftPage } from '../../../../shared/domain/draft.ts';
import type { PageHint } from '../../../../shared/domain/page-look.ts';
import { isLeaning, leanOf, tiltOf } from '../../../../shared/domain/page-tilt.ts';
import { Icon } from '../../../components/icon.tsx';
import type { MessageKey } from '../../../i18n/vi.ts';
import { useSay } from '../../../i18n/use-t.ts';
import { keyOf } from './page-keys.ts';

const HINT_WORDS = {
  'too-dark': 'pages.hintTooDark',
  'too-bright': 'pages.hintTooBright',
  'cut-edge': 'pages.hintCutEdge',
  'low-resolution': 'pages.hintLowResolution',
} as const satisfies Record<PageHint, MessageKey>;

interface PageHintLineProps {
  readonly page: DraftPage;
  /** The same picture is in the dossier twice: the numbers of both. */
  readonly doubled: { readonly first: number; readonly second: number } | undefined;
  readonly onStraighten: () => void;
}

/** What the machine noticed about the page on screen; for the clerk to judge, never in the way. */
export function PageHintLine({ page, doubled, onStraighten }: PageHintLineProps) {
  const { t } = useSay();
  const hints = page.kind === 'image' ? page.look.hints : [];
  const isTurned = isLeaning(page) || tiltOf(page) !== 0;
  if (hints.length === 0 && !isTurned && doubled === undefined) return null;
  return (
    <div className="page-hints row wrap small">
      {hints.map((hint) => (
        <Hint key={hint} words={t(HINT_WORDS[hint])} />
      ))}
      {doubled !== undefined && <Hint words={t('pages.doubled', doubled)} />}
      {isTurned && <Lean page={page} onStraighten={onStraighten} />}
    </div>
  );
}

function Hint({ words }: { readonly words: string }) {
  return (
    <span className="page-hint">
      <Icon name="stop" size={13} />
      {words}
    </span>
  );
}

/** How the page leans, with the offer to lay it level; or that it was, with the way back. */
function Lean({ page, onStraighten }: Pick<PageHintLineProps, 'page' | 'onStraighten'>) {
  const { t, format } = useSay();
  const leaning = isLeaning(page);
  return (
    <>
      {leaning ? (
        <Hint words={t('pages.leans', { degrees: format.decimal(Math.abs(leanOf(page))) })} />
      ) : (
        <span className="quiet">{t('pages.level', { degrees: format.decimal(Math.abs(tiltOf(page))) })}</span>
      )}
      <Button
        size="compact-xs"
        variant="default"
        aria-keyshortcuts={keyOf('straighten').aria}
        onClick={onStraighten}
      >
        {leaning ? t('pages.straighten') : t('pages.asItWas')}
      </Button>
    </>
  );
}
