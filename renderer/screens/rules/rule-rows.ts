import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import type { Amendment } from '../../../shared/rules/directive/amend-rules.ts';
import {
  RATE_IDS,
  type Dated,
  type DigitisationScope,
  type Limits,
  type RateId,
  type Reporting,
  type RuleFile,
} from '../../../shared/rules/directive/rule-file.ts';
import { findOn } from '../../../shared/rules/directive/rules-on.ts';
import type { Language } from '../../i18n/language.tsx';
import type { Say } from '../../i18n/use-t.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import { targetWords } from '../rates/rate-words.ts';

/** How one figure is changed: what stands in the field at first, and what is asked of main. */
export interface RowEdit {
  readonly begin: string;
  readonly hint: 'rules.percentHint' | 'rules.numberHint' | 'rules.clockHint' | 'rules.recipientHint';
  /** `undefined`: not such a value. */
  readonly toAmendment: (typed: string) => Amendment | undefined;
}

/** One line of the rules on a day. */
export interface RuleRow {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly span: Dated<unknown>;
  /** Not there for what no office changes. */
  readonly edit: RowEdit | undefined;
}

const FORM_SET_WORDS = { '2018': 'rules.forms2018', '2025': 'rules.forms2025' } as const;
const LEVEL_WORDS = { 'muc-do': 'rules.levels2018', 'mot-phan-toan-trinh': 'rules.levels2022' } as const;
const DIGITISATION_WORDS = {
  'essential-services': 'rules.digitisationEssential',
  'all-procedures': 'rules.digitisationAll',
} as const satisfies Record<DigitisationScope, MessageKey>;

const LIMIT_WORDS = {
  accountConfirmationWorkingDays: 'rules.accountConfirmation',
  onlineAnswerWorkingHours: 'rules.onlineAnswer',
  supplementAnswerDays: 'rules.supplementAnswer',
  supplementChainDays: 'rules.supplementChain',
  appraisalReturnWorkingDays: 'rules.appraisalReturn',
  apologyDaysAhead: 'rules.apologyAhead',
  extensionsAtMost: 'rules.extensions',
  complaintWorkingDays: 'rules.complaint',
} as const satisfies Record<keyof Limits, MessageKey>;

const LIMITS = Object.keys(LIMIT_WORDS) as (keyof Limits)[]; // the constant above names exactly these

const REPORTING_DAYS = {
  closesOnDay: 'rules.closesOnDay',
  sendDay: 'rules.sendDay',
  meetingBeforeDay: 'rules.meetingDay',
} as const satisfies Partial<Record<keyof Reporting, MessageKey>>;

const DAYS = Object.keys(REPORTING_DAYS) as (keyof typeof REPORTING_DAYS)[]; // the constant above names exactly these

/** What is in force on a day, in the order in which an office reads it. */
export function ruleRows(
  rules: RuleFile,
  { day, language }: { readonly day: PlainDay; readonly language: Language },
  say: Say,
): readonly RuleRow[] {
  return [
    ...lawRows(rules, day, say),
    ...RATE_IDS.flatMap((rate) => targetRows(rules, { rate, day, language }, say)),
    ...colourRows(rules, day, say),
    ...cutOffRows(rules, day, say),
    ...limitRows(rules, day, say),
    ...reportingRows(rules, day, say),
  ];
}

/** What the law or the province decides, and no office. */
function lawRows(rules: RuleFile, day: PlainDay, { t }: Say): readonly RuleRow[] {
  const { tiers, formSets, levelVocabulary, digitisation } = rules;
  const row = <Value>(
    id: string,
    axis: readonly Dated<Value>[],
    words: { readonly name: string; readonly of: (value: Value) => string },
  ): readonly RuleRow[] => {
    const span = findOn(axis, day);
    return span === undefined
      ? []
      : [{ id, name: words.name, words: words.of(span.value), span, edit: undefined }];
  };
  return [
    ...row('tiers', tiers, { name: t('rules.tiers'), of: ({ nameVi }) => nameVi }),
    ...row('forms', formSets, { name: t('rules.forms'), of: (set) => t(FORM_SET_WORDS[set]) }),
    ...row('levels', levelVocabulary, { name: t('rules.levels'), of: (words) => t(LEVEL_WORDS[words]) }),
    ...row('digitisation', digitisation, {
      name: t('rules.digitisation'),
      of: (scope) => t(DIGITISATION_WORDS[scope]),
    }),
  ];
}

