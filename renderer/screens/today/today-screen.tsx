import { useNavigate } from '@tanstack/react-router';

import { bindingOf } from '../../../shared/contract/keys.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { useT } from '../../i18n/use-t.ts';
import { newDossierId } from '../../platform/ids.ts';
import { DraftList } from './draft-list.tsx';
import { DueList } from './due-list.tsx';
import { ReceivedList } from './received-list.tsx';
import { UnsentList } from './unsent-list.tsx';
import { useToday } from './use-today.ts';

/** Hôm nay: what is begun, taken in, owed and not yet with the province. */
export function TodayScreen() {
  const t = useT();
  const navigate = useNavigate();
  const today = useToday();
  const open = (dossierId: string) => void navigate({ to: '/intake/$dossierId', params: { dossierId } });
  const show = (dossierId: string) => void navigate({ to: '/find', search: { dossierId } });
  const empty = [today.drafts, today.received, today.due, today.unsent].every((list) => list.length === 0);
  return (
    <div className="screen">
      <div className="row">
        <h1 className="screen-title grow">{t('today.title')}</h1>
        <KeyButton shortcut={bindingOf('intake')} onClick={() => open(newDossierId())}>
          {t('today.begin')}
        </KeyButton>
      </div>
      {empty && <p className="panel">{t('today.empty')}</p>}
      <DraftList drafts={today.drafts} nameOf={today.procedureName} onOpen={open} />
      <DueList dossiers={today.due} isLate={today.isLate} nameOf={today.procedureName} onShow={show} />
      <UnsentList
        items={today.unsent}
        codeOf={today.codeOf}
        onOutbox={() => void navigate({ to: '/outbox' })}
      />
      <ReceivedList dossiers={today.received} nameOf={today.procedureName} onShow={show} />
    </div>
  );
}
