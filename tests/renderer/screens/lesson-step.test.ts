import { describe, expect, test } from 'vitest';
import { nextStep, type LessonFacts } from '../../../renderer/screens/lessons/lesson-step.ts';
import { LESSONS, lessonAfter, type Lesson } from '../../../renderer/screens/lessons/lessons.ts';
import { findProcedure, loadCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { applyEntry, type Dossier } from '../../../shared/domain/dossier.ts';
import { aClerkId, aDossierId, aDraft, anActionId } from '../../support/builders.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';

const NOTHING: LessonFacts = { screen: 'other', dossier: undefined, lines: 0 };

function lesson(id: string): Lesson {
  const found = LESSONS.find((one) => one.id === id);
  if (found === undefined) throw new TypeError(`no lesson ${id}`);
  return found;
}

function begun(change: Parameters<typeof aDraft>[0] = {}): Dossier {
  return applyEntry(undefined, {
    actionId: anActionId(),
    dossierId: aDossierId(),
    clerkId: aClerkId(),
    at: getInstant(0),
    action: { kind: 'draft-saved', draft: aDraft(change) },
  });
}

describe('a lesson', () => {
  test('names procedures that the catalogue has', () => {
    const codes = LESSONS.flatMap((one) => (one.kind === 'dossier' ? [one.procedureCode] : []));
    expect(codes.map((code) => findProcedure(loadCatalogue(), code)?.nameVi)).toEqual([
      'Đăng ký khai sinh',
      'Cấp Giấy xác nhận tình trạng hôn nhân',
    ]);
  });

  test('begins with the key that opens the screen', () => {
    expect(nextStep(lesson('birth'), NOTHING)).toEqual({ words: 'lesson.stepOpen', number: 1, of: 7 });
    expect(nextStep(lesson('certified-copies'), NOTHING)?.words).toBe('lesson.stepOpenBook');
  });

  test('asks for what is missing, whatever was done first', () => {
    const facts: LessonFacts = { ...NOTHING, screen: 'new-dossier' };
    const { applicant } = aDraft();
    const nobody = begun({ applicant: { ...applicant, fullName: '' } });
    const another = begun({ procedureCode: '1.004873' });

    expect(nextStep(lesson('birth'), facts)?.words).toBe('lesson.stepOwner');
    expect(nextStep(lesson('birth'), { ...facts, dossier: nobody })?.words).toBe('lesson.stepOwner');
    expect(nextStep(lesson('birth'), { ...facts, dossier: another })?.words).toBe('lesson.stepChooseBirth');
    expect(nextStep(lesson('birth'), { ...facts, dossier: begun() })?.words).toBe('lesson.stepLook');
    expect(nextStep(lesson('birth'), { ...facts, dossier: begun({ components: [] }) })?.words).toBe(
      'lesson.stepPages',
    );
  });

  test('of certified copies ends with the second line', () => {
    const steps = [0, 1, 2].map(
      (lines) => nextStep(lesson('certified-copies'), { ...NOTHING, screen: 'certification', lines })?.words,
    );
    expect(steps).toEqual(['lesson.stepFirstLine', 'lesson.stepNextLine', undefined]);
  });

  test('is followed by the next, and the last by none', () => {
    expect(LESSONS.map((one) => lessonAfter(one)?.id)).toEqual([
      'marital-status',
      'certified-copies',
      undefined,
    ]);
  });
});
