import { Button } from '@mantine/core';
import { useState } from 'react';

import { useT } from '../../i18n/use-t.ts';
import { copyText } from '../../platform/copy-text.ts';

/** The code for another program or a message; the button says what became of it. */
export function CopyCode({ code }: { code: string }) {
  const t = useT();
  const [outcome, setOutcome] = useState<'find.copyCode' | 'find.copied' | 'find.notCopied'>('find.copyCode');
  return (
    <Button
      variant="default"
      aria-live="polite"
      onClick={() => setOutcome(copyText(code) ? 'find.copied' : 'find.notCopied')}
    >
      {t(outcome)}
    </Button>
  );
}
