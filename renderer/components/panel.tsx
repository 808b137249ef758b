import { useId, type ReactNode } from 'react';

interface PanelProps {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly fills?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A titled box; the title is a heading and names the region. */
export function Panel({ title, aside, fills = false, className = '', children }: PanelProps) {
  const id = useId();
  return (
    <section className={`panel stack ${fills ? 'fills' : ''} ${className}`.trim()} aria-labelledby={id}>
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
