import { findProcedure } from '../../../../shared/catalogue/catalogue.ts';
import type { Taker } from '../../../../shared/domain/life/result-paper.ts';
import { payableVnd, settledAt } from '../../../../shared/domain/life/payment.ts';
import type { DossierId } from '../../../../shared/kernel/id.ts';
import { afterWorkingDays, type MonthStage } from '../month-stage.ts';

/** The officer decides; the result is signed and made digital, and the citizen gets it. */
export async function finishAndReturn(stage: MonthStage, dossierId: DossierId): Promise<void> {
  const { desk, chance, timeline, office } = stage;
  if (chance.inHundred(90)) await digitise(stage, dossierId);
  await desk.do(dossierId, { kind: 'finish' });
  timeline.at(afterWorkingDays(stage, office.now(), chance.whole(0, 3)), () => giveBack(stage, dossierId));
}

async function digitise(stage: MonthStage, dossierId: DossierId): Promise<void> {
  const { desk, chance, office } = stage;
  const { draft } = desk.find(dossierId);
  const procedure = findProcedure(office.counter.parts.catalogue, draft.procedureCode ?? '');
  const competent = !chance.inHundred(4);
  const { file, signerName } = await office.signResult(stage.sheet, competent);
  await desk.do(dossierId, {
    kind: 'digitise-result',
    result: {
      resultCode: procedure?.result.code ?? 'KQ.XA.000000',
      file,
      signerName,
      competent,
      digitisedAt: office.now(),
    },
  });
}

/** Whoever has not paid gets nothing yet (GIVE-01). */
async function giveBack(stage: MonthStage, dossierId: DossierId): Promise<void> {
  const { desk, chance } = stage;
  const { life, draft } = desk.find(dossierId);
  if (payableVnd(life.charge) > 0 && settledAt(life.charge, life.payments) === undefined) return;
  const way = draft.returnBy;
  if (way === 'counter') await desk.passingVisit('pick-up');
  await desk.do(dossierId, {
    kind: 'return-result',
    way,
    taker: takerOf(stage, way, chance.inHundred(8)),
    originalsBack: way === 'counter',
  });
}

function takerOf({ desk }: MonthStage, way: 'counter' | 'post' | 'electronic', authorised: boolean): Taker {
  if (way === 'post') return { kind: 'postal-worker', itemCode: desk.newId('item') };
  if (way === 'counter' && authorised) {
    return { kind: 'authorised', name: 'Trần Văn Bảy', groundVi: 'giấy ủy quyền có chứng thực' };
  }
  return { kind: 'owner' };
}
