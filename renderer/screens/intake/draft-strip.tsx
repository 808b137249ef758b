import { useNavigate } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';

import { bindingOf } from '../../../shared/contract/keys.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { useT } from '../../i18n/use-t.ts';
import { useDossierList } from '../../store/use-dossiers.ts';
import { procedureNames } from '../dossiers/procedure-name.ts';
import { useCommand, useServices, useWork } from '../services.tsx';
import { stripOf, type StripItem } from './draft-strip-items.ts';

const OPEN: readonly DossierState['kind'][] = ['draft', 'signed'];

/** The drafts under work, the oldest first; one that stands alone needs no strip. */
export function DraftStrip({ current }: { current: DossierId }) {
  const t = useT();
  const navigate = useNavigate();
  const { desks } = useWork();
  const { catalogue } = useServices();
  const drafts = useDossierList(OPEN);
  const unsaved = useSyncExternalStore(desks.subscribe, desks.readUnsaved).split(' ');
  const strip = stripOf(drafts, current);
  const open = (dossierId: DossierId | undefined) => {
    if (dossierId !== undefined) void navigate({ to: '/intake/$dossierId', params: { dossierId } });
  };
  useCommand('previous-draft', () => open(strip.previous));
  useCommand('next-draft', () => open(strip.next));
  if (strip.items.length < 2) return null;
  const nameOf = procedureNames(catalogue);
  return (
    <nav className="draft-strip" aria-label={t('drafts.strip')}>
      {strip.items.map((item) => (
        <StripButton
          key={item.dossierId}
          item={item}
          procedure={nameOf(item.procedureCode)}
          current={item.dossierId === current}
          unsaved={unsaved.includes(item.dossierId)}
          onOpen={() => open(item.dossierId)}
        />
      ))}
      {strip.more > 0 && <span className="quiet small">{t('drafts.more', { count: strip.more })}</span>}
      <span className="draft-strip-keys quiet small" aria-hidden="true">
        {bindingOf('previous-draft').printed} · {bindingOf('next-draft').printed}
      </span>
    </nav>
  );
}

interface StripButtonProps {
  readonly item: StripItem;
  readonly procedure: string | undefined;
  readonly current: boolean;
  readonly unsaved: boolean;
  readonly onOpen: () => void;
}

function StripButton({ item, procedure, current, unsaved, onOpen }: StripButtonProps) {
  const t = useT();
  const name = item.fullName === '' ? t('drafts.new') : item.fullName;
  const words = procedure === undefined ? name : t('drafts.item', { name, procedure });
  return (
    <button
      type="button"
      className="draft-tab ellipsis"
      aria-current={current ? 'page' : undefined}
      title={words}
      onClick={onOpen}
    >
      {unsaved && (
        <span className="late" title={t('drafts.unsaved')}>
          {'● '}
          <span className="visually-hidden">{t('drafts.unsaved')}</span>
        </span>
      )}
      {words}
    </button>
  );
}
