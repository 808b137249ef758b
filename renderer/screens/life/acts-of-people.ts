import { isProvidedOnlineOn } from '../../../shared/catalogue/level-on.ts';
import { mayStep } from '../../../shared/domain/life/account-filing.ts';
import type { Taker } from '../../../shared/domain/life/result-paper.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { Act, ActContext } from './act.ts';
import { answer, unanswered, YES, type Values } from './field.ts';

/** The owner agrees to filing through the account; no password and no code is asked for, anywhere. */
export const CONSENT: Act = {
  id: 'consent',
  kind: 'step-account',
  title: 'act.consent',
  says: 'act.consentSays',
  fields: [
    {
      id: 'holder',
      label: 'act.holder',
      kind: 'choice',
      choices: [
        { value: 'owner', words: 'act.holderOwner' },
        { value: 'authorised', words: 'act.holderAuthorised' },
      ],
    },
    { id: 'identifier', label: 'act.identifier', kind: 'line' },
    { id: 'ground', label: 'act.authority', kind: 'line', when: ({ holder }) => holder === 'authorised' },
  ],
  begin: ({ dossier }) => ({ holder: 'owner', identifier: dossier.draft.applicant.identityNumber }),
  offered: (context) => isOnline(context) && mayStep(context.dossier.life.account.state, 'consented'),
  toCommand: (values) =>
    unanswered(values, values['holder'] === 'authorised' ? ['identifier', 'ground'] : ['identifier']) ?? {
      kind: 'step-account',
      step: {
        kind: 'consented',
        consent: {
          holder:
            values['holder'] === 'authorised'
              ? { kind: 'authorised-filer', groundVi: answer(values, 'ground') }
              : { kind: 'owner' },
          identifier: answer(values, 'identifier'),
          slip: null,
        },
      },
    },
};

/** Why a dossier stays «trực tiếp» although it could be filed online. */
export const DECLINE: Act = {
  id: 'decline',
  kind: 'step-account',
  title: 'act.decline',
  says: 'act.declineSays',
  fields: [
    {
      id: 'reason',
      label: 'act.reason',
      kind: 'choice',
      choices: [
        { value: 'no-account', words: 'act.noAccount' },
        { value: 'not-agreed', words: 'act.notAgreed' },
      ],
    },
  ],
  begin: () => ({ reason: 'no-account' }),
  offered: (context) =>
    isOnline(context) &&
    mayStep(context.dossier.life.account.state, 'declined') &&
    context.dossier.life.account.reason === undefined,
  toCommand: (values) => ({
    kind: 'step-account',
    step: {
      kind: 'declined',
      reason: answer(values, 'reason') === 'not-agreed' ? 'not-agreed' : 'no-account',
    },
  }),
};

export const RETURN_RESULT: Act = {
  id: 'return-result',
  kind: 'return-result',
  title: 'act.returnResult',
  says: 'act.returnResultSays',
  fields: [
    {
      id: 'way',
      label: 'act.way',
      kind: 'choice',
      choices: [
        { value: 'counter', words: 'act.wayCounter' },
        { value: 'post', words: 'act.wayPost' },
        { value: 'electronic', words: 'act.wayElectronic' },
      ],
    },
    {
      id: 'taker',
      label: 'act.taker',
      kind: 'choice',
      choices: [
        { value: 'owner', words: 'act.takerOwner' },
        { value: 'authorised', words: 'act.takerAuthorised' },
      ],
      when: ({ way }) => way === 'counter',
    },
    { id: 'name', label: 'act.takerName', kind: 'line', when: isAuthorised },
    { id: 'ground', label: 'act.authority', kind: 'line', when: isAuthorised },
    { id: 'item', label: 'act.postItem', kind: 'line', when: ({ way }) => way === 'post' },
    { id: 'originals', label: 'act.originalsBack', kind: 'tick', when: ({ way }) => way === 'counter' },
  ],
  begin: ({ dossier }) => ({ way: dossier.draft.returnBy, taker: 'owner' }),
  toCommand: (values) =>
    unanswered(values, askedOfTaker(values)) ?? {
      kind: 'return-result',
      way: wayOf(values),
      taker: takerOf(values),
      originalsBack: values['originals'] === YES,
    },
};

function isAuthorised({ way, taker }: Values): boolean {
  return way === 'counter' && taker === 'authorised';
}

function askedOfTaker(values: Values): readonly string[] {
  if (values['way'] === 'post') return ['item'];
  return isAuthorised(values) ? ['name', 'ground'] : [];
}

function wayOf({ way }: Values): 'counter' | 'post' | 'electronic' {
  return way === 'post' || way === 'electronic' ? way : 'counter';
}

function takerOf(values: Values): Taker {
  if (values['way'] === 'post') return { kind: 'postal-worker', itemCode: answer(values, 'item') };
  return isAuthorised(values)
    ? { kind: 'authorised', name: answer(values, 'name'), groundVi: answer(values, 'ground') }
    : { kind: 'owner' };
}

function isOnline({ procedure, now }: ActContext): boolean {
  return procedure !== undefined && isProvidedOnlineOn(procedure, toLocalTime(now).day);
}
