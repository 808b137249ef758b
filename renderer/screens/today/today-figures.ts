import type { Translate } from '../../i18n/message.ts';
import type { Figure } from './figure-strip.tsx';
import type { useToday } from './use-today.ts';

interface Ways {
  readonly toHandOver: () => void;
  readonly toGiveBack: () => void;
  readonly toOnline: () => void;
}

/** The day in numbers, what is owed first. */
export function todayFigures(
  today: ReturnType<typeof useToday>,
  t: Translate,
  { toHandOver, toGiveBack, toOnline }: Ways,
): readonly Figure[] {
  const { late, dueToday, dueSoon, waiting, asked, unsigned, drafts, received, unsent } = today;
  return [
    {
      id: 'online',
      icon: 'arrive',
      words: t('online.figure'),
      count: today.online.length,
      onOpen: toOnline,
    },
    { id: 'late', icon: 'stop', words: t('today.figureLate'), count: late.length, isLate: true },
    { id: 'due-today', icon: 'clock', words: t('today.figureDueToday'), count: dueToday.length },
    { id: 'due-soon', icon: 'clock', words: t('today.figureDueSoon'), count: dueSoon.length },
    {
      id: 'results',
      icon: 'book',
      words: t('today.figureResults'),
      count: today.resultCount,
      onOpen: toGiveBack,
    },
    {
      id: 'on-desk',
      icon: 'arrive',
      words: t('today.figureOnDesk'),
      count: today.onDeskCount,
      onOpen: toHandOver,
    },
    { id: 'unsigned', icon: 'pencil', words: t('later.figure'), count: unsigned.length },
    { id: 'waiting', icon: 'clock', words: t('today.figureWaiting'), count: waiting.length },
    { id: 'asked', icon: 'book', words: t('processing.figure'), count: asked.length },
    { id: 'drafts', icon: 'pencil', words: t('today.figureDrafts'), count: drafts.length },
    { id: 'unsent', icon: 'arrive', words: t('today.figureUnsent'), count: unsent.length },
    { id: 'received', icon: 'disk', words: t('today.figureReceived'), count: received.length },
  ];
}
