import { useNavigate } from '@tanstack/react-router';

import { useT } from '../../i18n/use-t.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { UnsignedList } from '../signing/unsigned-list.tsx';
import { OutboxList } from './outbox-list.tsx';
import { useOutboxScreen } from './use-outbox-screen.ts';

/** Hàng chờ gửi: everything that has not arrived, why, and when it is tried next. */
export function OutboxScreen() {
  const t = useT();
  const navigate = useNavigate();
  const { waiting, refused, unsigned, online, loading, codeOf, nameOf, sendNow } = useOutboxScreen();
  const isEmpty = waiting.length + refused.length + unsigned.length === 0;
  const show = (dossierId: string) => void navigate({ to: '/find', search: { dossierId } });
  const actions = { codeOf, onSend: sendNow, onShow: show };
  const refusedTitle = t('outbox.refusedTitle', { count: refused.length });
  const waitingTitle = t('outbox.waitingTitle', { count: waiting.length });
  return (
    <div className="screen">
      <h1 className="screen-title">{t('outbox.title')}</h1>
      <p className={online ? 'quiet' : undefined} role="status">
        {online ? t('outbox.online') : t('outbox.offline')}
      </p>
      {loading && <Notice tone="info">{t('app.loading')}</Notice>}
      {!loading && isEmpty && <p className="panel">{t('outbox.empty')}</p>}
      {refused.length > 0 && (
        <Panel title={refusedTitle}>
          <OutboxList label={refusedTitle} items={refused} {...actions} />
        </Panel>
      )}
      <UnsignedList dossiers={unsigned} nameOf={nameOf} onShow={show} />
      {waiting.length > 0 && (
        <Panel title={waitingTitle}>
          <OutboxList label={waitingTitle} items={waiting} {...actions} />
        </Panel>
      )}
    </div>
  );
}
