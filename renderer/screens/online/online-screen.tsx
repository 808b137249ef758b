import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';

import type { FilingRow } from '../../../shared/contract/channels/portal-channels.ts';
import { LongList } from '../../components/long-list.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { dueDaysAt } from '../dossiers/due-standing.ts';
import { procedureNames } from '../dossiers/procedure-name.ts';
import { useServices } from '../services.tsx';
import { useNow } from '../use-now.ts';
import { useNumbers } from '../use-numbers.ts';
import { EnvelopesPanel } from './envelopes-panel.tsx';
import { filingColumns } from './filing-columns.tsx';
import { FilingDetail } from './filing-detail.tsx';
import { useFilings } from './use-filings.ts';

const LIST_ID = 'filings';

/** Hồ sơ trực tuyến (Ctrl+3): what came without a visitor: filed on the portal, or brought by the post. */
export function OnlineScreen() {
  const t = useT();
  const [view, setView] = useState<'online' | 'post'>('online');
  return (
    <div className="screen whole" style={{ maxWidth: 'none' }}>
      <div className="row wrap">
        <h1 className="screen-title grow">{t(view === 'online' ? 'online.title' : 'envelopes.title')}</h1>
        <SegmentedControl
          aria-label={t('envelopes.views')}
          value={view}
          data={[
            { value: 'online', label: t('envelopes.viewOnline') },
            { value: 'post', label: t('envelopes.viewPost') },
          ]}
          onChange={(next) => setView(next === 'post' ? 'post' : 'online')}
        />
      </div>
      {view === 'post' ? <EnvelopesPanel /> : <Filings />}
    </div>
  );
}

function Filings() {
  const t = useT();
  const { rows, chosen, dossier, choose } = useFilings();
  return (
    <>
      <p className="quiet">{t('online.says')}</p>
      {rows === undefined && <Notice tone="info">{t('app.loading')}</Notice>}
      {rows?.length === 0 && <NothingFiled />}
      {rows !== undefined && rows.length > 0 && (
        <div className="give-back">
          <FilingList rows={rows} onChoose={choose} />
          {chosen === undefined ? (
            <p className="panel quiet">{t('online.choose')}</p>
          ) : (
            <FilingDetail
              key={chosen.portalDossierId}
              row={chosen}
              dossier={dossier}
              onLeave={() => {
                choose(undefined);
                document.getElementById(LIST_ID)?.focus();
              }}
            />
          )}
        </div>
      )}
    </>
  );
}

function NothingFiled() {
  const t = useT();
  const numbers = useNumbers();
  return <p className="panel">{t(numbers?.enrolled === false ? 'online.notEnrolled' : 'online.empty')}</p>;
}

function FilingList({
  rows,
  onChoose,
}: {
  readonly rows: readonly FilingRow[];
  readonly onChoose: (row: FilingRow) => void;
}) {
  const say = useSay();
  const { catalogue, calendar } = useServices();
  const days = dueDaysAt(useNow(), calendar);
  const [current, setCurrent] = useState<number | undefined>(undefined);
  return (
    <LongList
      id={LIST_ID}
      label={say.t('online.list')}
      columns={filingColumns(say, { days, nameOf: procedureNames(catalogue), onChoose })}
      rows={rows}
      keyOf={({ portalDossierId }) => portalDossierId}
      current={current === undefined || current >= rows.length ? undefined : current}
      onMove={setCurrent}
      onOpen={onChoose}
      onLeave={() => document.getElementById('content')?.focus()}
    />
  );
}
