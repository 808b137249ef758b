import { useMemo, useState } from 'react';

import type { FileRef } from '../../../shared/domain/file-ref.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import { useT } from '../../i18n/use-t.ts';
import { useWholeDossiers } from '../../store/use-dossiers.ts';
import { ViewedPaper } from '../papers/viewed-paper.tsx';
import { useServices } from '../services.tsx';
import { useLeaveKey } from '../use-leave-key.ts';
import { useNow } from '../use-now.ts';
import { givenOn, onDesk, recipientsOf } from '../dossiers/desk-lists.ts';
import { DeskPanel } from './desk-panel.tsx';
import { GivenPanel } from './given-panel.tsx';

const RECIPIENTS_SHOWN = 6;

/** Giao nhận (Ctrl+7): what still lies here and by when it should not, and the lists of the day. */
export function HandOverScreen() {
  const t = useT();
  const now = useNow();
  const { calendar } = useServices();
  const dossiers = useWholeDossiers();
  const today = toLocalTime(now).day;
  const rows = useMemo(() => onDesk(dossiers, { now, calendar }), [dossiers, now, calendar]);
  const lists = useMemo(() => givenOn(dossiers, today), [dossiers, today]);
  const recipients = useMemo(() => recipientsOf(dossiers, RECIPIENTS_SHOWN), [dossiers]);
  const [viewed, setViewed] = useState<FileRef | undefined>(undefined);
  useLeaveKey(() => setViewed(undefined));
  return (
    <div className="screen">
      <h1 className="screen-title">{t('handOver.title')}</h1>
      {viewed === undefined ? (
        <>
          <DeskPanel rows={rows} recipients={recipients} />
          <GivenPanel lists={lists} day={today} onView={setViewed} />
        </>
      ) : (
        <ViewedPaper
          file={viewed}
          label={t('handOver.list')}
          back={t('handOver.back')}
          onBack={() => setViewed(undefined)}
        />
      )}
    </div>
  );
}
