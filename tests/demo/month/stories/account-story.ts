import type { DossierId } from '../../../../shared/kernel/id.ts';
import { addMs } from '../../../../shared/kernel/instant.ts';
import { dayOf } from '../month-office.ts';
import { valueOn } from '../../../../shared/rules/directive/rules-on.ts';
import { afterWorkingDays, type MonthStage } from '../month-stage.ts';

const MINUTE_MS = 60_000;

/** From consent to the province's confirmation, or to the day on which the calendar gives up (directive 4.1.b). */
export function followAccount(stage: MonthStage, dossierId: DossierId): void {
  const { desk, timeline, office, chance } = stage;
  const step = (by: 'province' | 'machine', kind: 'queued' | 'sent-to-holder') => () =>
    desk.hear(by, dossierId, { kind: 'step-account', step: { kind } });
  const consented = office.now();
  timeline.at(addMs(consented, 2 * MINUTE_MS), step('machine', 'queued'));
  timeline.at(addMs(consented, 9 * MINUTE_MS), step('province', 'sent-to-holder'));
  const confirms = chance.inHundred(85);
  const { accountConfirmationWorkingDays } = valueOn(office.counter.ledger.rules.limits, dayOf(consented));
  const days = confirms ? chance.whole(0, 2) : accountConfirmationWorkingDays + 1;
  const moment = addMs(afterWorkingDays(stage, consented, days), 10 * MINUTE_MS);
  timeline.at(moment, () =>
    confirms
      ? desk.hear('province', dossierId, {
          kind: 'step-account',
          step: {
            kind: 'confirmed',
            portalDossierId: desk.newId('portal'),
            accountId: `account-${desk.find(dossierId).draft.applicant.identityNumber}`,
          },
        })
      : desk.hear('machine', dossierId, {
          kind: 'step-account',
          step: { kind: 'failed', reason: 'confirmation-overdue' },
        }),
  );
}
