import { Button } from '@mantine/core';
import { useEffect } from 'react';

import type { Instant } from '../../../shared/kernel/instant.ts';
import { useT } from '../../i18n/use-t.ts';
import { useLessons } from './lesson-context.tsx';
import { nextStep } from './lesson-step.ts';
import { lessonAfter, LESSONS, type Lesson } from './lessons.ts';
import { useLessonFacts } from './use-lesson-facts.ts';

/** The next thing to do in the lesson, over whatever screen is open; nothing while nobody practises. */
export function LessonStrip() {
  const { current } = useLessons();
  return current === undefined ? null : <Strip key={current.since} {...current} />;
}

function Strip({ lesson, since }: { readonly lesson: Lesson; readonly since: Instant }) {
  const t = useT();
  const { begin, leave, finish } = useLessons();
  const step = nextStep(lesson, useLessonFacts(since));
  const isDone = step === undefined;
  useEffect(() => {
    if (isDone) finish(lesson);
    // oxlint-disable-next-line react/exhaustive-deps -- what is finished stays so
  }, [isDone, lesson]);
  const next = lessonAfter(lesson);
  const place = t('lesson.place', {
    number: LESSONS.indexOf(lesson) + 1,
    of: LESSONS.length,
    title: t(lesson.title),
  });
  return (
    <section className="lesson-strip" aria-label={place} data-step={step?.words ?? 'done'}>
      <div className="grow" role="status">
        <strong>{place}</strong>{' '}
        {step === undefined
          ? t('lesson.done')
          : `${t('lesson.count', { number: step.number, of: step.of })} ${t(step.words)}`}
      </div>
      {isDone && next !== undefined && (
        <Button size="compact-sm" onClick={() => begin(next)}>
          {t('lesson.next')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={leave}>
        {t('lesson.leave')}
      </Button>
    </section>
  );
}
