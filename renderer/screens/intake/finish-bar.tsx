import { Button, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';

import { bindingOf } from '../../../shared/contract/keys.ts';
import type { ReturnChannel } from '../../../shared/domain/draft.ts';
import { Icon } from '../../components/icon.tsx';
import { KeyButton } from '../../components/key-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { RETURN_WORDS } from '../words/domain-words.ts';
import type { IntakeProgress } from './progress.ts';

interface FinishBarProps {
  readonly progress: IntakeProgress;
  readonly returnBy: ReturnChannel;
  readonly receiving: boolean;
  /** The reason for signing later is being asked for, so its button has done its work. */
  readonly signsLater: boolean;
  /** What went wrong with the last step, in words. */
  readonly trouble: string | undefined;
  /** The signing panel while it is open; it takes the place of nothing. */
  readonly panel: ReactNode;
  /** A few words beside the title while all is well. */
  readonly saved: ReactNode;
  /** Why it is not, with the room that takes. */
  readonly notSaved: ReactNode;
  readonly onReturnBy: (returnBy: ReturnChannel) => void;
  readonly onSign: () => void;
  readonly onReceive: () => void;
  readonly onSignLater: () => void;
}

const RETURN_CHANNELS = ['counter', 'post', 'electronic'] as const satisfies readonly ReturnChannel[];

/** Steps 4 to 6: what has been checked and signed, and the two big keys. */
export function FinishBar(props: FinishBarProps) {
  const t = useT();
  const { progress, receiving, trouble, panel } = props;
  return (
    <Panel className="finish" title={t('finish.steps')} aside={props.saved}>
      <div className="row wrap">
        <Tally
          done={progress.pages.length > 0 && progress.seenCount === progress.pages.length}
          words={t('finish.seen', { seen: progress.seenCount, total: progress.pages.length })}
        />
        <Tally
          done={progress.paperCount > 0 && progress.signedCount === progress.paperCount}
          words={t('finish.signed', { signed: progress.signedCount, total: progress.paperCount })}
        />
        <ReturnChoice returnBy={props.returnBy} onReturnBy={props.onReturnBy} />
      </div>
      {props.notSaved}
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
      {panel}
      <div className="row wrap">
        <KeyButton
          shortcut={bindingOf('sign')}
          variant={progress.maySign ? 'filled' : 'default'}
          onClick={props.onSign}
        >
          {t('finish.sign')}
        </KeyButton>
        <KeyButton
          shortcut={bindingOf('receive')}
          variant={progress.mayReceive ? 'filled' : 'default'}
          loading={receiving}
          onClick={props.onReceive}
        >
          {t('finish.receive')}
        </KeyButton>
        {!progress.mayReceive && !props.signsLater && (
          <Button variant="default" onClick={props.onSignLater}>
            {t('later.open')}
          </Button>
        )}
        <span className="quiet" aria-live="polite">
          {receiving ? t('finish.receiving') : t('finish.next', { step: t(progress.nextStep) })}
        </span>
      </div>
    </Panel>
  );
}

function Tally({ done, words }: { done: boolean; words: string }) {
  return (
    <span className={done ? 'state-mark done' : 'state-mark'} aria-live="polite">
      {done && <Icon name="tick" size={14} />}
      {words}
    </span>
  );
}

function ReturnChoice({ returnBy, onReturnBy }: Pick<FinishBarProps, 'returnBy' | 'onReturnBy'>) {
  const t = useT();
  return (
    <div className="row return-choice">
      <span id="return-by" className="quiet">
        {t('finish.returnBy')}
      </span>
      <SegmentedControl
        size="xs"
        aria-labelledby="return-by"
        value={returnBy}
        data={RETURN_CHANNELS.map((channel) => ({ value: channel, label: t(RETURN_WORDS[channel]) }))}
        onChange={onReturnBy}
      />
    </div>
  );
}
