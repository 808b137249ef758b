import type { PlainDay } from '../kernel/plain-day.ts';
import { getPlainDay } from '../kernel/plain-day.ts';

/** One rule of law or practice that some function decides by. The comment `@rule ID` ties code and test to it. */
export interface Rule {
  readonly instrument: string;
  readonly provision: string;
  /** Half-open. */
  readonly inForce: { readonly from: PlainDay; readonly to: PlainDay | null };
  readonly meaning: string;
  /** `sourced`: read in a text; `practice`: read in running systems; `proposed`: ours, editable, waiting for the province. */
  readonly basis: 'sourced' | 'practice' | 'proposed';
}

const SINCE_2018 = { from: getPlainDay('2018-06-21'), to: null };

/** `npm run check` refuses an id without code and test, and a mark without an entry here. */
export const RULES = {
  'DUE-01': {
    instrument: 'Practice of provincial one-stop systems',
    provision: 'day counting',
    inForce: SINCE_2018,
    meaning:
      'The day of receipt is day zero; the result is owed at the same clock time after the working days.',
    basis: 'practice',
  },
  'DUE-02': {
    instrument: 'Practice of provincial one-stop systems',
    provision: 'limits in plain days',
    inForce: SINCE_2018,
    meaning: 'Calendar days keep the clock time; a due day off moves to the next working day.',
    basis: 'practice',
  },
  'DUE-03': {
    instrument: 'Practice of provincial one-stop systems',
    provision: 'limits in hours',
    inForce: SINCE_2018,
    meaning: 'Hours are working hours.',
    basis: 'practice',
  },
  'DUE-04': {
    instrument: 'Practice of provincial one-stop systems',
    provision: 'receipt outside office hours',
    inForce: SINCE_2018,
    meaning:
      'Before opening, at lunch or after closing, the clock starts at the next opening, and that day is day zero.',
    basis: 'proposed',
  },
  'DUE-05': {
    instrument: 'Nghị định 61/2018/NĐ-CP; Nghị định 23/2015/NĐ-CP',
    provision: 'Điều 18 khoản 2; Điều 7',
    inForce: SINCE_2018,
    meaning:
      'A same-day job received after 15:00 is owed by the close of the next working day; 15:00:00 is in time.',
    basis: 'sourced',
  },
  'DUE-06': {
    instrument: 'Bộ luật Lao động 45/2019/QH14; Nghị quyết 28/2026/QH16; notices of days off',
    provision: 'Điều 112; one more day off on 24/11',
    inForce: SINCE_2018,
    meaning:
      'Work is from Monday to Friday without holidays, on swapped Saturdays, and on Saturdays where the desk works on them.',
    basis: 'sourced',
  },
  'DUE-07': {
    instrument: 'Practice of residence desks',
    provision: 'Saturday mornings',
    inForce: SINCE_2018,
    meaning: 'A Saturday morning is a whole day that closes with the morning.',
    basis: 'proposed',
  },
  'CODE-01': {
    instrument: 'Thông tư 01/2018/TT-VPCP',
    provision: 'Điều 19',
    inForce: SINCE_2018,
    meaning: 'A dossier code is the agency code, the day as yyMMdd and the number of that day.',
    basis: 'sourced',
  },
  'CODE-02': {
    instrument: 'Practice of provincial one-stop systems',
    provision: 'reserve slips («số tạm, sẽ đổi mã»)',
    inForce: SINCE_2018,
    meaning:
      'Without a lent number a dossier is received under the number of a paper slip, each good once, never a random one; it is exchanged for an official code of the day of receipt and stays its alias.',
    basis: 'proposed',
  },
  'FORM-01': {
    instrument: 'Thông tư 03/2025/TT-VPCP',
    provision: 'Phụ lục I',
    inForce: { from: getPlainDay('2025-09-15'), to: null },
    meaning: 'Dossiers received from this day carry the forms of 2025, earlier ones those of 2018.',
    basis: 'sourced',
  },
  'FORM-02': {
    instrument: 'Directive of Long An, May 2022',
    provision: '4.4.c',
    inForce: { from: getPlainDay('2022-05-01'), to: null },
    meaning: 'The hotline for complaints and the 1022 switchboard are printed on the receipt.',
    basis: 'sourced',
  },
  'DIGIT-01': {
    instrument: 'Thông tư 01/2023/TT-VPCP',
    provision: 'Điều 4, Điều 8; tệp đính kèm của hồ sơ',
    inForce: { from: getPlainDay('2023-05-25'), to: null },
    meaning:
      'Photocopies and paper certified copies are attached to the dossier and not digitised as components, unless the original was compared.',
    basis: 'proposed',
  },
  'DIGIT-02': {
    instrument: 'Nghị định 30/2020/NĐ-CP',
    provision: 'Phụ lục I, Phần II, Mục I',
    inForce: { from: getPlainDay('2020-03-05'), to: null },
    meaning: 'A paper is digitised at 200 dots per inch or more; a coarser page is named, never refused.',
    basis: 'sourced',
  },
  'ADDR-01': {
    instrument: 'Nghị quyết 202/2025/QH15',
    provision: 'sáp nhập cấp tỉnh, bỏ cấp huyện',
    inForce: { from: getPlainDay('2025-07-01'), to: null },
    meaning:
      'There is no district and there are 34 provinces; an address on an older card is offered in today’s divisions, never changed by itself.',
    basis: 'proposed',
  },
} as const satisfies Record<string, Rule>;
