import { useId, type ReactNode } from 'react';

interface PanelProps {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly fills?: boolean;
  readonly children: ReactNode;
}

/** A titled box; the title is a heading and names the region. */
export function Panel({ title, aside, fills = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className={fills ? 'panel stack fills' : 'panel stack'} aria-labelledby={id}>
      <div className="row">
        <h2 id={id} className="panel-title grow">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
