import { KEY_BINDINGS } from '../../../shared/contract/keys.ts';
import { ListTable } from '../../components/list-table.tsx';
import { useT } from '../../i18n/use-t.ts';
import { COMMAND_WORDS } from '../words/domain-words.ts';

/** The one key table, as it is listened to. */
export function KeyTable() {
  const t = useT();
  return (
    <ListTable
      label={t('help.keys')}
      columns={[
        { key: 'key', heading: t('guide.keysColumn'), number: true, cell: ({ printed }) => printed },
        {
          key: 'twin',
          heading: t('guide.twinColumn'),
          number: true,
          cell: ({ twin }) => (twin === '' ? t('common.none') : twin),
        },
        {
          key: 'does',
          heading: t('guide.doesColumn'),
          cell: ({ command }) => t(COMMAND_WORDS[command]),
        },
      ]}
      rows={KEY_BINDINGS}
      keyOf={({ command }) => command}
    />
  );
}
