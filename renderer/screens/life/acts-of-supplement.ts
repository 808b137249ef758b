import type { HeadLeave, SupplementItem } from '../../../shared/domain/life/supplement.ts';
import { isOnlineOnlyOn } from '../../../shared/catalogue/level-on.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { Act, ActContext } from './act.ts';
import { dayOf } from './acts-of-processing.ts';
import { answer, unanswered, type Values } from './field.ts';

/** Form 02: everything that is missing on one slip. */
export const ASK_SUPPLEMENT: Act = {
  id: 'ask-supplement',
  kind: 'ask-supplement',
  title: 'act.askSupplement',
  says: 'act.askSupplementSays',
  fields: [
    { id: 'items', label: 'act.items', kind: 'lines', hint: 'act.itemsHint' },
    { id: 'ground', label: 'act.ground', kind: 'line' },
    { id: 'day', label: 'act.answerBy', kind: 'day', hint: 'act.answerByHint' },
    {
      id: 'clock',
      label: 'act.clock',
      kind: 'choice',
      choices: [
        { value: 'pauses', words: 'act.clockPauses' },
        { value: 'restarts', words: 'act.clockRestarts' },
      ],
    },
    { id: 'headName', label: 'act.headName', kind: 'line', hint: 'act.headHint' },
    { id: 'headReason', label: 'act.headReason', kind: 'line' },
  ],
  begin: () => ({ clock: 'pauses' }),
  toCommand: (values, { dossier }) => {
    const missing = unanswered(values, ['items', 'ground']);
    if (missing !== undefined) return missing;
    const answerBy = answer(values, 'day') === '' ? null : dayOf(values, 'day');
    if (answerBy !== null && typeof answerBy !== 'string') return answerBy;
    return {
      kind: 'ask-supplement',
      stage: dossier.reception === undefined ? 'at-reception' : 'on-appraisal',
      items: itemsOf(answer(values, 'items')),
      groundVi: answer(values, 'ground'),
      answerBy,
      clock: answer(values, 'clock') === 'restarts' ? 'restarts' : 'pauses',
      leave: leaveOf(values),
    };
  },
};

export const BRING_SUPPLEMENT: Act = {
  id: 'bring-supplement',
  kind: 'bring-supplement',
  title: 'act.bringSupplement',
  says: 'act.bringSupplementSays',
  fields: [],
  toCommand: () => ({ kind: 'bring-supplement' }),
};

/** Form 03; what is taken in online alone is never refused (directive 2). */
export const REFUSE: Act = {
  id: 'refuse',
  kind: 'refuse-at-desk',
  title: 'act.refuse',
  says: 'act.refuseSays',
  fields: [
    { id: 'ground', label: 'act.ground', kind: 'line' },
    { id: 'reason', label: 'act.reason', kind: 'line' },
  ],
  offered: ({ dossier, procedure, now }: ActContext) =>
    dossier.draft.arrival.kind === 'portal' ||
    procedure === undefined ||
    !isOnlineOnlyOn(procedure, toLocalTime(now).day),
  toCommand: (values) =>
    unanswered(values, ['ground', 'reason']) ?? {
      kind: 'refuse-at-desk',
      groundVi: answer(values, 'ground'),
      reasonVi: answer(values, 'reason'),
    },
};

/** One line for each thing: what is wrong, and after a colon how to put it right. */
export function itemsOf(lines: string): readonly SupplementItem[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(':');
      const wrongVi = at === -1 ? line : line.slice(0, at).trim();
      return { componentCode: null, wrongVi, remedyVi: at === -1 ? '' : line.slice(at + 1).trim() };
    });
}

/** His word, by name: an unlock of his own is another way (UX 5). */
function leaveOf(values: Values): HeadLeave | null {
  const headName = answer(values, 'headName');
  const reasonVi = answer(values, 'headReason');
  return headName === '' && reasonVi === '' ? null : { headName, reasonVi, by: { kind: 'spoken' } };
}
