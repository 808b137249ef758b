import { ListTable } from '../../components/list-table.tsx';
import type { MessageKey } from '../../i18n/vi.ts';
import { useT } from '../../i18n/use-t.ts';
import { PAGE_KEYS, type PageCommand } from '../intake/pages/page-keys.ts';

const WORDS = {
  'turn-left': 'pages.rotateLeft',
  'turn-right': 'pages.rotate',
  straighten: 'pages.straighten',
  'set-aside': 'pages.setAside',
  remove: 'pages.remove',
  move: 'pages.move',
  wide: 'pages.wide',
  earlier: 'pages.earlier',
  later: 'pages.later',
  'select-all': 'pages.selectAll',
  'clear-selection': 'pages.clearSelection',
  undo: 'pages.undo',
  redo: 'pages.redo',
} as const satisfies Record<PageCommand, MessageKey>;

interface KeysOfCommand {
  readonly command: PageCommand;
  readonly printed: string;
}

const ROWS: readonly KeysOfCommand[] = [...new Set(PAGE_KEYS.map(({ command }) => command))].map(
  (command) => ({
    command,
    printed: PAGE_KEYS.filter((key) => key.command === command)
      .map(({ printed }) => printed)
      .join(' '),
  }),
);

/** What keys do to pages, as they are listened to. */
export function PageKeyTable() {
  const t = useT();
  return (
    <ListTable
      label={t('guide.pagesKeysTitle')}
      columns={[
        { key: 'key', heading: t('guide.keysColumn'), number: true, cell: ({ printed }) => printed },
        { key: 'does', heading: t('guide.doesColumn'), cell: ({ command }) => t(WORDS[command]) },
      ]}
      rows={ROWS}
      keyOf={({ command }) => command}
    />
  );
}
