import type { MessageKey } from '../../i18n/vi.ts';

/** What a newcomer practises. */
export type Lesson =
  | {
      readonly id: string;
      readonly kind: 'dossier';
      readonly title: LessonTitle;
      readonly procedureCode: string;
    }
  | { readonly id: string; readonly kind: 'certification'; readonly title: LessonTitle };

type LessonTitle = Extract<MessageKey, `lesson.title${string}`>;

/** The three commonest at a commune, in the order in which they are learnt. */
export const LESSONS: readonly Lesson[] = [
  { id: 'birth', kind: 'dossier', title: 'lesson.titleBirth', procedureCode: '1.001193' },
  { id: 'marital-status', kind: 'dossier', title: 'lesson.titleMarital', procedureCode: '1.004873' },
  { id: 'certified-copies', kind: 'certification', title: 'lesson.titleCopies' },
];

export function lessonAfter(lesson: Lesson): Lesson | undefined {
  return LESSONS[LESSONS.indexOf(lesson) + 1];
}
