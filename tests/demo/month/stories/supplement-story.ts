import type { LifeCommand } from '../../../../shared/domain/life/life-command.ts';
import type { HeadLeave } from '../../../../shared/domain/life/supplement.ts';
import type { DossierId } from '../../../../shared/kernel/id.ts';
import { afterWorkingDays, type MonthStage } from '../month-stage.ts';

const HEAD: HeadLeave = {
  reasonVi: 'phát hiện thêm thiếu sót khi thẩm định',
  headName: 'Lê Văn Sáu',
  by: { kind: 'spoken' },
};

/** An officer asks for more: once, seldom twice; most answers come, some never do. */
export function askForMore(stage: MonthStage, dossierId: DossierId, then: () => void): void {
  const { chance, timeline, office } = stage;
  const asked = afterWorkingDays(stage, office.now(), 1);
  const twice = chance.inHundred(15);
  timeline.at(asked, () =>
    ask(stage, dossierId, () => {
      if (!twice) return then();
      timeline.at(afterWorkingDays(stage, office.now(), 1), () => ask(stage, dossierId, then));
    }),
  );
}

async function ask(stage: MonthStage, dossierId: DossierId, then: () => void): Promise<void> {
  const { chance, timeline, office, desk } = stage;
  await desk.do(dossierId, requestFor(stage, dossierId));
  if (chance.inHundred(12)) return;
  const brought = afterWorkingDays(stage, office.now(), chance.whole(1, 5));
  timeline.at(brought, async () => {
    await desk.do(dossierId, { kind: 'bring-supplement' });
    then();
  });
}

/** The head's leave is asked for whenever it is not the first request in the matter, the slips at the counter included. */
function requestFor({ chance, desk }: MonthStage, dossierId: DossierId): LifeCommand {
  const { draft } = desk.find(dossierId);
  const paper = draft.components.find(({ presentOnly }) => !presentOnly);
  return {
    kind: 'ask-supplement',
    stage: 'on-appraisal',
    items: [
      { componentCode: paper?.code ?? null, wrongVi: 'thông tin chưa khớp', remedyVi: 'nộp bản đã chỉnh' },
    ],
    groundVi: 'Nghị định 61/2018/NĐ-CP, Điều 19',
    answerBy: null,
    clock: chance.inHundred(65) ? 'pauses' : 'restarts',
    leave: HEAD,
  };
}
