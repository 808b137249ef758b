import type { ReactNode } from 'react';

import { Icon } from './icon.tsx';

export type Tone = 'info' | 'warn' | 'failed' | 'done';

const ICONS = { info: 'clock', warn: 'stop', failed: 'stop', done: 'tick' } as const;

/** Words beside what they are about, with the way forward as children of its own. Failures are announced at once. */
export function Notice({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <div
      className="notice"
      data-tone={tone}
      {...(tone === 'failed' ? { role: 'alert' } : { 'aria-live': 'polite' as const })}
    >
      <span style={{ paddingTop: 3 }}>
        <Icon name={ICONS[tone]} />
      </span>
      <div className="grow stack tight">{children}</div>
    </div>
  );
}
