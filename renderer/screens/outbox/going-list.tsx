import { useState } from 'react';

import type { OutboxItemId } from '../../../shared/sync/outbox-item.ts';
import { LongList } from '../../components/long-list.tsx';
import { OpenLink } from '../../components/open-link.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { attemptsColumn, codeColumn, nextColumn, SendButton, SentBytes } from './outbox-list.tsx';
import type { QueueRow } from './queue-rows.ts';
import { rowWords } from './standing-words.ts';

interface GoingListProps {
  readonly label: string;
  readonly rows: readonly QueueRow[];
  readonly online: boolean;
  readonly onSend: (itemId: OutboxItemId) => void;
  readonly onShow: (row: QueueRow) => void;
}

const LIST_ID = 'queue-list';
const SEND_ID = 'queue-send';

/** Any number of dossiers on their way; the chosen one says its whole reason below the list. */
export function GoingList({ label, rows, online, onSend, onShow }: GoingListProps) {
  const say = useSay();
  const { t } = say;
  const [chosen, setChosen] = useState<OutboxItemId | undefined>(undefined);
  const found = rows.findIndex(({ itemId }) => itemId === chosen);
  // A dossier that has arrived leaves the list: then the first one is looked at.
  const current = found === -1 ? 0 : found;
  const row = rows[current];
  return (
    <>
      <LongList
        id={LIST_ID}
        label={label}
        columns={[
          { ...codeColumn(say), width: '24%' },
          { key: 'reason', heading: t('column.reason'), width: '35%', cell: (each) => rowWords(each, say) },
          { ...attemptsColumn(say), width: '8%' },
          { ...nextColumn(say, online), width: '15%' },
          {
            key: 'bytes',
            heading: t('column.bytes'),
            number: true,
            width: '18%',
            cell: (each) => <SentBytes row={each} />,
          },
        ]}
        rows={rows}
        keyOf={({ itemId }) => itemId}
        current={current}
        onMove={(index) => setChosen(rows[index]?.itemId)}
        onOpen={({ itemId }) => {
          setChosen(itemId);
          document.getElementById(SEND_ID)?.focus();
        }}
        onLeave={() => document.getElementById('queue-filter')?.focus()}
      />
      {row !== undefined && <ChosenRow row={row} onSend={onSend} onShow={onShow} />}
    </>
  );
}

function ChosenRow({
  row,
  onSend,
  onShow,
}: {
  row: QueueRow;
  onSend: (itemId: OutboxItemId) => void;
  onShow: (row: QueueRow) => void;
}) {
  const say = useSay();
  return (
    <div className="row top queue-chosen">
      <strong className="number">{row.code}</strong>
      <span className="grow">{rowWords(row, say)}</span>
      <SendButton id={SEND_ID} row={row} onSend={onSend} />
      <OpenLink onOpen={() => onShow(row)}>{say.t('queue.show')}</OpenLink>
    </div>
  );
}
