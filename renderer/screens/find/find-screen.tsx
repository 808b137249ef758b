import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { parseDossierId, type DossierId } from '../../../shared/kernel/id.ts';
import { TextField } from '../../components/text-field.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { StockPanel } from '../stock/stock-panel.tsx';
import { DossierDetail } from './dossier-detail.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FoundList } from './found-list.tsx';
import { useFind } from './use-find.ts';

const BOX_ID = 'find-box';
const LIST_ID = 'found-dossiers';

/** Tìm hồ sơ (F3): one box, results as it is typed; a dossier opens in their place and leads back to them. */
export function FindScreen() {
  const navigate = useNavigate();
  const { dossierId } = useSearch({ strict: false });
  const chosen = parseDossierId(dossierId);
  // The id is opaque; what is typed here stays out of the address.
  const show = (id: DossierId) => void navigate({ to: '/find', search: { dossierId: id } });
  return chosen === undefined ? (
    <FindViews onOpen={show} />
  ) : (
    <DossierDetail
      key={chosen}
      dossierId={chosen}
      onBack={() => void navigate({ to: '/find', search: {} })}
    />
  );
}

/** Dossiers, or the papers that came with them. */
function FindViews({ onOpen }: { onOpen: (dossierId: DossierId) => void }) {
  const t = useT();
  const [view, setView] = useState<'dossiers' | 'papers'>('dossiers');
  return (
    <div className="screen whole">
      <div className="row wrap">
        <h1 className="screen-title grow">{t(view === 'papers' ? 'stock.title' : 'find.title')}</h1>
        <SegmentedControl
          aria-label={t('stock.views')}
          value={view}
          data={[
            { value: 'dossiers', label: t('stock.viewDossiers') },
            { value: 'papers', label: t('stock.viewPapers') },
          ]}
          onChange={(next) => setView(next === 'papers' ? 'papers' : 'dossiers')}
        />
      </div>
      {view === 'papers' ? <StockPanel /> : <FindList onOpen={onOpen} />}
    </div>
  );
}

function FindList({ onOpen }: { onOpen: (dossierId: DossierId) => void }) {
  const { t, format } = useSay();
  const { request, found, current, total, days, nameOf, ask } = useFind();
  const { query, filters } = request;
  const cameBack = request.currentId !== undefined;
  useEffect(() => {
    focusOn(cameBack ? LIST_ID : BOX_ID);
    // Only when the list appears: later the clerk decides where the focus is.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, []);
  const open = (dossierId: DossierId) => {
    ask({ currentId: dossierId });
    onOpen(dossierId);
  };
  return (
    <>
      <TextField
        id={BOX_ID}
        label={t('find.box')}
        placeholder={t('find.boxHint')}
        value={query}
        onChange={(typed) => ask({ query: typed, currentId: undefined })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || found.length === 0) return;
          event.preventDefault();
          focusOn(LIST_ID);
        }}
        onEnter={() => {
          const best = found[current ?? 0];
          if (best !== undefined) open(best.dossierId);
        }}
      />
      <FilterBar filters={filters} onChange={(changed) => ask({ filters: changed, currentId: undefined })} />
      <p role="status" className="quiet">
        {t('find.results', { count: format.count(found.length) })}
      </p>
      {found.length === 0 ? (
        <p className="panel">{total === 0 ? t('find.empty') : t('find.nothing')}</p>
      ) : (
        <FoundList
          found={found}
          current={current}
          days={days}
          nameOf={nameOf}
          onMove={(currentId) => ask({ currentId })}
          onOpen={open}
          onLeave={() => focusOn(BOX_ID)}
        />
      )}
    </>
  );
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
