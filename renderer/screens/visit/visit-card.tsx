import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';

import { bindingOf } from '../../../shared/contract/keys.ts';
import {
  VISIT_PURPOSES,
  type Guidance,
  type Visit,
  type VisitPurpose,
} from '../../../shared/domain/visit.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import type { MessageKey } from '../../i18n/vi.ts';
import { useSay, useT } from '../../i18n/use-t.ts';
import { useCommand } from '../services.tsx';
import { GuidancePanel } from './guidance-panel.tsx';
import { useVisit, type VisitNews } from './use-visit.ts';

const NOTHING_YET: Guidance = { online: false, post: false, guide: 'clerk' };

/** Who is at the counter, what they were told, and the way to the next one; in sight on every screen. */
export function VisitCard({ onNext }: { readonly onNext: () => void }) {
  const t = useT();
  const { standing, news, guide, setPurpose, next, undo } = useVisit();
  const asking = useAsking();
  const callNext = () => {
    void next();
    onNext();
  };
  useCommand('guidance', asking.open);
  useCommand('next-visitor', callNext);
  if (standing === undefined) return null;
  const { current, today } = standing;
  return (
    <section className="visit-card" aria-labelledby="visit-title">
      <h2 id="visit-title" className="visit-title">
        {t('visit.title')}
      </h2>
      {current === null ? (
        <p className="quiet small">{t('visit.nobody')}</p>
      ) : (
        <OpenVisit visit={current} onGuide={guide} onPurpose={(purpose) => void setPurpose(purpose)} />
      )}
      {news !== undefined && current === null && <News news={news} onUndo={() => void undo()} />}
      <div className="visit-actions">
        {current === null ? (
          <VisitButton command="guidance" onClick={asking.open}>
            {t('guidance.button')}
          </VisitButton>
        ) : (
          <VisitButton command="next-visitor" onClick={callNext}>
            {t('visit.next')}
          </VisitButton>
        )}
      </div>
      <p className="quiet small">{t('visit.today', today)}</p>
      {asking.asks && (
        <GuidancePanel
          onRecord={(guidance) => {
            asking.close();
            void guide(guidance);
          }}
          onClose={asking.close}
        />
      )}
    </section>
  );
}

const PURPOSE_WORDS = {
  procedure: 'visit.forProcedure',
  'pick-up': 'visit.forPickUp',
  'postal-staff': 'visit.forPost',
} as const satisfies Record<VisitPurpose, MessageKey>;

interface OpenVisitProps {
  readonly visit: Visit;
  readonly onGuide: (guidance: Guidance) => Promise<void>;
  readonly onPurpose: (purpose: VisitPurpose) => void;
}

function OpenVisit({ visit, onGuide, onPurpose }: OpenVisitProps) {
  const { t, format } = useSay();
  const guidance = visit.guidance ?? NOTHING_YET;
  return (
    <>
      <p className="small">
        {t('visit.since', { time: format.time(visit.openedAt), count: visit.dossierIds.length })}
      </p>
      <NativeSelect
        size="xs"
        aria-label={t('visit.purpose')}
        value={visit.purpose}
        data={VISIT_PURPOSES.map((value) => ({ value, label: t(PURPOSE_WORDS[value]) }))}
        onChange={({ currentTarget: { value } }) => {
          const purpose = VISIT_PURPOSES.find((one) => one === value);
          if (purpose !== undefined) onPurpose(purpose);
        }}
      />
      <fieldset className="visit-guidance">
        <legend className="small quiet">
          {guidance.online || guidance.post ? t('visit.guided') : t('visit.notYet')}
        </legend>
        {(['online', 'post'] as const).map((topic) => (
          <Checkbox
            key={topic}
            size="xs"
            label={t(topic === 'online' ? 'visit.online' : 'visit.post')}
            autoComplete="off"
            checked={guidance[topic]}
            onChange={(event) => void onGuide({ ...guidance, [topic]: event.currentTarget.checked })}
          />
        ))}
      </fieldset>
    </>
  );
}

function News({ news, onUndo }: { news: VisitNews; onUndo: () => void }) {
  const t = useT();
  return (
    <div
      className="small"
      {...(news.tone === 'failed' ? { role: 'alert' } : { 'aria-live': 'polite' as const })}
    >
      <span className={news.tone === 'failed' ? 'late' : 'done'}>{news.words}</span>
      {news.mayUndo && (
        <Button variant="subtle" size="compact-xs" onClick={onUndo}>
          {t('common.undo')}
        </Button>
      )}
    </div>
  );
}

function VisitButton({
  command,
  onClick,
  children,
}: {
  command: 'guidance' | 'next-visitor';
  onClick: () => void;
  children: string;
}) {
  const { aria, printed } = bindingOf(command);
  return (
    <Button
      fullWidth
      variant="default"
      size="xs"
      px={5}
      justify="space-between"
      aria-keyshortcuts={aria}
      rightSection={<KeyCap printed={printed} />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

/** Whether the panel is open; closing it gives the focus back to where the clerk was. */
function useAsking() {
  const [asks, setAsks] = useState(false);
  const before = useRef<Element | null>(null);
  return {
    asks,
    open: () => {
      if (asks) return;
      before.current = document.activeElement;
      setAsks(true);
    },
    close: () => {
      setAsks(false);
      if (before.current instanceof HTMLElement) before.current.focus();
    },
  };
}
