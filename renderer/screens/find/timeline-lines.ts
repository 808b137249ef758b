import { isOfficial } from '../../../shared/domain/dossier.ts';
import type { DossierAction, HistoryEntry, Reception } from '../../../shared/domain/history.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { FORM_WORDS } from '../words/life-form-words.ts';
import { lifeWords } from '../words/life-words.ts';
import { processingWords } from '../words/processing-words.ts';
import type { Say } from '../../i18n/use-t.ts';
import type { Translate } from '../../i18n/message.ts';
import type { MessageKey } from '../../i18n/vi.ts';

export interface TimelineLine {
  readonly at: Instant;
  readonly by: HistoryEntry['clerkId'];
  readonly words: string;
}

/** The history as a person asks for it: the beginning, then what changed hands; each saved letter and page looked at is left out. */
export function timelineLines(history: readonly HistoryEntry[], say: Say): readonly TimelineLine[] {
  const { t } = say;
  const [opening] = history;
  if (opening === undefined) return [];
  const lines: TimelineLine[] = [{ at: opening.at, by: opening.clerkId, words: t('timeline.opened') }];
  for (const entry of history) {
    const words = wordsFor(entry.action, say);
    // Papers signed with one PIN are one event.
    if (words !== undefined && lines.at(-1)?.words !== words)
      lines.push({ at: entry.at, by: entry.clerkId, words });
  }
  return lines;
}

/** Actions that say nothing but their name. */
const PLAIN_WORDS = {
  'draft-discarded': 'timeline.discarded',
  'component-signed': 'timeline.signed',
  delivered: 'timeline.delivered',
  forgotten: 'timeline.forgotten',
  resubmitted: 'timeline.resubmitted',
} as const satisfies Partial<Record<DossierAction['kind'], MessageKey>>;
type PlainAction = Extract<DossierAction, { kind: keyof typeof PLAIN_WORDS }>;

function isPlain(action: DossierAction): action is PlainAction {
  return action.kind in PLAIN_WORDS;
}

function wordsFor(action: DossierAction, say: Say): string | undefined {
  const { t } = say;
  if (action.kind === 'draft-saved' || action.kind === 'page-seen') return undefined;
  if (isPlain(action)) return t(PLAIN_WORDS[action.kind]);
  if (isTold(action)) return wordsOfProvince(action, t);
  if (isOfForm(action)) return wordsForForm(action, t);
  switch (action.kind) {
    case 'life':
      return lifeWords(action.life, say);
    case 'received':
      return wordsForReception(action.reception, t);
    case 'code-assigned':
      return t('timeline.codeAssigned', { code: action.code });
    default:
      return assertNever(action);
  }
}

/** What the province says in words of its own. */
const TOLD = ['registered', 'refused', 'processing-told'] as const;
type Told = Extract<DossierAction, { kind: (typeof TOLD)[number] }>;

function isTold(action: DossierAction): action is Told {
  return TOLD.some((kind) => kind === action.kind);
}

function wordsOfProvince(action: Told, t: Translate): string {
  if (action.kind === 'processing-told') return processingWords(action.word, t);
  return action.kind === 'registered'
    ? t('timeline.registered', { number: action.receipt.body.registerNumber })
    : t('timeline.refused', { words: action.refusal.messageVi });
}

function wordsForReception(reception: Reception, t: Translate): string {
  if (!isOfficial(reception)) return t('timeline.receivedOnSlip', { number: reception.code });
  return t(reception.signLater === null ? 'timeline.received' : 'timeline.receivedUnsigned');
}

/** Named as the list of forms names it. */
function lifeFormWords(
  { form, count }: Extract<DossierAction, { kind: 'life-form-printed' }>,
  t: Translate,
): string {
  const name = t(FORM_WORDS[form.kind]);
  return count === 1
    ? t('timeline.lifeFormPrinted', { name })
    : t('timeline.lifeFormReprinted', { name, count: count - 1 });
}

const OF_FORMS = ['form-printed', 'form-issued', 'life-form-printed'] as const;
type FormAction = Extract<DossierAction, { kind: (typeof OF_FORMS)[number] }>;

function isOfForm(action: DossierAction): action is FormAction {
  return OF_FORMS.some((kind) => kind === action.kind);
}

function wordsForForm(action: FormAction, t: Translate): string {
  if (action.kind === 'life-form-printed') return lifeFormWords(action, t);
  if (action.kind === 'form-issued')
    return t(action.form === 'form-01' ? 'timeline.formIssued' : 'timeline.slipIssued');
  return action.count === 1 ? t('timeline.printed') : t('timeline.reprinted', { count: action.count - 1 });
}
