import { Button } from '@mantine/core';

import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useLessons } from './lesson-context.tsx';
import { LESSONS } from './lessons.ts';

/** Where a newcomer begins: the three commonest procedures, step by step. */
export function LessonsPanel() {
  const t = useT();
  const { current, finished, begin } = useLessons();
  if (current !== undefined) return null;
  return (
    <Panel title={t('lesson.panel')}>
      <p className="quiet">{t('lesson.says')}</p>
      <div className="row wrap">
        {LESSONS.map((lesson) => (
          <Button
            key={lesson.id}
            variant="default"
            leftSection={finished.has(lesson.id) ? <Icon name="tick" size={14} /> : undefined}
            onClick={() => begin(lesson)}
          >
            {t(lesson.title)}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
