import { isFullySigned, stateOf } from '../../../shared/domain/dossier.ts';
import { mayIntend } from '../../../shared/domain/allowed-intents.ts';
import { mayCommand } from '../../../shared/domain/life/commands-by-stage.ts';
import { placeOf } from '../../../shared/domain/life/decide-life.ts';
import type { Act, ActContext } from './act.ts';
import { PAY, SET_FEE } from './acts-of-money.ts';
import { CONSENT, DECLINE, RETURN_RESULT } from './acts-of-people.ts';
import { EXTEND, FINISH, HAND_OVER, LATE_CAUSE, STOP, WITHDRAW } from './acts-of-processing.ts';
import { ASK_SUPPLEMENT, BRING_SUPPLEMENT, REFUSE } from './acts-of-supplement.ts';

/** Everything that can be done with a dossier beside its intake, in the order in which it usually is. */
const ACTS: readonly Act[] = [
  CONSENT,
  DECLINE,
  SET_FEE,
  PAY,
  HAND_OVER,
  ASK_SUPPLEMENT,
  BRING_SUPPLEMENT,
  EXTEND,
  FINISH,
  RETURN_RESULT,
  LATE_CAUSE,
  WITHDRAW,
  STOP,
  REFUSE,
];

/** What is offered now: an act that main would refuse is not drawn. */
export function actsFor(context: ActContext): readonly Act[] {
  const { dossier, now } = context;
  if (!mayIntend(stateOf(dossier), 'live')) return [];
  const { life, reception } = dossier;
  const received =
    reception === undefined ? undefined : { dueAt: reception.dueAt, isSigned: isFullySigned(dossier) };
  const place = placeOf({ life, received, now });
  return ACTS.filter(({ kind, offered }) => mayCommand(place, kind) && (offered?.(context) ?? true));
}
