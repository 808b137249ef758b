import { useNavigate } from '@tanstack/react-router';

import { useT } from '../../i18n/use-t.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useNumbers } from '../use-numbers.ts';
import { UnsignedList } from '../signing/unsigned-list.tsx';
import { GoingList } from './going-list.tsx';
import { RefusedList } from './outbox-list.tsx';
import { QueueBar } from './queue-bar.tsx';
import { useOutboxScreen } from './use-outbox-screen.ts';

/** Hàng chờ gửi: everything that has not arrived, why, and when it is tried next. */
export function OutboxScreen() {
  const t = useT();
  const navigate = useNavigate();
  const queue = useOutboxScreen();
  const { rows, refused, unsigned, going, online, loading, sendNow, trouble } = queue;
  const show = (dossierId: string) => void navigate({ to: '/find', search: { dossierId } });
  const refusedTitle = t('outbox.refusedTitle', { count: refused.length });
  const goingTitle = t('outbox.waitingTitle', { count: going.length });
  const nothing = refused.length + unsigned.length + going.length === 0;
  return (
    <div className="screen whole">
      <h1 className="screen-title">{t('outbox.title')}</h1>
      <LineNotice {...queue} />
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
      {loading && <Notice tone="info">{t('app.loading')}</Notice>}
      {!loading && <QueueBar {...queue} />}
      <UntoldLine />
      {!loading && nothing && (
        <p className="panel">{rows.length === 0 ? t('outbox.empty') : t('queue.noneOfThese')}</p>
      )}
      {refused.length > 0 && (
        <Panel title={refusedTitle}>
          <RefusedList
            label={refusedTitle}
            rows={refused}
            online={online}
            onShow={({ dossierId }) => show(dossierId)}
          />
        </Panel>
      )}
      <UnsignedList dossiers={unsigned} nameOf={queue.nameOf} onShow={show} />
      {going.length > 0 && (
        <>
          <h2 className="panel-title">{goingTitle}</h2>
          <GoingList
            label={goingTitle}
            rows={going}
            online={online}
            onSend={sendNow}
            onShow={({ dossierId }) => show(dossierId)}
          />
        </>
      )}
    </div>
  );
}

/** What happened after intake goes beside the dossiers, in its own order. */
function UntoldLine() {
  const t = useT();
  const untold = useNumbers()?.untold ?? 0;
  return untold === 0 ? null : <p className="quiet">{t('queue.untold', { count: untold })}</p>;
}

/** How the line stands; a pause is said before everything else, because a person made it. */
function LineNotice({ online, rules }: Pick<ReturnType<typeof useOutboxScreen>, 'online' | 'rules'>) {
  const t = useT();
  if (rules.paused) return <Notice tone="warn">{t('queue.paused')}</Notice>;
  const metered = online && rules.line.kind === 'metered';
  const words = metered ? t('queue.metered') : online ? t('outbox.online') : t('outbox.offline');
  return (
    <p className={online ? 'quiet' : undefined} role="status">
      {words}
    </p>
  );
}
