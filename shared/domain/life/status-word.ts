import type { StatusWord } from '../processing.ts';
import type { Life } from './life.ts';

/**
 * What a word of the province says of a dossier's life: it wins on processing
 * (DESIGN 11). The first moment of an end stays; the words come in any order.
 */
export function withStatusWord(life: Life, { body }: StatusWord): Life {
  if (body.status === 7) return { ...life, withdrawnAt: earlier(life.withdrawnAt, body.at) };
  if (body.status === 8) return { ...life, stoppedAt: earlier(life.stoppedAt, body.at) };
  if (body.status === 9) return { ...life, finishedAt: earlier(life.finishedAt, body.at) };
  return life;
}

function earlier<Moment extends number>(known: Moment | undefined, told: Moment): Moment {
  return known !== undefined && known <= told ? known : told;
}
