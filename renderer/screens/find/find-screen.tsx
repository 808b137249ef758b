import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { bindingOf } from '../../../shared/contract/keys.ts';
import { parseDossierId } from '../../../shared/kernel/id.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { DossierDetail } from './dossier-detail.tsx';
import { ResultList } from './result-list.tsx';
import { useFind } from './use-find.ts';

/** Tìm hồ sơ (F3): one box, results as it is typed, details beside them. */
export function FindScreen() {
  const t = useT();
  const navigate = useNavigate();
  const { dossierId } = useSearch({ strict: false });
  const [query, setQuery] = useState('');
  const { results, total, hiddenCount, procedureName } = useFind(query);
  const chosen = parseDossierId(dossierId);
  // The id is opaque; what is typed here stays out of the address.
  const choose = (id: string) => void navigate({ to: '/find', search: { dossierId: id }, replace: true });
  useEffect(() => {
    document.getElementById('find-box')?.focus();
  }, []);
  return (
    <div className="screen" style={{ maxWidth: 'none' }}>
      <h1 className="screen-title">{t('find.title')}</h1>
      <TextField
        id="find-box"
        label={t('find.box')}
        placeholder={t('find.boxHint')}
        value={query}
        aria-keyshortcuts={bindingOf('search').aria}
        rightSection={<KeyCap printed={bindingOf('search').printed} />}
        rightSectionWidth={64}
        onChange={setQuery}
        onEnter={() => {
          const [first] = results;
          if (first !== undefined) choose(first.dossierId);
        }}
      />
      <div className="split">
        <ResultList
          results={results}
          total={total}
          hiddenCount={hiddenCount}
          asked={query.trim() !== ''}
          chosen={chosen}
          nameOf={procedureName}
          onChoose={choose}
        />
        <DossierDetail key={chosen} dossierId={chosen} nameOf={procedureName} />
      </div>
    </div>
  );
}
