import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { GUIDES, type Guidance, type Guide } from '../../../shared/domain/visit.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForForm } from '../words/failure-words.ts';

interface GuidancePanelProps {
  readonly onRecord: (guidance: Guidance) => void;
  readonly onClose: () => void;
}

const TOPICS = [
  { code: 'Digit1', digit: '1', words: 'visit.online', online: true, post: false },
  { code: 'Digit2', digit: '2', words: 'visit.post', online: false, post: true },
  { code: 'Digit3', digit: '3', words: 'guidance.both', online: true, post: true },
] as const;

const GUIDE_WORDS = {
  clerk: 'guidance.clerk',
  volunteer: 'guidance.volunteer',
  kiosk: 'guidance.kiosk',
} as const satisfies Record<Guide, string>;

/** «Chỉ hướng dẫn» (Ctrl+G): one more key records what was said. Nothing is chosen beforehand. */
export function GuidancePanel({ onRecord, onClose }: GuidancePanelProps) {
  const t = useT();
  const [guide, setGuide] = useState<Guide>('clerk');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const record = ({ online, post }: (typeof TOPICS)[number]) => onRecord({ online, post, guide });
  usePanelKeys((code) => {
    if (code === 'Escape') onClose();
    const topic = TOPICS.find((one) => one.code === code);
    if (topic !== undefined) record(topic);
    return code === 'Escape' || topic !== undefined;
  });
  return (
    <div className="guidance-panel panel stack" role="dialog" aria-labelledby="guidance-title">
      <h2 id="guidance-title" className="panel-title">
        {t('guidance.title')}
      </h2>
      <div className="row wrap">
        {TOPICS.map((topic, index) => (
          <Button
            key={topic.code}
            ref={index === 0 ? first : undefined}
            variant="default"
            aria-keyshortcuts={topic.digit}
            rightSection={<KeyCap printed={topic.digit} />}
            onClick={() => record(topic)}
          >
            {t(topic.words)}
          </Button>
        ))}
      </div>
      <div className="row wrap">
        <span id="guidance-who" className="quiet">
          {t('guidance.who')}
        </span>
        <SegmentedControl
          size="xs"
          aria-labelledby="guidance-who"
          value={guide}
          data={GUIDES.map((one) => ({ value: one, label: t(GUIDE_WORDS[one]) }))}
          onChange={setGuide}
        />
      </div>
      <Leaflet />
      <div className="row">
        <p className="quiet small grow">{t('guidance.hint')}</p>
        <Button variant="subtle" size="compact-sm" rightSection={<KeyCap printed="Esc" />} onClick={onClose}>
          {t('guidance.close')}
        </Button>
      </div>
    </div>
  );
}

/** What the citizen takes home; printing it records nothing. */
function Leaflet() {
  const say = useSay();
  const client = useCounterClient();
  const [news, setNews] = useState<{ readonly failed: boolean; readonly words: string } | undefined>(
    undefined,
  );
  const print = async () => {
    const printed = await client.invoke['forms:print-leaflet'](null);
    setNews(
      printed.ok
        ? { failed: false, words: say.t('guidance.leafletPrinted') }
        : { failed: true, words: messageForForm(printed.failure, say) },
    );
  };
  return (
    <div className="row wrap">
      <Button variant="default" onClick={() => void print()}>
        {say.t('guidance.leaflet')}
      </Button>
      {news !== undefined && (
        <span className={news.failed ? 'late small' : 'done small'} role={news.failed ? 'alert' : 'status'}>
          {news.words}
        </span>
      )}
    </div>
  );
}

/** By place on the keyboard, so that an input method that changes letters and digits does not matter. */
function usePanelKeys(press: (code: string) => boolean): void {
  const pressed = useEffectEvent(press);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !pressed(event.code)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}
