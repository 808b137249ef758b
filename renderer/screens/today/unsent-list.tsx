import { Button } from '@mantine/core';

import { bindingOf } from '../../../shared/contract/keys.ts';
import { Panel } from '../../components/panel.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { QueuedDossier } from '../../sync/use-queue.ts';
import { queueWords } from '../words/queue-words.ts';

interface UnsentListProps {
  readonly items: readonly QueuedDossier[];
  readonly codeOf: (dossierId: string) => string;
  readonly onOutbox: () => void;
}

/** The first few are enough here; the rest is one key away. */
const SHOWN = 5;

/** Dossiers that the province does not hold yet, each with its reason. */
export function UnsentList({ items, codeOf, onOutbox }: UnsentListProps) {
  const say = useSay();
  const { t } = say;
  if (items.length === 0) return null;
  return (
    <Panel
      title={t('today.unsent', { count: items.length })}
      aside={
        <Button
          variant="default"
          aria-keyshortcuts={bindingOf('outbox').aria}
          rightSection={<KeyCap printed={bindingOf('outbox').printed} />}
          onClick={onOutbox}
        >
          {t('today.openOutbox')}
        </Button>
      }
    >
      <ul className="plain stack tight">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.itemId} className="row top">
            <strong className="number">{codeOf(item.dossierId)}</strong>
            <span className="grow">{queueWords(item, say)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
