import { createContext, useContext, useState, type ReactNode } from 'react';

import type { Instant } from '../../../shared/kernel/instant.ts';
import { useServices } from '../services.tsx';
import type { Lesson } from './lessons.ts';

interface Lessons {
  /** What is practised now, and since when. */
  readonly current: { readonly lesson: Lesson; readonly since: Instant } | undefined;
  readonly finished: ReadonlySet<string>;
  readonly begin: (lesson: Lesson) => void;
  readonly leave: () => void;
  readonly finish: (lesson: Lesson) => void;
}

const LessonsContext = createContext<Lessons | undefined>(undefined);

/** Holds the lesson while the clerk is at work; in memory, because nothing of it is worth keeping. */
export function LessonsProvider({ children }: { children: ReactNode }) {
  const { now } = useServices();
  const [current, setCurrent] = useState<Lessons['current']>(undefined);
  const [finished, setFinished] = useState<ReadonlySet<string>>(new Set());
  const lessons: Lessons = {
    current,
    finished,
    begin: (lesson) => setCurrent({ lesson, since: now() }),
    leave: () => setCurrent(undefined),
    finish: ({ id }) => setFinished((known) => new Set([...known, id])),
  };
  return <LessonsContext value={lessons}>{children}</LessonsContext>;
}

export function useLessons(): Lessons {
  const lessons = useContext(LessonsContext);
  if (lessons === undefined) throw new TypeError('no lessons here');
  return lessons;
}