function targetRows(
  { rates }: RuleFile,
  { rate, day, language }: { readonly rate: RateId; readonly day: PlainDay; readonly language: Language },
  say: Say,
): readonly RuleRow[] {
  const { nameVi, nameEn, targets } = rates[rate];
  const span = findOn(targets, day);
  if (span === undefined) return [];
  const { value } = span;
  const op = value?.kind === 'share' ? value.op : '>=';
  const edit: RowEdit = {
    begin: value?.kind === 'share' ? String(value.percent) : '',
    hint: 'rules.percentHint',
    toAmendment: (typed) => {
      if (typed === '') return { axis: 'target', rate, value: null };
      const percent = wholeNumber(typed);
      return percent === undefined
        ? undefined
        : { axis: 'target', rate, value: { kind: 'share', op, percent } };
    },
  };
  return [
    {
      id: rate,
      name: `${rate.replace('-online-provided', '′')} · ${language === 'vi' ? nameVi : nameEn}`,
      words: value === null ? say.t('rates.noTarget') : targetWords(value, say),
      span,
      edit: value?.kind === 'none-of-it' ? undefined : edit,
    },
  ];
}

function colourRows({ colours }: RuleFile, day: PlainDay, { t, format }: Say): readonly RuleRow[] {
  const span = findOn(colours, day);
  if (span === undefined) return [];
  return (['yellowFromPercent', 'orangeFromPercent'] as const).map((field) => ({
    id: field,
    name: t(field === 'yellowFromPercent' ? 'rules.yellow' : 'rules.orange'),
    words: format.percent(span.value[field] * 100),
    span,
    edit: numberEdit(span.value[field], (number) => ({
      axis: 'colours',
      value: { ...span.value, [field]: number },
    })),
  }));
}

function cutOffRows({ sameDayCutOff }: RuleFile, day: PlainDay, { t }: Say): readonly RuleRow[] {
  const span = findOn(sameDayCutOff, day);
  if (span === undefined) return [];
  const clock = clockOf(span.value);
  const edit: RowEdit = {
    begin: clock,
    hint: 'rules.clockHint',
    toAmendment: (typed) => {
      const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(typed) ?? [];
      if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
      return { axis: 'sameDayCutOff', value: Number(hours) * 3600 + Number(minutes) * 60 };
    },
  };
  return [{ id: 'cut-off', name: t('rules.cutOff'), words: clock, span, edit }];
}

function limitRows({ limits }: RuleFile, day: PlainDay, { t, format }: Say): readonly RuleRow[] {
  const span = findOn(limits, day);
  if (span === undefined) return [];
  return LIMITS.map((field) => ({
    id: field,
    name: t(LIMIT_WORDS[field]),
    words: format.count(span.value[field]),
    span,
    edit: numberEdit(span.value[field], (number) => ({
      axis: 'limits',
      value: { ...span.value, [field]: number },
    })),
  }));
}

function reportingRows({ reporting }: RuleFile, day: PlainDay, { t, format }: Say): readonly RuleRow[] {
  const span = findOn(reporting, day);
  if (span === undefined) return [];
  const { value } = span;
  const recipient: RuleRow = {
    id: 'recipient',
    name: t('rules.recipient'),
    words: value.recipientVi,
    span,
    edit: {
      begin: value.recipientVi,
      hint: 'rules.recipientHint',
      toAmendment: (recipientVi) =>
        recipientVi === '' ? undefined : { axis: 'reporting', value: { ...value, recipientVi } },
    },
  };
  const days = DAYS.map((field) => ({
    id: field,
    name: t(REPORTING_DAYS[field]),
    words: format.count(value[field]),
    span,
    edit: numberEdit(value[field], (number) => ({
      axis: 'reporting',
      value: { ...value, [field]: number },
    })),
  }));
  return [recipient, ...days];
}

function numberEdit(begin: number, amendment: (number: number) => Amendment): RowEdit {
  return {
    begin: String(begin),
    hint: 'rules.numberHint',
    toAmendment: (typed) => {
      const number = wholeNumber(typed);
      return number === undefined ? undefined : amendment(number);
    },
  };
}

function wholeNumber(typed: string): number | undefined {
  return /^\d{1,5}$/.test(typed) ? Number(typed) : undefined;
}

/** Seconds since midnight as `15:00`. */
function clockOf(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`;
}
