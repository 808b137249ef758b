import { describe, expect, test } from 'vitest';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { refusedAtDesk } from '../../../shared/rates/compute-rates.ts';
import { at } from '../domain/life/life-builders.ts';
import { aComplaint, aVisit, NOVEMBER, rateOf, worldOf, type DossierPlan } from './office-builders.ts';

const PORTAL = {
  arrival: {
    kind: 'portal',
    portalDossierId: 'portal-1',
    accountId: 'account-1',
    submittedAt: at('2026-11-02 20:00'),
  },
} as const satisfies DossierPlan;

describe('K10 to K14: people', () => {
  test('are guided when both ways were told before they left', () => {
    const open = ['2026-11-03 09:00', { kind: 'visit-opened' }] as const;
    const told = (online: boolean, post: boolean) =>
      ({ kind: 'guidance-recorded', guidance: { online, post, guide: 'volunteer' } }) as const;
    const visits = [
      aVisit('both', [open, ['2026-11-03 09:01', told(true, true)]]),
      aVisit('half', [open, ['2026-11-03 09:01', told(true, false)]]),
      aVisit('late', [
        open,
        ['2026-11-03 09:01', { kind: 'visit-closed' }],
        ['2026-11-03 09:02', told(true, true)],
      ]),
      aVisit('fetch', [open, ['2026-11-03 09:01', { kind: 'purpose-recorded', purpose: 'pick-up' }]]),
      aVisit('post', [open, ['2026-11-03 09:01', { kind: 'purpose-recorded', purpose: 'postal-staff' }]]),
      aVisit('void', [open, ['2026-11-03 09:01', { kind: 'visit-voided' }]]),
    ];

    expect(rateOf('K10', worldOf({ alone: {} }, { visits }))).toMatchObject({
      cohort: {
        unit: 'visit',
        numerator: ['both'],
        denominator: ['both', 'half', 'late'],
        excluded: { 'pick-up-only': ['fetch'], 'postal-staff': ['post'] },
        beside: { 'by-volunteer': ['both'], 'dossiers-without-visit': ['alone'] },
      },
      toGreen: { kind: 'out-of-reach', count: 2 },
    });
  });

  test('are asked for supplements again: one dossier is one too many', () => {
    const asked = (number: number, moment: string) =>
      ({
        kind: 'supplement-asked',
        request: {
          serial: { series: 'supplement', year: 2026, number },
          number,
          stage: 'on-appraisal',
          items: [{ componentCode: null, wrongVi: 'thiếu', remedyVi: 'nộp' }],
          groundVi: 'Luật Hộ tịch',
          answerBy: getPlainDay('2026-12-05'),
          clock: 'pauses',
          askedAt: at(moment),
          leave: null,
        },
      }) as const;
    const world = worldOf({
      once: { life: [['2026-11-05 09:00', asked(1, '2026-11-05 09:00')]] },
      twice: {
        life: [
          ['2026-11-05 09:00', asked(1, '2026-11-05 09:00')],
          ['2026-11-09 09:00', { kind: 'supplement-brought', restartedDueAt: null }],
          ['2026-11-10 09:00', asked(2, '2026-11-10 09:00')],
        ],
      },
    });

    expect(rateOf('K11', world)).toMatchObject({
      cohort: { numerator: ['twice'], denominator: ['once', 'twice'] },
      verdict: { colour: 'do' },
    });
  });

  test('of state bodies and public units file at the highest level', () => {
    const world = worldOf({
      office: { applicant: { kind: 'state-body' } },
      school: { ...PORTAL, applicant: { kind: 'public-service-unit' } },
      citizen: {},
    });

    expect(rateOf('K12', world).cohort).toMatchObject({
      numerator: ['school'],
      denominator: ['office', 'school'],
      beside: { 'state-bodies': ['office'], 'public-service-units': ['school'] },
    });
  });

  test('send by post', () => {
    const arrival = { kind: 'post', stampedAt: at('2026-11-03 08:00'), itemCode: 'EM-1' } as const;

    expect(rateOf('K13-received', worldOf({ post: { arrival }, counter: {} })).cohort).toMatchObject({
      numerator: ['post'],
      denominator: ['counter', 'post'],
    });
  });

  test('complain; what is not about the counter’s manners is not counted', () => {
    const complaints = [
      aComplaint('rude', 'attitude', { received: '2026-11-05 09:00', answered: '2026-11-10 09:00' }),
      aComplaint('slow', 'delay', { received: '2026-11-06 09:00' }),
      aComplaint('other', 'other', { received: '2026-11-06 09:00' }),
      aComplaint('october', 'delay', { received: '2026-10-06 09:00' }),
    ];

    expect(rateOf('K14', worldOf({}, { complaints }))).toMatchObject({
      cohort: { numerator: ['rude', 'slow'], beside: { attitude: ['rude'], 'answered-in-time': ['rude'] } },
      verdict: { colour: 'do' },
    });
  });

  test('refused at the desk have a count of their own and are in no rate', () => {
    const refused = {
      kind: 'refused-at-desk',
      serial: { series: 'refusal', year: 2026, number: 1 },
      groundVi: 'Điều 17',
      reasonVi: 'không thuộc thẩm quyền',
    } as const;
    const world = worldOf({ gone: { life: [['2026-11-03 09:00', refused]] }, here: {} });

    expect(refusedAtDesk(world, NOVEMBER)).toEqual(['gone']);
    expect(rateOf('K13-received', world).cohort.denominator).toEqual(['here']);
  });
});
