import { useT } from '../../i18n/use-t.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { OutboxList } from './outbox-list.tsx';
import { useOutboxScreen } from './use-outbox-screen.ts';

/** Hàng chờ gửi: everything that has not arrived, why, and when it is tried next. */
export function OutboxScreen() {
  const t = useT();
  const { waiting, refused, online, loading, codeOf, sendNow } = useOutboxScreen();
  const refusedTitle = t('outbox.refusedTitle', { count: refused.length });
  const waitingTitle = t('outbox.waitingTitle', { count: waiting.length });
  return (
    <div className="screen">
      <h1 className="screen-title">{t('outbox.title')}</h1>
      <p className={online ? 'quiet' : undefined} role="status">
        {online ? t('outbox.online') : t('outbox.offline')}
      </p>
      {loading && <Notice tone="info">{t('app.loading')}</Notice>}
      {!loading && waiting.length + refused.length === 0 && <p className="panel">{t('outbox.empty')}</p>}
      {refused.length > 0 && (
        <Panel title={refusedTitle}>
          <OutboxList label={refusedTitle} items={refused} codeOf={codeOf} onSend={sendNow} />
        </Panel>
      )}
      {waiting.length > 0 && (
        <Panel title={waitingTitle}>
          <OutboxList label={waitingTitle} items={waiting} codeOf={codeOf} onSend={sendNow} />
        </Panel>
      )}
    </div>
  );
}
