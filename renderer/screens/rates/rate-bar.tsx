import type { RateFigure } from '../../../shared/rates/rate-figure.ts';
import { hundredthsOf } from '../../../shared/rates/share.ts';

const WIDTH = 160;
const HEIGHT = 10;

/** How far a share has come, with a stroke where its target is; the figure beside says the same in words. */
export function RateBar({ figure }: { figure: RateFigure }) {
  const hundredths = hundredthsOf(figure.cohort);
  if (figure.reading.kind !== 'share' || hundredths === undefined) return null;
  const { target, verdict } = figure;
  const colour = 'colour' in verdict ? verdict.colour : undefined;
  const at = target?.value.kind === 'share' ? (target.value.percent / 100) * WIDTH : undefined;
  return (
    <svg aria-hidden="true" className="rate-bar" width={WIDTH + 2} height={HEIGHT + 6} data-colour={colour}>
      <rect className="rate-track" x={0.5} y={3.5} width={WIDTH} height={HEIGHT - 1} rx={2} />
      <rect
        className="rate-fill"
        x={0.5}
        y={3.5}
        width={(hundredths / 10_000) * WIDTH}
        height={HEIGHT - 1}
        rx={2}
      />
      {at !== undefined && <line className="rate-aim" x1={at} x2={at} y1={0} y2={HEIGHT + 6} />}
    </svg>
  );
}
