import { Button } from '@mantine/core';
import { useState } from 'react';

import type { NamedView } from '../../../shared/contract/channels/access-channels.ts';
import type { ViewedThing } from '../../../shared/domain/personal-view.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { ListTable, type ListColumn } from '../../components/list-table.tsx';
import { Panel } from '../../components/panel.tsx';
import type { MessageKey } from '../../i18n/vi.ts';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useMay } from './use-may.ts';

const THING_WORDS = {
  dossier: 'access.viewedDossier',
  intake: 'access.viewedIntake',
  online: 'access.viewedOnline',
} as const satisfies Record<ViewedThing, MessageKey>;

const SHOWN_AT_FIRST = 5;

/** Who had this person's dossier on screen at this counter; read when it is asked for. */
export function ViewsPanel({ dossierId }: { readonly dossierId: DossierId }) {
  const say = useSay();
  const { t } = say;
  const client = useCounterClient();
  const mayAsk = useMay('process');
  const [views, setViews] = useState<readonly NamedView[] | undefined>(undefined);
  const read = async () => {
    const listed = await client.invoke['views:list']({ dossierId });
    if (listed.ok) setViews(listed.value);
  };
  if (!mayAsk) return null;
  return (
    <Panel title={t('access.views')}>
      {views === undefined ? (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => void read()}>
          {t('access.showViews')}
        </Button>
      ) : (
        <ListTable
          label={t('access.views')}
          columns={columns(say)}
          rows={views}
          keyOf={({ clerkName, thing, at }) => `${clerkName} ${thing} ${at}`}
          brief={{ rows: SHOWN_AT_FIRST, words: t('access.allViews', { count: views.length }) }}
        />
      )}
    </Panel>
  );
}

function columns({ t, format }: Say): readonly ListColumn<NamedView>[] {
  return [
    {
      key: 'at',
      heading: t('access.viewedAt'),
      number: true,
      width: '150px',
      cell: ({ at }) => format.moment(at),
    },
    { key: 'name', heading: t('access.name'), cell: ({ clerkName }) => clerkName },
    { key: 'thing', heading: t('access.viewedWhere'), cell: ({ thing }) => t(THING_WORDS[thing]) },
  ];
}
