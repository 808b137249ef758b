import { isProvidedOnlineOn } from '../../../../shared/catalogue/level-on.ts';
import type { Procedure } from '../../../../shared/catalogue/procedure.ts';
import type { Applicant } from '../../../../shared/domain/applicant.ts';
import { addMs, type Instant } from '../../../../shared/kernel/instant.ts';
import type { DossierId } from '../../../../shared/kernel/id.ts';
import type { Guidance } from '../../../../shared/domain/visit.ts';
import { dayOf } from '../month-office.ts';
import { afterWorkingDays, type MonthStage } from '../month-stage.ts';
import { inventBody, inventPerson } from '../people.ts';
import { followAccount } from './account-story.ts';
import { AT_COUNTER, draftFor, type Matter } from './draft-story.ts';
import { followReception } from './reception-story.ts';

const HOUR_MS = 3_600_000;

/** How a matter comes to the office. */
export type Way = 'counter' | 'assisted' | 'portal' | 'post';

/** Draws one matter of the month and lives its first moment; what follows goes onto the timeline. */
export function beginMatter(stage: MonthStage, moment: Instant): void {
  const { chance, timeline } = stage;
  const returning = chance.inHundred(12) ? findReturning(stage, moment) : undefined;
  const procedure = returning?.procedure ?? drawProcedure(stage, moment);
  const applicant = returning?.applicant ?? drawApplicant(stage);
  const way = drawWay(stage, procedure, moment);
  timeline.at(moment, async () => {
    if (way === 'portal' || way === 'post') return receiveRemote(stage, { applicant, procedure }, way);
    const fate = chance.weighted([
      ['received', 94],
      ['sent-home', 4],
      ['refused', 2],
    ] as const);
    if (fate === 'sent-home') return sendHome(stage, { applicant, procedure });
    if (fate === 'refused') return refuse(stage, { applicant, procedure });
    await receiveAtCounter(stage, { applicant, procedure }, way === 'assisted');
  });
}

type Who = Pick<Matter, 'applicant' | 'procedure'>;

async function receiveAtCounter(stage: MonthStage, who: Who, assisted: boolean): Promise<void> {
  const { desk, chance } = stage;
  const returnBy = chance.inHundred(12) ? 'post' : 'counter';
  const draft = draftFor(stage, { ...who, arrival: AT_COUNTER, returnBy });
  await desk.save(draft);
  await askForAccount(stage, draft.dossierId, assisted);
  await reuseWhatIsHeld(stage, draft.dossierId);
  await guideVisitor(stage);
  await takeIn(stage, draft.dossierId, who);
  await desk.nextVisitor();
  if (assisted) followAccount(stage, draft.dossierId);
}

/** What the post brought, or a citizen filed alone: nobody stands at the counter. */
async function receiveRemote(stage: MonthStage, who: Who, way: 'portal' | 'post'): Promise<void> {
  const { desk, chance, office } = stage;
  const number = desk.newId('remote');
  const arrival =
    way === 'post'
      ? ({ kind: 'post', stampedAt: addMs(office.now(), -HOUR_MS / 2), itemCode: number } as const)
      : ({
          kind: 'portal',
          portalDossierId: number,
          accountId: `account-${who.applicant.identityNumber ?? ''}`,
          submittedAt: addMs(office.now(), -chance.whole(1, 12) * HOUR_MS),
        } as const);
  if (way === 'post') await desk.passingVisit('postal-staff');
  const draft = draftFor(stage, { ...who, arrival, returnBy: way === 'post' ? 'post' : 'electronic' });
  await desk.save(draft);
  await takeIn(stage, draft.dossierId, who);
}

async function takeIn(stage: MonthStage, dossierId: DossierId, who: Who): Promise<void> {
  const { desk, chance } = stage;
  await desk.seeAll(dossierId);
  const later = chance.inHundred(3);
  if (!later) await desk.sign(dossierId);
  await desk.receive(dossierId, later ? { reason: 'others-waiting', note: '' } : undefined);
  stage.known.push({ ...who, dossierId });
  followReception(stage, dossierId, { signsLater: later });
}

