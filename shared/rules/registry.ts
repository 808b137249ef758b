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
  'HAND-02': {
    instrument: 'Nghị định 61/2018/NĐ-CP',
    provision: 'Điều 18',
    inForce: SINCE_2018,
    meaning:
      'A dossier is handed over on the day of its reception; after 15:00, or on a day off, by the end of the next working morning.',
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
  'DUE-08': {
    instrument: 'Nghị định 61/2018/NĐ-CP; practice of provincial systems',
    provision: 'Điều 19 khoản 4; waiting time',
    inForce: { from: getPlainDay('2018-06-21'), to: null },
    meaning:
      'Waiting for a supplement stops the clock until the answer or the citizen’s last day; where the request says so, the time starts anew with the complete dossier. An apology moves nothing.',
    basis: 'proposed',
  },
  'DUE-09': {
    instrument: 'Practice of the public post',
    provision: 'arrival stamp',
    inForce: SINCE_2018,
    meaning: 'A dossier that came by post is received when it was stamped on arrival.',
    basis: 'proposed',
  },
  'ACCT-01': {
    instrument: 'Directive of Long An, May 2022',
    provision: '4.1.b',
    inForce: { from: getPlainDay('2022-06-01'), to: null },
    meaning:
      'A paper dossier is filed through its owner’s account by consent; it is online only once the province returns the portal’s dossier and account ids.',
    basis: 'sourced',
  },
  'ACCT-02': {
    instrument: 'Directive of Long An, May 2022',
    provision: '4.1.b',
    inForce: { from: getPlainDay('2022-06-01'), to: null },
    meaning:
      'Filing through the account that its holder has not confirmed within the working days of the rule file (five) stays direct, with its reason.',
    basis: 'proposed',
  },
  'ACCESS-01': {
    instrument: 'Law 91/2025/QH15 on personal data protection',
    provision: 'duties of whoever processes personal data',
    inForce: { from: getPlainDay('2026-01-01'), to: null },
    meaning:
      'Who may do what follows from one table of roles (clerk, specialist, head, administrator), asked for in main before any handler runs.',
    basis: 'proposed',
  },
  'ACCESS-02': {
    instrument: 'Law 91/2025/QH15 on personal data protection',
    provision: 'duties of whoever processes personal data',
    inForce: { from: getPlainDay('2026-01-01'), to: null },
    meaning: 'Whoever has a person’s dossier on screen is written down, once for each quarter of an hour.',
    basis: 'proposed',
  },
  'FEE-01': {
    instrument: 'Directive of Long An, May 2022',
    provision: '4.3',
    inForce: { from: getPlainDay('2022-06-01'), to: null },
    meaning:
      'The lower fee of filing online holds only for what was filed on the portal, or confirmed by the province with the portal’s two ids.',
    basis: 'sourced',
  },
  'RULES-01': {
    instrument: 'Directive of Long An, May 2022',
    provision: '1.g',
    inForce: { from: getPlainDay('2022-06-01'), to: null },
    meaning:
      'An office sets a figure of its own from a day on that has not passed, with the document that says so; what lies behind is counted by the rules of its day.',
    basis: 'proposed',
  },
  'RULES-02': {
    instrument: 'Directive of Long An, May 2022',
    provision: '4.1.d',
    inForce: { from: getPlainDay('2022-06-01'), to: null },
    meaning: 'Figures in the name of the province are taken over only from a file that the province sealed.',
    basis: 'proposed',
  },
  'ONLINE-01': {
    instrument: 'Directive of Long An, May 2022',
    provision: '4.1.b',
    inForce: { from: getPlainDay('2022-06-01'), to: null },
    meaning:
      'What a citizen filed online comes first and is answered within the working hours of the rule file (eight), counted from the filing.',
    basis: 'proposed',
  },
  'REUSE-01': {
    instrument: 'Directive of Long An, May 2022; Thông tư 01/2023/TT-VPCP',
    provision: '1.c, 1.đ',
    inForce: { from: getPlainDay('2022-06-01'), to: null },
    meaning:
      'A held paper stands for one handed in only when it is valid on the day and was verified at that moment.',
    basis: 'sourced',
  },
  'SUPP-01': {
    instrument: 'Directive of Long An, May 2022; Nghị định 61/2018/NĐ-CP',
    provision: '1.d; Điều 15 khoản 3',
    inForce: { from: getPlainDay('2018-06-21'), to: null },
    meaning: 'A supplement is asked for once, complete; another request needs the reason of the head.',
    basis: 'sourced',
  },
  'SUPP-02': {
    instrument: 'Nghị định 61/2018/NĐ-CP',
    provision: 'Điều 19 khoản 4',
    inForce: { from: getPlainDay('2018-06-21'), to: null },
    meaning: 'After a return on appraisal the time starts from zero at the complete dossier.',
    basis: 'sourced',
  },
  'SUPP-03': {
    instrument: 'Directive of Long An, May 2022',
    provision: '1.d',
    inForce: { from: getPlainDay('2022-06-01'), to: null },
    meaning:
      'A slip at the counter for the same owner and procedure within the days that the rules name is the same request going on.',
    basis: 'proposed',
  },
  'ONLY-01': {
    instrument: 'Directive of Long An, May 2022',
    provision: '2',
    inForce: { from: getPlainDay('2022-06-01'), to: null },
    meaning: 'What is taken in online alone is never refused at the counter: it is filed with help.',
    basis: 'sourced',
  },
  'HAND-01': {
    instrument: 'Directive of Long An, May 2022',
    provision: '4.1.b',
    inForce: { from: getPlainDay('2022-06-01'), to: null },
    meaning: 'The electronic dossier moves on signed; paper goes along only with a ground.',
    basis: 'sourced',
  },
  'LATE-01': {
    instrument: 'Nghị định 61/2018/NĐ-CP',
    provision: 'Điều 19 khoản 9',
    inForce: { from: getPlainDay('2018-06-21'), to: null },
    meaning: 'An apology with a new time comes at least a day before the due time, and once.',
    basis: 'sourced',
  },
  'RATE-01': {
    instrument: 'Directive of Long An, May 2022',
    provision: '1.g, 4.1.d',
    inForce: { from: getPlainDay('2022-06-01'), to: null },
    meaning:
      'A figure is green when it meets its target in exact numbers; below, its colour is how much of it is attained.',
    basis: 'proposed',
  },
  'RATE-02': {
    instrument: 'Directive of Long An, May 2022',
    provision: '1.g',
    inForce: { from: getPlainDay('2022-06-01'), to: null },
    meaning:
      'What is missing to green is the smallest number that would make it so, or said to be out of reach.',
    basis: 'proposed',
  },
  'GIVE-01': {
    instrument: 'Nghị định 61/2018/NĐ-CP',
    provision: 'Điều 20, Điều 22',
    inForce: { from: getPlainDay('2018-06-21'), to: null },
    meaning:
      'A result is given to the owner, or to somebody whose authority was seen, once what is owed is paid.',
    basis: 'sourced',
  },
  'CERT-01': {
    instrument: 'Thông tư 226/2016/TT-BTC',
    provision: 'biểu phí chứng thực',
    inForce: { from: getPlainDay('2017-01-01'), to: null },
    meaning:
      'A certified copy costs 2 000 đ a page for two pages, 1 000 đ from the third on, 200 000 đ at most.',
    basis: 'sourced',
  },
} as const satisfies Record<string, Rule>;
