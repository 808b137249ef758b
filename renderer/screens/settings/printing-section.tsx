import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';

import type { PrinterFacts } from '../../../shared/contract/channels/printer-channels.ts';
import type { PrintSettings } from '../../../shared/domain/printing.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useMachineSettings } from '../services.tsx';
import { messageForForm } from '../words/failure-words.ts';
import { useSettingsChange } from './use-settings-change.ts';

/** Which printer, on which paper, with or without a dialog. */
export function PrintingSection() {
  const t = useT();
  const { printing } = useMachineSettings();
  const { change, settled, trouble } = useSettingsChange();
  const printers = usePrinters();
  const set = (part: Partial<PrintSettings>) => void change({ printing: { ...printing, ...part } });
  return (
    <Panel title={t('printing.settings')}>
      {printers?.length === 0 && <Notice tone="warn">{t('printing.none')}</Notice>}
      <div className="fields">
        <PrinterChoice
          printers={printers ?? []}
          chosen={printing.printer}
          onChoose={(printer) => set({ printer })}
        />
        <JobChoices printing={printing} onSet={set} />
      </div>
      <Checkbox
        id="may-lack-hotline"
        label={t('printing.mayLackHotline')}
        checked={printing.mayLackHotline}
        onChange={(event) => set({ mayLackHotline: event.currentTarget.checked })}
      />
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
      <TestPage settled={settled} />
    </Panel>
  );
}

interface PrinterChoiceProps {
  readonly printers: readonly PrinterFacts[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

function PrinterChoice({ printers, chosen, onChoose }: PrinterChoiceProps) {
  const t = useT();
  const isGone = chosen !== '' && !printers.some(({ name }) => name === chosen);
  const known = printers.map(({ name, displayName }) => ({ value: name, label: displayName }));
  return (
    <NativeSelect
      id="printer"
      label={t('printing.printer')}
      autoComplete="off"
      value={chosen}
      data={[
        { value: '', label: t('printing.systemDefault') },
        ...known,
        ...(isGone ? [{ value: chosen, label: t('printing.gone', { printer: chosen }) }] : []),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}

interface JobChoicesProps {
  readonly printing: PrintSettings;
  readonly onSet: (part: Partial<PrintSettings>) => void;
}

function JobChoices({ printing, onSet }: JobChoicesProps) {
  const t = useT();
  return (
    <>
      <NativeSelect
        id="print-how"
        label={t('printing.how')}
        autoComplete="off"
        value={printing.dialog ? 'dialog' : 'silent'}
        data={[
          { value: 'silent', label: t('printing.silent') },
          { value: 'dialog', label: t('printing.dialog') },
        ]}
        onChange={(event) => onSet({ dialog: event.currentTarget.value === 'dialog' })}
      />
      <NativeSelect
        id="print-paper"
        label={t('printing.paper')}
        autoComplete="off"
        value={printing.paper}
        data={[
          { value: 'a5', label: t('printing.paperA5') },
          { value: 'roll-80', label: t('printing.paperRoll') },
        ]}
        onChange={(event) => onSet({ paper: event.currentTarget.value === 'roll-80' ? 'roll-80' : 'a5' })}
      />
      <NativeSelect
        id="print-copies"
        label={t('printing.copies')}
        autoComplete="off"
        value={`${printing.copies}`}
        data={[
          { value: '2', label: t('printing.copiesTwo') },
          { value: '1', label: t('printing.copiesOne') },
        ]}
        onChange={(event) => onSet({ copies: event.currentTarget.value === '1' ? 1 : 2 })}
      />
    </>
  );
}

type Test =
  { readonly kind: 'idle' | 'working' | 'done' } | { readonly kind: 'failed'; readonly words: string };

/** Waits for a choice that is on its way to the disk: the page must come out of the printer that was just chosen. */
function TestPage({ settled }: { settled: () => Promise<unknown> }) {
  const client = useCounterClient();
  const say = useSay();
  const { t } = say;
  const [test, setTest] = useState<Test>({ kind: 'idle' });
  const press = async () => {
    setTest({ kind: 'working' });
    await settled();
    const printed = await client.invoke['printers:test'](null);
    setTest(printed.ok ? { kind: 'done' } : { kind: 'failed', words: messageForForm(printed.failure, say) });
  };
  return (
    <>
      <div className="row">
        <Button variant="default" loading={test.kind === 'working'} onClick={() => void press()}>
          {t('printing.test')}
        </Button>
      </div>
      {test.kind === 'working' && <Notice tone="info">{t('printing.testing')}</Notice>}
      {test.kind === 'done' && <Notice tone="done">{t('printing.tested')}</Notice>}
      {test.kind === 'failed' && <Notice tone="failed">{test.words}</Notice>}
    </>
  );
}

/** `undefined` until the system has answered. */
function usePrinters(): readonly PrinterFacts[] | undefined {
  const client = useCounterClient();
  const [printers, setPrinters] = useState<readonly PrinterFacts[] | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void client.invoke['printers:list'](null).then((reply) => {
      if (!gone) setPrinters(reply.ok ? reply.value : []);
    });
    return () => {
      gone = true;
    };
  }, [client]);
  return printers;
}
