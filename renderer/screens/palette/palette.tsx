import { Modal } from '@mantine/core';
import { useState } from 'react';

import { TextField } from '../../components/text-field.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import type { MessageKey } from '../../i18n/vi.ts';
import { useT } from '../../i18n/use-t.ts';
import { useCommand } from '../services.tsx';
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts';
import { usePalette } from './use-palette.ts';

const LIST_ID = 'palette-list';

const GROUP_WORDS = {
  command: 'palette.command',
  settings: 'palette.settings',
  guide: 'palette.guide',
  dossier: 'palette.dossier',
  procedure: 'palette.procedure',
} as const satisfies Record<PaletteGroup, MessageKey>;

/** Tìm mọi thứ: one box; arrows choose, Enter does, Esc goes back to the field that had the focus. */
export function Palette() {
  const t = useT();
  const [open, setOpen] = useState(false);
  useCommand('search', () => setOpen(true));
  const close = () => setOpen(false);
  return (
    <Modal
      opened={open}
      onClose={close}
      title={t('command.search')}
      closeButtonProps={{ 'aria-label': t('palette.close') }}
      size="lg"
      yOffset="6vh"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <PaletteBox onDone={close} />
    </Modal>
  );
}

function PaletteBox({ onDone }: { onDone: () => void }) {
  const t = useT();
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(0);
  const entries = usePalette(query);
  const at = Math.min(current, Math.max(0, entries.length - 1));
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onDone();
    // After the box is gone and the focus is back: what runs may want it elsewhere.
    setTimeout(entry.run);
  };
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  return (
    <div className="stack tight">
      <TextField
        id="palette-box"
        data-autofocus
        label={t('palette.box')}
        value={query}
        role="combobox"
        aria-expanded
        aria-controls={LIST_ID}
        aria-activedescendant={entries[at] === undefined ? undefined : optionId(entries[at])}
        onChange={(typed) => {
          setQuery(typed);
          setCurrent(0);
        }}
        onKeyDown={(event) => {
          const step = steps[event.key];
          if (step === undefined || entries.length === 0) return;
          event.preventDefault();
          setCurrent((at + step + entries.length) % entries.length);
        }}
        onEnter={() => run(entries[at])}
      />
      {entries.length === 0 && <p className="quiet">{t('palette.nothing')}</p>}
      <div id={LIST_ID} role="listbox" className="palette" aria-label={t('command.search')}>
        {entries.map((entry, index) => (
          <PaletteOption key={entry.id} entry={entry} chosen={index === at} onRun={() => run(entry)} />
        ))}
      </div>
    </div>
  );
}

interface PaletteOptionProps {
  readonly entry: PaletteEntry;
  readonly chosen: boolean;
  readonly onRun: () => void;
}

function PaletteOption({ entry, chosen, onRun }: PaletteOptionProps) {
  const t = useT();
  return (
    <button
      type="button"
      role="option"
      tabIndex={-1}
      id={optionId(entry)}
      aria-selected={chosen}
      className="palette-option"
      // The chosen one stays in sight while the arrows go through the list.
      ref={chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
      onClick={onRun}
    >
      <span className="quiet palette-group">{t(GROUP_WORDS[entry.group])}</span>
      <span className="grow ellipsis">{entry.words}</span>
      {entry.group === 'command' ? (
        <KeyCap printed={entry.aside} />
      ) : (
        <span className="quiet number">{entry.aside}</span>
      )}
    </button>
  );
}

function optionId({ id }: PaletteEntry): string {
  return `palette-${id}`;
}
