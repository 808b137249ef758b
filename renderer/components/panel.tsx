import { useId, type ReactNode } from 'react';

interface PanelProps {
  /** A panel with an id can be gone to: it takes the focus. */
  readonly id?: string;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly fills?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A titled box; the title is a heading and names the region. */
export function Panel({ id, title, aside, fills = false, className = '', children }: PanelProps) {
  const titleId = useId();
  return (
    <section
      className={`panel stack ${fills ? 'fills' : ''} ${className}`.trim()}
      aria-labelledby={titleId}
      {...(id === undefined ? {} : { id, tabIndex: -1 })}
    >
      <div className="row">
        <h2 id={titleId} className="panel-title grow">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
