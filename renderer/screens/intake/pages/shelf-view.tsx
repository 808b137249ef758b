import { Button } from '@mantine/core';

import type { ShelvedPage } from '../../../../shared/domain/draft.ts';
import type { shelvedPages } from '../../../../shared/domain/page-shelf.ts';
import type { PageId } from '../../../../shared/kernel/id.ts';
import type { MessageKey } from '../../../i18n/vi.ts';
import { useSay } from '../../../i18n/use-t.ts';
import { PageSheet } from '../page-sheet.tsx';

type Shelved = ReturnType<typeof shelvedPages>[number];

const PICTURE_WIDTH_PX = 110;

const WHY_WORDS = {
  blank: 'pages.whyBlank',
  'by-hand': 'pages.whyByHand',
  removed: 'pages.whyRemoved',
} as const satisfies Record<ShelvedPage['why'], MessageKey>;

interface ShelfViewProps {
  readonly shelved: readonly Shelved[];
  readonly onRestore: (pageId: PageId) => void;
}

/** What was captured and is no page: blank sides, sheets set aside, pages taken out. Each goes back with one click. */
export function ShelfView({ shelved, onRestore }: ShelfViewProps) {
  const { t } = useSay();
  return (
    <div className="shelf scrolls">
      <p className="quiet small">{t('pages.shelfMeaning')}</p>
      <ul className="plain shelf-list">
        {shelved.map((one) => (
          <li key={one.page.pageId} className="shelf-page">
            <ShelvedSheet shelved={one} onRestore={() => onRestore(one.page.pageId)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ShelvedSheet({ shelved, onRestore }: { readonly shelved: Shelved; readonly onRestore: () => void }) {
  const { t, format } = useSay();
  const { page, why, component } = shelved;
  const name = t('pages.shelvedPage', { why: t(WHY_WORDS[why]), paper: component.nameVi });
  return (
    <>
      <PageSheet page={page} widthPx={PICTURE_WIDTH_PX} label={name} small />
      <div className="stack tight">
        <strong className="small">{t(WHY_WORDS[why])}</strong>
        <span className="small">{component.nameVi}</span>
        {page.kind === 'image' && (
          <span className="quiet small number">
            {t('pages.inkScore', { score: format.decimal(page.look.inkPerMille) })}
          </span>
        )}
        <Button size="compact-sm" variant="default" onClick={onRestore}>
          {t('pages.putBack')}
          <span className="visually-hidden">{name}</span>
        </Button>
      </div>
    </>
  );
}
