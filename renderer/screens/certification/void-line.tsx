import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

import type { BookLine } from '../../../shared/contract/channels/certification-channels.ts';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';

const REASON_ID = 'certify-void-reason';

interface VoidLineProps {
  readonly line: BookLine;
  readonly onVoid: (reasonVi: string) => void;
  readonly onClose: () => void;
}

/** Asks why a line is void; it keeps its number in the book. */
export function VoidLine({ line, onVoid, onClose }: VoidLineProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => document.getElementById(REASON_ID)?.focus(), []);
  const send = () => {
    setIsAsked(true);
    if (reason.trim() !== '') onVoid(reason);
  };
  return (
    <Panel title={t('certify.voidTitle', { number: String(line.number).padStart(2, '0') })}>
      <p>{t('certify.voidSays')}</p>
      <TextField
        id={REASON_ID}
        label={t('certify.voidReason')}
        value={reason}
        error={isAsked && reason.trim() === '' ? t('certify.needed') : undefined}
        onChange={setReason}
        onEnter={send}
      />
      <div className="row">
        <Button onClick={send}>{t('certify.voidDo')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('act.cancel')}
        </Button>
      </div>
    </Panel>
  );
}
