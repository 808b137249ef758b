import { dueClock } from '../../../shared/domain/life/due-clock.ts';
import { fromLocalTime } from '../../../shared/kernel/local-time.ts';
import { parsePlainDay, type PlainDay } from '../../../shared/kernel/plain-day.ts';
import { parseTypedDay } from '../../i18n/format.ts';
import type { Act, ActContext } from './act.ts';
import { answer, unanswered, YES, type Fault, type Values } from './field.ts';

const CLOSING_MS = 17 * 3_600_000;

export const HAND_OVER: Act = {
  id: 'hand-over',
  kind: 'hand-over',
  title: 'act.handOver',
  says: 'act.handOverSays',
  fields: [
    { id: 'to', label: 'act.handOverTo', kind: 'line' },
    { id: 'paper', label: 'act.handOverPaper', kind: 'tick' },
    { id: 'ground', label: 'act.ground', kind: 'line', when: (values) => values['paper'] === YES },
  ],
  toCommand: (values, { counterNameVi }) =>
    unanswered(values, values['paper'] === YES ? ['to', 'ground'] : ['to']) ?? {
      kind: 'hand-over',
      fromVi: counterNameVi,
      toVi: answer(values, 'to'),
      paperGroundVi: values['paper'] === YES ? answer(values, 'ground') : null,
    },
};

export const FINISH: Act = {
  id: 'finish',
  kind: 'finish',
  title: 'act.finish',
  says: 'act.finishSays',
  fields: [],
  toCommand: () => ({ kind: 'finish' }),
};

export const EXTEND: Act = {
  id: 'extend',
  kind: 'extend',
  title: 'act.extend',
  says: 'act.extendSays',
  fields: [
    { id: 'reason', label: 'act.reason', kind: 'line' },
    { id: 'day', label: 'act.newDay', kind: 'day', hint: 'act.dayHint' },
  ],
  offered: ({ dossier }) => dossier.reception !== undefined && dossier.reception.dueAt !== null,
  toCommand: (values) => {
    const day = dayOf(values, 'day');
    if (answer(values, 'reason') === '') return { field: 'reason', words: 'act.needed' };
    if (typeof day !== 'string') return day;
    const newDueAt = fromLocalTime({ day, msOfDay: CLOSING_MS });
    return { kind: 'extend', reasonVi: answer(values, 'reason'), newDueAt };
  },
};

export const LATE_CAUSE: Act = {
  id: 'late-cause',
  kind: 'record-late-cause',
  title: 'act.lateCause',
  says: 'act.lateCauseSays',
  fields: [
    {
      id: 'cause',
      label: 'act.cause',
      kind: 'choice',
      choices: [
        { value: 'outside', words: 'act.causeOutside' },
        { value: 'office', words: 'act.causeOffice' },
      ],
    },
    { id: 'head', label: 'act.headName', kind: 'line' },
    { id: 'reason', label: 'act.reason', kind: 'line' },
  ],
  offered: isLate,
  toCommand: (values) =>
    unanswered(values, ['cause', 'head', 'reason']) ?? {
      kind: 'record-late-cause',
      cause: answer(values, 'cause') === 'office' ? 'office' : 'outside',
      headName: answer(values, 'head'),
      reasonVi: answer(values, 'reason'),
    },
};

export const WITHDRAW: Act = {
  id: 'withdraw',
  kind: 'withdraw',
  title: 'act.withdraw',
  says: 'act.withdrawSays',
  fields: [{ id: 'reason', label: 'act.reason', kind: 'line' }],
  toCommand: (values) =>
    unanswered(values, ['reason']) ?? { kind: 'withdraw', reasonVi: answer(values, 'reason') },
};

export const STOP: Act = {
  id: 'stop',
  kind: 'stop',
  title: 'act.stop',
  says: 'act.stopSays',
  fields: [{ id: 'reason', label: 'act.reason', kind: 'line' }],
  toCommand: (values) =>
    unanswered(values, ['reason']) ?? { kind: 'stop', reasonVi: answer(values, 'reason') },
};

/** A typed day, or what is wrong with it. */
export function dayOf(values: Values, field: string): PlainDay | Fault {
  const day = parsePlainDay(parseTypedDay(answer(values, field)));
  return day ?? { field, words: 'act.wrongDay' };
}

function isLate({ dossier, now }: ActContext): boolean {
  const { reception, life } = dossier;
  if (reception === undefined || reception.dueAt === null) return false;
  const over = life.finishedAt ?? life.withdrawnAt ?? life.stoppedAt ?? now;
  return dueClock(reception.dueAt, life, over).dueAt < over;
}
