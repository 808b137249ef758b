import { isFullySigned, unseenPages, type Dossier } from '../../../shared/domain/dossier.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import type { Lesson } from './lessons.ts';

/** What is known of the work since the lesson began. */
export interface LessonFacts {
  readonly screen: 'new-dossier' | 'certification' | 'other';
  /** The dossier that was begun in this lesson. */
  readonly dossier: Dossier | undefined;
  /** Lines of certification written in this lesson. */
  readonly lines: number;
}

type StepWords = Extract<MessageKey, `lesson.step${string}`>;

interface Step {
  readonly words: StepWords;
  readonly isDone: (facts: LessonFacts) => boolean;
}

/** The next thing to do; `undefined` when all of it is done. `number` is 1-based. */
export interface NextStep {
  readonly words: StepWords;
  readonly number: number;
  readonly of: number;
}

/** The first step that is not done: a newcomer may take them in any order. */
export function nextStep(lesson: Lesson, facts: LessonFacts): NextStep | undefined {
  const steps = stepsOf(lesson);
  const index = steps.findIndex(({ isDone }) => !isDone(facts));
  const step = steps[index];
  return step && { words: step.words, number: index + 1, of: steps.length };
}

function stepsOf(lesson: Lesson): readonly Step[] {
  if (lesson.kind === 'certification') return CERTIFICATION_STEPS;
  const { procedureCode } = lesson;
  const isChosen: Step = {
    words: procedureCode === '1.001193' ? 'lesson.stepChooseBirth' : 'lesson.stepChooseMarital',
    isDone: ({ dossier }) => dossier?.draft.procedureCode === procedureCode,
  };
  return DOSSIER_STEPS.toSpliced(CHOICE_PLACE, 0, isChosen);
}

/** After the owner, before the papers. */
const CHOICE_PLACE = 2;

const DOSSIER_STEPS: readonly Step[] = [
  {
    words: 'lesson.stepOpen',
    isDone: ({ screen, dossier }) => screen === 'new-dossier' || dossier !== undefined,
  },
  {
    words: 'lesson.stepOwner',
    isDone: ({ dossier }) =>
      dossier !== undefined &&
      dossier.draft.applicant.fullName.trim() !== '' &&
      dossier.draft.applicant.identityNumber.trim() !== '',
  },
  { words: 'lesson.stepPages', isDone: ({ dossier }) => dossier !== undefined && hasPages(dossier) },
  {
    words: 'lesson.stepLook',
    isDone: ({ dossier }) => dossier !== undefined && hasPages(dossier) && unseenPages(dossier).length === 0,
  },
  { words: 'lesson.stepSign', isDone: ({ dossier }) => dossier !== undefined && isFullySigned(dossier) },
  { words: 'lesson.stepReceive', isDone: ({ dossier }) => dossier?.reception !== undefined },
];

const CERTIFICATION_STEPS: readonly Step[] = [
  {
    words: 'lesson.stepOpenBook',
    isDone: ({ screen, lines }) => screen === 'certification' || lines > 0,
  },
  { words: 'lesson.stepFirstLine', isDone: ({ lines }) => lines > 0 },
  { words: 'lesson.stepNextLine', isDone: ({ lines }) => lines > 1 },
];

function hasPages({ draft }: Dossier): boolean {
  return draft.components.some(({ pages }) => pages.length > 0);
}
