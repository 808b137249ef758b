import { Timeline } from '@mantine/core';

import type { HistoryEntry } from '../../../shared/domain/history.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useClerkNames } from '../words/use-clerk-names.ts';
import { timelineLines } from './timeline-lines.ts';

/** What happened, in words, with the one who did it and when. */
export function DossierTimeline({ history }: { history: readonly HistoryEntry[] }) {
  const say = useSay();
  const { t, format } = say;
  const nameOf = useClerkNames();
  const lines = timelineLines(history, say);
  return (
    <Timeline bulletSize={14} lineWidth={2} active={lines.length}>
      {lines.map((line) => (
        <Timeline.Item key={`${line.at} ${line.words}`} title={line.words}>
          <span className="quiet">
            {t('timeline.byAndAt', { who: nameOf(line.by), time: format.moment(line.at) })}
          </span>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
