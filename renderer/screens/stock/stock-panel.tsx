import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { HeldPaper } from '../../../shared/contract/channels/stock-channels.ts';
import { asSamePerson } from '../../../shared/domain/next-dossier.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { newDossierId } from '../../platform/ids.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useWholeDossiers } from '../../store/use-dossiers.ts';
import { ViewedPaper } from '../papers/viewed-paper.tsx';
import { useWork } from '../services.tsx';
import { useKeptFresh } from '../use-kept-fresh.ts';
import { useLeaveKey } from '../use-leave-key.ts';
import { stockColumns } from './stock-columns.tsx';

/** Shown at once; a person narrows the rest down by typing. */
const PAPERS = 100;

/** Kho dữ liệu điện tử: papers by owner, number, name or code, the newest first. */
export function StockPanel() {
  const say = useSay();
  const { t, format } = say;
  const client = useCounterClient();
  const [query, setQuery] = useState('');
  const [viewed, setViewed] = useState<HeldPaper | undefined>(undefined);
  const beginFor = useNextOf();
  useLeaveKey(() => setViewed(undefined));
  const [stock] = useKeptFresh(`stock ${query}`, () => client.invoke['stock:list']({ query, limit: PAPERS }));
  if (viewed !== undefined) {
    return (
      <ViewedPaper
        file={viewed.file}
        label={viewed.nameVi}
        back={t('stock.back')}
        fills
        onBack={() => setViewed(undefined)}
      />
    );
  }
  return (
    <>
      <TextField
        id="stock-box"
        label={t('stock.box')}
        placeholder={t('find.boxHint')}
        value={query}
        onChange={setQuery}
      />
      {stock === undefined && <Notice tone="info">{t('app.loading')}</Notice>}
      {stock?.total === 0 && (
        <p className="panel">{t(query.trim() === '' ? 'stock.empty' : 'stock.nothing')}</p>
      )}
      {stock !== undefined && stock.total > 0 && (
        <Panel title={t('stock.list', { count: format.count(stock.total) })}>
          <ListTable
            label={t('stock.title')}
            columns={stockColumns(say, { onView: setViewed, onBegin: beginFor })}
            rows={stock.papers}
            keyOf={({ dossierId, file, nameVi }) => `${dossierId} ${file.digest} ${nameVi}`}
          />
          {stock.total > stock.papers.length && <p className="quiet">{t('stock.more', { count: PAPERS })}</p>}
        </Panel>
      )}
    </>
  );
}

/** A new dossier of the paper's owner: there the paper is offered. */
function useNextOf(): (paper: HeldPaper) => void {
  const navigate = useNavigate();
  const { carry } = useWork();
  const whole = useWholeDossiers();
  return ({ dossierId: from }) => {
    const dossierId = newDossierId();
    const earlier = whole.find((dossier) => dossier.dossierId === from);
    if (earlier !== undefined) carry.put(dossierId, asSamePerson(earlier.draft));
    void navigate({ to: '/intake/$dossierId', params: { dossierId } });
  };
}
