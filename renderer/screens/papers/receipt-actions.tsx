import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import type { FormState, PrintState } from './use-form.ts';

interface ReceiptActionsProps {
  readonly form: FormState;
  readonly printing: PrintState;
  readonly onIssue: () => void;
  readonly onPrint: () => void;
  readonly children?: ReactNode;
}

/** The print button and what became of it; preparing, failed and done are all said here. */
export function ReceiptActions({ form, printing, onIssue, onPrint, children }: ReceiptActionsProps) {
  const t = useT();
  return (
    <div className="stack tight">
      {form.kind === 'preparing' && <Notice tone="info">{t('receipt.preparing')}</Notice>}
      {form.kind === 'failed' && (
        <Notice tone="failed">
          {form.words}
          <Button variant="default" onClick={onIssue} style={{ alignSelf: 'flex-start' }}>
            {t('common.retry')}
          </Button>
        </Notice>
      )}
      <div className="row wrap">
        {form.kind === 'ready' && (
          <Button id="print-receipt" loading={printing.kind === 'printing'} onClick={onPrint}>
            {t('receipt.print')}
          </Button>
        )}
        {children}
      </div>
      {printing.kind === 'printing' && <Notice tone="info">{t('receipt.printing')}</Notice>}
      {printing.kind === 'printed' && (
        <Notice tone="done">
          {printing.count === 1
            ? t('receipt.printed')
            : t('printing.reprinted', { count: printing.count - 1 })}
        </Notice>
      )}
      {printing.kind === 'failed' && <Notice tone="failed">{printing.words}</Notice>}
    </div>
  );
}
