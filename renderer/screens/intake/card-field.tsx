import { Button } from '@mantine/core';
import { useState } from 'react';

import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import type { People } from './use-people.ts';

type CardFieldProps = Pick<People, 'reading' | 'readCard' | 'replaced' | 'undoReplace'>;

/** Where the text of the owner's card may be typed or pasted by hand; Enter without text goes on to the name. */
export function CardField({ readCard, ...outcome }: CardFieldProps) {
  const t = useT();
  const [text, setText] = useState('');
  const take = (read: string) => {
    if (read.trim() === '') document.getElementById('applicant-name')?.focus();
    else {
      const outcomeOfRead = readCard(read, { kind: 'owner' });
      if (outcomeOfRead === 'not-read') return;
      setText('');
      document.getElementById(outcomeOfRead === 'name-asked' ? 'applicant-name' : 'applicant-phone')?.focus();
    }
  };
  return (
    <>
      <TextField
        id="applicant-qr"
        className="whole"
        label={t('applicant.qr')}
        placeholder={t('applicant.qrHint')}
        title={t('applicant.qrHint')}
        value={text}
        onChange={setText}
        onEnter={() => take(text)}
        onPaste={(event) => {
          event.preventDefault();
          const pasted = event.clipboardData.getData('text').normalize('NFC');
          setText(pasted);
          take(pasted);
        }}
      />
      <CardOutcomeLine {...outcome} />
    </>
  );
}

function CardOutcomeLine({ reading, replaced, undoReplace }: Omit<CardFieldProps, 'readCard'>) {
  const t = useT();
  if (reading === undefined) return null;
  const undo = replaced !== undefined && (
    <Button variant="default" size="compact-xs" onClick={undoReplace}>
      {t('people.undoReplace', { name: replaced.fullName || replaced.identityNumber })}
    </Button>
  );
  if (reading !== 'applicant.qrRead') {
    return (
      <div className="whole">
        <Notice tone="warn">
          {t(reading)}
          {undo}
        </Notice>
      </div>
    );
  }
  return (
    <div className="whole row wrap">
      <output className="state-mark done small">
        <Icon name="tick" size={14} />
        {t(reading)}
      </output>
      {undo}
    </div>
  );
}
