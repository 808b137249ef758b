import { NativeSelect } from '@mantine/core';
import { useState } from 'react';

import type { LineRule, LineWindow } from '../../../shared/domain/sending-rules.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { useServices } from '../services.tsx';
import { messageForSettings } from '../words/settings-words.ts';

/** Sizes to choose from: none, one page, a few papers, most dossiers. */
const FILE_LIMITS = [0, 500_000, 2_000_000, 10_000_000];

/** Lunch, after hours, the night. */
const WINDOWS: readonly LineWindow[] = [
  { fromMinute: 690, toMinute: 810 },
  { fromMinute: 1020, toMinute: 420 },
  { fromMinute: 1200, toMinute: 360 },
];
const NO_WINDOW = 'none';

const METERED: Extract<LineRule, { kind: 'metered' }> = {
  kind: 'metered',
  filesUpToBytes: 500_000,
  window: WINDOWS[1] ?? null,
};

/** Đường truyền: what may go over a line that is paid by the byte, or is slow, and when. */
export function LinePanel() {
  const { t, format } = useSay();
  const { line, setLine, trouble } = useLineRule();
  return (
    <Panel title={t('line.title')}>
      <div className="fields">
        <NativeSelect
          id="line-kind"
          label={t('line.kind')}
          autoComplete="off"
          value={line.kind}
          data={[
            { value: 'free', label: t('line.free') },
            { value: 'metered', label: t('line.metered') },
          ]}
          onChange={(event) => setLine(event.currentTarget.value === 'metered' ? METERED : { kind: 'free' })}
        />
        {line.kind === 'metered' && (
          <>
            <NativeSelect
              id="line-limit"
              label={t('line.limit')}
              autoComplete="off"
              value={String(line.filesUpToBytes)}
              data={FILE_LIMITS.map((bytes) => ({
                value: String(bytes),
                label: bytes === 0 ? t('line.noFiles') : format.bytes(bytes),
              }))}
              onChange={(event) => setLine({ ...line, filesUpToBytes: Number(event.currentTarget.value) })}
            />
            <NativeSelect
              id="line-window"
              label={t('line.window')}
              autoComplete="off"
              value={line.window === null ? NO_WINDOW : keyOf(line.window)}
              data={[
                { value: NO_WINDOW, label: t('line.noWindow') },
                ...WINDOWS.map((window) => ({ value: keyOf(window), label: keyOf(window) })),
              ]}
              onChange={(event) => setLine({ ...line, window: findWindow(event.currentTarget.value) })}
            />
          </>
        )}
      </div>
      {line.kind === 'metered' && <p className="quiet">{t('line.explained')}</p>}
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
    </Panel>
  );
}

/** Shows what was chosen at once, so that a quick second choice is made on top of the first; what was not kept goes back. */
function useLineRule() {
  const { settings } = useServices();
  const say = useSay();
  const [line, setWanted] = useState(settings.current().sending.line);
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const keep = async (next: LineRule) => {
    setWanted(next);
    const kept = await settings.change({ sending: { ...settings.current().sending, line: next } });
    setTrouble(kept.ok ? undefined : messageForSettings(kept.failure, say));
    if (!kept.ok) setWanted(settings.current().sending.line);
  };
  return { line, trouble, setLine: (next: LineRule) => void keep(next) };
}

function keyOf({ fromMinute, toMinute }: LineWindow): string {
  return `${clockOf(fromMinute)}–${clockOf(toMinute)}`;
}

function findWindow(key: string): LineWindow | null {
  return WINDOWS.find((window) => keyOf(window) === key) ?? null;
}

function clockOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
