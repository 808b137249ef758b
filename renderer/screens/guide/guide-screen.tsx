import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { KeyCap } from '../../components/key-cap.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useWork } from '../services.tsx';
import { useLeaveKey } from '../use-leave-key.ts';
import { TopicPanel } from './guide-topic.tsx';
import { FIRST_TROUBLE, GUIDE_TOPICS, parseTopicId, searchTopics, type TopicId } from './guide-topics.ts';

const BOX_ID = 'guide-search';

/** Hướng dẫn (F1): opens at the screen it was asked from, is searched like everything else, and Esc goes back. */
export function GuideScreen() {
  const t = useT();
  const { commands } = useWork();
  const { topic } = useSearch({ strict: false });
  const [query, setQuery] = useState('');
  const chosen = parseTopicId(topic) ?? GUIDE_TOPICS[0].id;
  // F1 on the guide is the way back too.
  const leave = () => commands.run('guide');
  useLeaveKey(leave);
  useEffect(() => document.getElementById(BOX_ID)?.focus(), []);
  const found = searchTopics(query, t);
  const shown = query.trim() === '' ? GUIDE_TOPICS.filter(({ id }) => id === chosen) : found;
  return (
    <div className="screen">
      <div className="row wrap">
        <h1 className="screen-title grow">{t('guide.title')}</h1>
        <Button
          variant="default"
          aria-keyshortcuts="Escape"
          rightSection={<KeyCap printed="Esc" />}
          onClick={leave}
        >
          {t('help.back')}
        </Button>
      </div>
      <TextField
        id={BOX_ID}
        label={t('help.search')}
        value={query}
        onChange={setQuery}
        onEnter={() => undefined}
      />
      <div className="guide">
        <TopicList chosen={query.trim() === '' ? chosen : undefined} onChoose={() => setQuery('')} />
        <div className="stack" role="region" aria-live="polite" aria-label={t('help.topics')}>
          {shown.length === 0 && <p className="panel">{t('help.nothing')}</p>}
          {shown.map((one) => (
            <TopicPanel key={one.id} topic={one} />
          ))}
        </div>
      </div>
    </div>
  );
}

interface TopicListProps {
  readonly chosen: TopicId | undefined;
  readonly onChoose: () => void;
}

function TopicList({ chosen, onChoose }: TopicListProps) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <nav aria-label={t('help.topics')} className="guide-list">
      {GUIDE_TOPICS.map(({ id, title }) => (
        <div key={id}>
          {id === FIRST_TROUBLE && <p className="panel-title">{t('help.trouble')}</p>}
          <button
            type="button"
            className="nav-item"
            aria-current={id === chosen ? 'true' : undefined}
            onClick={() => {
              onChoose();
              void navigate({ to: '/guide', search: { topic: id }, replace: true });
            }}
          >
            {t(title)}
          </button>
        </div>
      ))}
    </nav>
  );
}
