import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { IntakeFigure } from './intake-figure.tsx';
import { KeyTable } from './key-table.tsx';
import { PageKeyTable } from './page-key-table.tsx';
import { StatesFigure } from './states-figure.tsx';
import type { GuideTopic } from './guide-topics.ts';

const FIGURES = {
  intake: IntakeFigure,
  states: StatesFigure,
  keys: KeyTable,
  'page-keys': PageKeyTable,
} as const;

/** One topic as it is read. */
export function TopicPanel({ topic }: { topic: GuideTopic }) {
  const t = useT();
  const Figure = topic.figure === undefined ? undefined : FIGURES[topic.figure];
  const List = topic.isSteps === true ? 'ol' : 'ul';
  return (
    <Panel title={t(topic.title)}>
      {Figure !== undefined && <Figure />}
      <List className="guide-lines">
        {topic.lines.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </List>
    </Panel>
  );
}
