import type { SendFailure } from '../../shared/contract/failures.ts';
import {
  holdingsAnswerSchema,
  type HoldingsRequestWire,
} from '../../shared/contract/province/holdings-wire.ts';
import { changesAnswerSchema } from '../../shared/contract/province/word-wire.ts';
import type { ProvinceWord } from '../../shared/domain/province-word.ts';
import type { ActionId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { parseText } from './parse-text.ts';
import type { ProvinceSession } from './province-session.ts';
import { failureOfAnswer } from './send-failure.ts';
import type { SigningKeys } from './signing-keys.ts';

export interface WordsPage {
  /** The last serial at the province. */
  readonly head: number;
  /** Up to here every word could be believed. */
  readonly through: number;
  /** The last serial of this page; more follows when it is below `head`. */
  readonly last: number;
  readonly words: readonly ProvinceWord[];
}

export interface WordsLine {
  readonly session: ProvinceSession;
  readonly keys: SigningKeys;
  readonly counterId: () => string | undefined;
}

/**
 * The words that follow a serial, each judged like a receipt. One that cannot be
 * believed (another counter's, an unknown key, a false signature) is left out and
 * ends what counts as read: the others arrive, and it is asked for again.
 */
export async function readWords(
  { session, keys, counterId }: WordsLine,
  after: number,
): Promise<Result<WordsPage, SendFailure>> {
  const answer = await session.send({ method: 'GET', path: `/v1/changes?after=${after}` });
  if (!answer.ok) return answer;
  const page = answer.value.status === 200 ? parseText(changesAnswerSchema, answer.value.text) : undefined;
  if (page === undefined) return fail(failureOfAnswer(answer.value));
  const words = await believableOf(page.words, { session, keys, counterId });
  if (!words.ok) return words;
  const last = page.words.at(-1)?.body.serial ?? page.head;
  return succeed({ head: page.head, through: readThrough(after, words.value), last, words: words.value });
}

async function believableOf(
  words: readonly ProvinceWord[],
  { keys, counterId }: WordsLine,
): Promise<Result<readonly ProvinceWord[], SendFailure>> {
  const believed: ProvinceWord[] = [];
  for (const word of words) {
    const genuine = await keys.isGenuine(word);
    if (!genuine.ok) return genuine;
    if (genuine.value && word.body.counterId === counterId()) believed.push(word);
  }
  return succeed(believed);
}

/** As far as serials follow each other. */
function readThrough(after: number, words: readonly ProvinceWord[]): number {
  return words.reduce((through, { body }) => (body.serial === through + 1 ? body.serial : through), after);
}

/** Those of these actions that the province does not hold whole any more. */
export async function findLost(
  { session }: Pick<WordsLine, 'session'>,
  actionIds: readonly ActionId[],
): Promise<Result<readonly ActionId[], SendFailure>> {
  const body: HoldingsRequestWire = { actionIds: [...actionIds] };
  const answer = await session.send({ method: 'POST', path: '/v1/holdings', body });
  if (!answer.ok) return answer;
  const parsed = answer.value.status === 200 ? parseText(holdingsAnswerSchema, answer.value.text) : undefined;
  return parsed === undefined ? fail(failureOfAnswer(answer.value)) : succeed(parsed.lost);
}
