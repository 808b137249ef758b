import { Icon, type IconName } from '../../components/icon.tsx';

/** One count of the day; a press goes to its list. */
export interface Figure {
  /** Also the id of the list's panel, where the list is on the same screen. */
  readonly id: string;
  readonly icon: IconName;
  readonly words: string;
  readonly count: number;
  /** Where it leads, when its list is a screen of its own. */
  readonly onOpen?: () => void;
  /** Something is owed and was not done: red, with a shape. */
  readonly isLate?: boolean;
}

/** The day in numbers. What counts 0 has no list, so it is no button. */
export function FigureStrip({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <ul className="figures plain" aria-label={label}>
      {figures.map((figure) => (
        <li key={figure.id}>
          {figure.count === 0 ? (
            <div className="figure" data-empty>
              <FigureFace figure={figure} />
            </div>
          ) : (
            <button
              type="button"
              className="figure"
              data-late={figure.isLate === true ? true : undefined}
              onClick={() => (figure.onOpen ?? showList)(figure.id)}
            >
              <FigureFace figure={figure} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function FigureFace({ figure: { icon, words, count } }: { figure: Figure }) {
  return (
    <>
      <strong className="figure-count">{count}</strong>
      <span className="figure-words">
        <Icon name={icon} size={14} />
        {words}
      </span>
    </>
  );
}

/** The keyboard goes along: the first control of the list is next. */
function showList(id: string): void {
  const panel = document.getElementById(id);
  panel?.scrollIntoView({ block: 'start' });
  panel?.focus({ preventScroll: true });
}
