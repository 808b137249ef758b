import { foldVietnamese } from '../../../shared/kernel/fold-vietnamese.ts';
import type { Translate } from '../../i18n/message.ts';
import type { MessageKey } from '../../i18n/vi.ts';

/** Sentences of the guide carry no values. */
type GuideKey = Extract<MessageKey, `help.${string}` | `guide.${string}`>;

/** One section of the guide: steps or sentences, and a picture where one helps. */
export interface GuideTopic {
  readonly id: string;
  readonly title: GuideKey;
  readonly lines: readonly GuideKey[];
  readonly isSteps?: boolean;
  readonly figure?: 'intake' | 'states' | 'keys' | 'page-keys';
  /** The beginning of the addresses of the screens that it explains. */
  readonly paths?: readonly string[];
}

export const GUIDE_TOPICS = [
  {
    id: 'first-day',
    title: 'help.firstDay',
    isSteps: true,
    lines: [
      'help.firstDay1',
      'help.firstDay2',
      'help.firstDay3',
      'help.firstDay4',
      'help.firstDay5',
      'help.firstDay6',
      'help.firstDay7',
    ],
  },
  { id: 'today', title: 'help.today', lines: ['help.today1', 'help.today2', 'help.today3'] },
  {
    id: 'intake',
    title: 'help.intake',
    figure: 'intake',
    isSteps: true,
    lines: ['guide.step1', 'guide.step2', 'guide.step3', 'guide.step4', 'guide.step5', 'guide.step6'],
    paths: ['/intake'],
  },
  {
    id: 'find',
    title: 'help.find',
    lines: ['help.find1', 'help.find2', 'help.find3', 'help.find4', 'help.find5'],
    paths: ['/find'],
  },
  {
    id: 'outbox',
    title: 'help.outbox',
    lines: ['help.outbox1', 'help.outbox2', 'help.outbox3'],
    paths: ['/outbox'],
  },
  { id: 'life', title: 'help.life', lines: ['help.life1', 'help.life2', 'help.life3'] },
  {
    id: 'online',
    title: 'help.online',
    lines: ['help.online1', 'help.online2', 'help.online3'],
    paths: ['/online'],
  },
  {
    id: 'certify',
    title: 'help.certify',
    lines: ['help.certify1', 'help.certify2', 'help.certify3'],
    paths: ['/certification'],
  },
  {
    id: 'give-back',
    title: 'help.giveBack',
    isSteps: true,
    lines: ['help.giveBack1', 'help.giveBack2', 'help.giveBack3'],
    paths: ['/give-back'],
  },
  {
    id: 'hand-over',
    title: 'help.handOver',
    lines: ['help.handOver1', 'help.handOver2', 'help.handOver3'],
    paths: ['/hand-over'],
  },
  {
    id: 'rates',
    title: 'help.rates',
    lines: ['help.rates1', 'help.rates2', 'help.rates3', 'help.rates4', 'help.rates5', 'help.rates6'],
    paths: ['/rates'],
  },
  { id: 'rules', title: 'help.rules', lines: ['help.rules1', 'help.rules2'] },
  {
    id: 'complaints',
    title: 'help.complaints',
    lines: ['help.complaints1', 'help.complaints2'],
    paths: ['/complaints'],
  },
  {
    id: 'settings',
    title: 'help.settings',
    lines: ['help.settings1', 'help.settings2', 'help.settings3'],
    paths: ['/settings'],
  },
  {
    id: 'states',
    title: 'help.lights',
    figure: 'states',
    lines: ['guide.light1', 'guide.light2', 'guide.light3', 'guide.light4', 'guide.safety'],
  },
  { id: 'line-down', title: 'help.lineDown', lines: ['help.lineDown1', 'help.lineDown2'] },
  { id: 'token-lost', title: 'help.tokenLost', lines: ['help.tokenLost1', 'help.tokenLost2'] },
  { id: 'paper-jam', title: 'help.paperJam', lines: ['help.paperJam1', 'help.paperJam2'] },
  { id: 'no-numbers', title: 'help.noNumbers', lines: ['help.noNumbers1'] },
  { id: 'disk-full', title: 'help.diskFull', lines: ['help.diskFull1', 'help.diskFull2'] },
  { id: 'passphrase', title: 'help.passphrase', lines: ['help.passphrase1', 'help.passphrase2'] },
  { id: 'stolen', title: 'help.stolen', lines: ['help.stolen1', 'help.stolen2'] },
  {
    id: 'limits',
    title: 'help.limits',
    lines: [
      'help.limits1',
      'help.limits2',
      'help.limits3',
      'help.limits4',
      'help.limits5',
      'help.limits6',
      'help.limits7',
    ],
  },
  { id: 'keys', title: 'help.keys', figure: 'keys', lines: [] },
  {
    id: 'page-keys',
    title: 'guide.pagesKeysTitle',
    figure: 'page-keys',
    lines: ['guide.pagesKeys', 'guide.pagesKeysWhere'],
  },
] as const satisfies readonly GuideTopic[];

/** The first topic of what to do in trouble: a heading stands before it. */
export const FIRST_TROUBLE = 'line-down';

export type TopicId = (typeof GUIDE_TOPICS)[number]['id'];

export function parseTopicId(value: unknown): TopicId | undefined {
  return GUIDE_TOPICS.find(({ id }) => id === value)?.id;
}

/** What F1 opens on a screen: its own topic. */
export function topicOfPath(pathname: string): TopicId {
  const topics: readonly GuideTopic[] = GUIDE_TOPICS;
  const own = topics.find(({ paths = [] }) => paths.some((path) => pathname.startsWith(path)));
  return parseTopicId(own?.id) ?? 'today';
}

/** The topics that say every typed word, marks aside; all for no words. */
export function searchTopics(query: string, t: Translate): readonly GuideTopic[] {
  const words = foldVietnamese(query)
    .split(' ')
    .filter((word) => word !== '');
  return GUIDE_TOPICS.filter((topic) => {
    const text = foldVietnamese([topic.title, ...topic.lines].map((key) => t(key)).join(' '));
    return words.every((word) => text.includes(word));
  });
}
