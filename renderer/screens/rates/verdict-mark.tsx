import type { Colour } from '../../../shared/rates/colour.ts';
import type { RateFigure } from '../../../shared/rates/rate-figure.ts';
import { useT } from '../../i18n/use-t.ts';
import { COLOUR_WORDS, NO_COLOUR_WORDS } from './rate-words.ts';

/** A shape for each colour, so that a grey print and every eye can tell them: disc, square, triangle, diamond. */
const SHAPES: Readonly<Record<Colour, string>> = {
  xanh: 'M8 2a6 6 0 1 0 0 12a6 6 0 0 0 0-12z',
  vang: 'M3 3h10v10H3z',
  cam: 'M8 2l6.500 11.500h-13z',
  do: 'M8 1l7 7l-7 7l-7-7z',
};

/** The colour of a figure in shape and word, or why it has none. */
export function VerdictMark({ verdict }: Pick<RateFigure, 'verdict'>) {
  const t = useT();
  if (!('colour' in verdict)) return <span className="quiet">{t(NO_COLOUR_WORDS[verdict.noColour])}</span>;
  const { colour } = verdict;
  return (
    <span className="row tight rate-verdict" data-colour={colour}>
      <svg aria-hidden="true" width={16} height={16} viewBox="0 0 16 16" style={{ flex: 'none' }}>
        <path className="rate-shape" d={SHAPES[colour]} />
      </svg>
      <strong>{t(COLOUR_WORDS[colour])}</strong>
    </span>
  );
}
