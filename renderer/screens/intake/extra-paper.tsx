import { Button } from '@mantine/core';

import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import type { PaperActs } from './use-papers.ts';

/** Names a paper that no procedure asked for; Enter adds it and is ready for the next. */
export function ExtraPaper({ acts }: { acts: PaperActs }) {
  const t = useT();
  return (
    <div className="row extra-paper">
      <TextField
        id="extra-paper"
        className="grow"
        aria-label={t('papers.extraName')}
        placeholder={t('papers.extraHint')}
        value={acts.extraName}
        onChange={acts.setExtraName}
        onEnter={acts.addExtra}
      />
      <Button variant="default" onClick={acts.addExtra}>
        {t('papers.extraAdd')}
      </Button>
    </div>
  );
}
