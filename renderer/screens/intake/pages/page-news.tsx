import { Button } from '@mantine/core';
import { useEffect } from 'react';

import { assertNever } from '../../../../shared/kernel/assert-never.ts';
import type { Translate } from '../../../i18n/message.ts';
import { useT } from '../../../i18n/use-t.ts';
import type { MessageKey } from '../../../i18n/vi.ts';
import type { PageNews } from './use-page-edits.ts';

const GOES_ON = '#page-viewer, .shelf button, #page-news button';

interface PageNewsLineProps {
  readonly news: PageNews | undefined;
  readonly mayUndo: boolean;
  readonly onUndo: () => void;
  readonly mayRedo: boolean;
  readonly onRedo: () => void;
  /** Shows what was set aside; nothing while it is shown. */
  readonly onShelf: (() => void) | undefined;
}

/** Says what was done, to eyes and ears, with the way back beside it. Always there, so that readers hear it change. */
export function PageNewsLine(props: PageNewsLineProps) {
  const { news, onShelf } = props;
  const t = useT();
  const words = news === undefined ? '' : wordsFor(news, t);
  useFocusKept(news);
  const isLoud = news !== undefined && LOUD.has(news.kind);
  return (
    <div className={isLoud ? 'page-news row' : 'page-news visually-hidden'} id="page-news">
      <span className="grow" role="status">
        {words}
      </span>
      {isLoud && news.kind === 'blanks' && onShelf !== undefined && (
        <Button size="compact-sm" variant="default" onClick={onShelf}>
          {t('pages.seeShelf')}
        </Button>
      )}
      {isLoud && <WayBack {...props} kind={news.kind} />}
    </div>
  );
}

/** The other way from what was done last. */
function WayBack({ kind, mayUndo, onUndo, mayRedo, onRedo }: PageNewsLineProps & Pick<PageNews, 'kind'>) {
  const t = useT();
  if (kind === 'undone') {
    return mayRedo && <WayButton keys="Control+Y" words={t('pages.redo')} onClick={onRedo} />;
  }
  return (
    kind !== 'blanks' && mayUndo && <WayButton keys="Control+Z" words={t('common.undo')} onClick={onUndo} />
  );
}

function WayButton({
  keys,
  words,
  onClick,
}: {
  readonly keys: string;
  readonly words: string;
  readonly onClick: () => void;
}) {
  return (
    <Button size="compact-sm" variant="default" aria-keyshortcuts={keys} onClick={onClick}>
      {words}
    </Button>
  );
}

/** A page that goes may take the focus with it: then it is where the work goes on. */
function useFocusKept(news: PageNews | undefined): void {
  useEffect(() => {
    if (news === undefined || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(GOES_ON)?.focus();
  }, [news]);
}

/** What takes pages out of sight, or can be done again, is said on screen too; the rest is seen as it happens. */
const LOUD: ReadonlySet<PageNews['kind']> = new Set(['removed', 'set-aside', 'moved', 'blanks', 'undone']);

const COUNTED_WORDS = {
  turned: 'pages.turned',
  straightened: 'pages.straightened',
  'as-scanned': 'pages.asScanned',
  shifted: 'pages.shifted',
  blanks: 'pages.blanksFound',
} as const satisfies Record<Extract<PageNews, { group: 'counted' }>['kind'], MessageKey>;

const PLAIN_WORDS = {
  returned: 'pages.returned',
  undone: 'pages.undone',
  redone: 'pages.redone',
  nothing: 'pages.nothingChanged',
} as const satisfies Record<Extract<PageNews, { group: 'plain' }>['kind'], MessageKey>;

const GONE_WORDS = {
  removed: { one: 'pages.removed', some: 'pages.removedSome' },
  'set-aside': { one: 'pages.setAsideOne', some: 'pages.setAsideSome' },
} as const satisfies Record<
  Extract<PageNews, { group: 'gone' }>['kind'],
  { readonly one: MessageKey; readonly some: MessageKey }
>;

function wordsFor(news: PageNews, t: Translate): string {
  switch (news.group) {
    case 'gone':
      return news.count === 1
        ? t(GONE_WORDS[news.kind].one, { number: news.number })
        : t(GONE_WORDS[news.kind].some, { count: news.count });
    case 'moved':
      return t('pages.moved', { count: news.count, paper: news.paper });
    case 'counted':
      return t(COUNTED_WORDS[news.kind], { count: news.count });
    case 'plain':
      return t(PLAIN_WORDS[news.kind]);
    default:
      return assertNever(news);
  }
}