/** One slip lists everything that is missing; the same person comes back with a whole dossier some days later. */
async function sendHome(stage: MonthStage, who: Who): Promise<void> {
  const { desk, office, timeline, chance } = stage;
  const draft = draftFor(stage, { ...who, arrival: AT_COUNTER, returnBy: 'counter' });
  await desk.save(draft);
  const missing = who.procedure.components.find(({ presentOnly }) => !presentOnly);
  await desk.do(draft.dossierId, {
    kind: 'ask-supplement',
    stage: 'at-reception',
    items: [
      {
        componentCode: missing?.code ?? null,
        wrongVi: 'chưa có chữ ký',
        remedyVi: 'ký và nộp lại bản chính',
      },
    ],
    groundVi: 'Nghị định 61/2018/NĐ-CP, Điều 17',
    answerBy: null,
    clock: 'pauses',
    leave: null,
  });
  await guideVisitor(stage);
  await desk.nextVisitor();
  timeline.at(afterWorkingDays(stage, office.now(), chance.whole(1, 4)), () =>
    receiveAtCounter(stage, who, false),
  );
}

async function refuse(stage: MonthStage, who: Who): Promise<void> {
  const { desk } = stage;
  const draft = draftFor(stage, { ...who, arrival: AT_COUNTER, returnBy: 'counter' });
  await desk.save(draft);
  await desk.do(draft.dossierId, {
    kind: 'refuse-at-desk',
    groundVi: 'Nghị định 61/2018/NĐ-CP, Điều 17 khoản 3',
    reasonVi: 'việc không thuộc thẩm quyền của xã',
  });
  await guideVisitor(stage);
  await desk.nextVisitor();
}

async function askForAccount(stage: MonthStage, dossierId: DossierId, assisted: boolean): Promise<void> {
  const { desk, chance } = stage;
  if (!assisted) {
    const reason = chance.inHundred(60) ? 'no-account' : 'not-agreed';
    return desk.do(dossierId, { kind: 'step-account', step: { kind: 'declined', reason } });
  }
  const { identityNumber } = desk.find(dossierId).draft.applicant;
  const consent = { holder: { kind: 'owner' }, identifier: identityNumber, slip: null } as const;
  await desk.do(dossierId, { kind: 'step-account', step: { kind: 'consented', consent } });
}

async function reuseWhatIsHeld(stage: MonthStage, dossierId: DossierId): Promise<void> {
  const { desk, chance } = stage;
  const held = await desk.checkStock(dossierId);
  for (const { componentCode } of held) {
    const { components } = desk.find(dossierId).draft;
    const paper = components.find(({ code }) => code === componentCode);
    if (paper !== undefined && chance.inHundred(70)) await desk.reuse(dossierId, paper.componentId);
  }
}

/** Nearly everybody is told of both ways; now and then one of them is forgotten. */
export async function guideVisitor({ desk, chance }: MonthStage): Promise<void> {
  if (chance.inHundred(2)) return;
  const guidance: Guidance = {
    online: true,
    post: !chance.inHundred(3),
    guide: chance.weighted([
      ['clerk', 70],
      ['volunteer', 25],
      ['kiosk', 5],
    ] as const),
  };
  await desk.guide(guidance);
}

function drawProcedure({ chance, procedures }: MonthStage, moment: Instant): Procedure {
  const day = dayOf(moment);
  return chance.weighted(
    procedures.filter(([{ valid }]) => valid.from <= day && (valid.to === null || day < valid.to)),
  );
}

function drawApplicant({ chance }: MonthStage): Partial<Applicant> {
  const kind = chance.weighted([
    ['citizen', 94],
    ['state-body', 3],
    ['public-service-unit', 3],
  ] as const);
  return kind === 'citizen' ? inventPerson(chance) : inventBody(chance, kind);
}

function drawWay({ chance }: MonthStage, procedure: Procedure, moment: Instant): Way {
  const online = isProvidedOnlineOn(procedure, dayOf(moment)) ? 1 : 0;
  return chance.weighted([
    ['counter', 36],
    ['assisted', 24 * online],
    ['portal', 32 * online],
    ['post', 8],
  ] as const);
}

/** Somebody who has been here before with the same matter. */
function findReturning({ chance, known, desk }: MonthStage, moment: Instant): Who | undefined {
  const before = known.filter(
    ({ dossierId }) => (desk.find(dossierId).reception?.receivedAt ?? moment) < moment,
  );
  return before.length === 0 ? undefined : chance.pick(before);
}
