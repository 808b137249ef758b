import { Button } from '@mantine/core';
import { useState } from 'react';

import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';

/** Names a paper that no procedure asked for; Enter adds it and is ready for the next. */
export function ExtraPaper({ onAdd }: { onAdd: (nameVi: string) => void }) {
  const t = useT();
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    onAdd(name);
    setName('');
  };
  return (
    <div className="row extra-paper">
      <TextField
        id="extra-paper"
        className="grow"
        aria-label={t('papers.extraName')}
        placeholder={t('papers.extraHint')}
        value={name}
        onChange={setName}
        onEnter={add}
      />
      <Button variant="default" onClick={add}>
        {t('papers.extraAdd')}
      </Button>
    </div>
  );
}
