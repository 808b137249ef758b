import type { DossierId } from '../../../../shared/kernel/id.ts';
import { addMs, type Instant } from '../../../../shared/kernel/instant.ts';
import { findProcedure } from '../../../../shared/catalogue/catalogue.ts';
import type { Procedure } from '../../../../shared/catalogue/procedure.ts';
import { afterWorkingDays, atHandOver, between, type MonthStage } from '../month-stage.ts';
import { settleFee } from './fee-story.ts';
import { finishAndReturn } from './result-story.ts';
import { askForMore } from './supplement-story.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DEPARTMENT = 'Tư pháp - hộ tịch';

/** What becomes of a dossier from its reception on. */
export function followReception(
  stage: MonthStage,
  dossierId: DossierId,
  { signsLater }: { readonly signsLater: boolean },
): void {
  const { desk, timeline, office } = stage;
  const received = office.now();
  const procedure = procedureOf(stage, dossierId);
  settleFee(stage, dossierId, procedure);
  if (signsLater) timeline.at(addMs(received, 20 * MINUTE_MS), () => desk.sign(dossierId));
  const after = addMs(received, 30 * MINUTE_MS);
  if (procedure.timeLimit?.unit === 'same-day') return finishOn(stage, dossierId, after);
  const handOver = atHandOver(stage, after);
  timeline.at(handOver, async () => {
    const { paperFollows } = procedure;
    await desk.do(dossierId, {
      kind: 'hand-over',
      fromVi: office.counter.office.counterNameVi,
      toVi: DEPARTMENT,
      paperGroundVi: paperFollows?.groundVi ?? null,
    });
    appraise(stage, dossierId);
  });
}

function appraise(stage: MonthStage, dossierId: DossierId): void {
  const { chance, timeline, office, desk } = stage;
  const next = afterWorkingDays(stage, office.now(), 1);
  const course = chance.weighted([
    ['plain', 84],
    ['supplement', 10],
    ['withdrawn', 3],
    ['stopped', 1],
    ['forgotten', 2],
  ] as const);
  switch (course) {
    case 'plain':
      return finishOn(stage, dossierId, next);
    case 'supplement':
      return askForMore(stage, dossierId, () => finishOn(stage, dossierId, addMs(office.now(), MINUTE_MS)));
    case 'withdrawn':
      return timeline.at(next, () =>
        desk.do(dossierId, { kind: 'withdraw', reasonVi: 'công dân xin rút để nộp nơi khác' }),
      );
    case 'stopped':
      return timeline.at(next, () =>
        desk.do(dossierId, { kind: 'stop', reasonVi: 'chờ kết luận của cơ quan có thẩm quyền' }),
      );
    case 'forgotten':
      return undefined;
  }
}

/** Nearly all in time; of the late ones some with an apology a day ahead, some through no fault of the office. */
function finishOn(stage: MonthStage, dossierId: DossierId, from: Instant): void {
  const { chance, timeline, desk } = stage;
  const dueAt = desk.find(dossierId).reception?.dueAt ?? null;
  if (dueAt === null) {
    return timeline.at(afterWorkingDays(stage, from, chance.whole(3, 9)), () =>
      finishAndReturn(stage, dossierId),
    );
  }
  if (dueAt > from && chance.inHundred(93)) {
    return timeline.at(between(chance, from, dueAt), () => finishAndReturn(stage, dossierId));
  }
  const late = afterWorkingDays(stage, dueAt > from ? dueAt : from, chance.whole(1, 3));
  if (dueAt - DAY_MS > from && chance.inHundred(50)) {
    timeline.at(from, () =>
      desk.do(dossierId, { kind: 'extend', reasonVi: 'chờ xác minh ở nơi cư trú trước', newDueAt: late }),
    );
  }
  timeline.at(late, async () => {
    await finishAndReturn(stage, dossierId);
    if (!chance.inHundred(25)) return;
    await desk.do(dossierId, {
      kind: 'record-late-cause',
      cause: 'outside',
      headName: 'Lê Văn Sáu',
      reasonVi: 'cơ quan phối hợp trả lời chậm, có văn bản',
    });
  });
}

function procedureOf({ desk, office }: MonthStage, dossierId: DossierId): Procedure {
  const { procedureCode } = desk.find(dossierId).draft;
  const procedure = findProcedure(office.counter.parts.catalogue, procedureCode ?? '');
  if (procedure === undefined) throw new TypeError('what was received has a procedure');
  return procedure;
}
