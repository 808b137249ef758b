import { Button } from '@mantine/core';
import { useState } from 'react';

import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import { lifeFormKey, lifeFormsOf, type LifeForm } from '../../../shared/domain/life/life-form.ts';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForForm } from '../words/failure-words.ts';
import { FORM_WORDS } from '../words/life-form-words.ts';

interface LifeFormListProps {
  readonly dossier: Dossier;
  readonly onView: (viewed: { readonly file: FileRef; readonly label: string }) => void;
}

/** The forms of what happened beside and after intake: look at one, print it again. Nothing where there is none. */
export function LifeFormList({ dossier, onView }: LifeFormListProps) {
  const say = useSay();
  const { t } = say;
  const client = useCounterClient();
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const { dossierId } = dossier;
  const view = async (form: LifeForm) => {
    const issued = await client.invoke['forms:issue-life']({ dossierId, form });
    setTrouble(issued.ok ? undefined : messageForForm(issued.failure, say));
    if (issued.ok) onView({ file: issued.value.file, label: t(FORM_WORDS[form.kind]) });
  };
  const print = async (form: LifeForm) => {
    const printed = await client.invoke['forms:print-life']({ dossierId, form });
    setTrouble(printed.ok ? undefined : messageForForm(printed.failure, say));
  };
  return (
    <>
      {lifeFormsOf(dossier).map((form) => {
        const name = t(FORM_WORDS[form.kind]);
        return (
          <div key={lifeFormKey(form)} className="row wrap">
            <span className="grow">{name}</span>
            <Button
              variant="default"
              aria-label={t('act.viewForm', { name })}
              onClick={() => void view(form)}
            >
              {t('act.view')}
            </Button>
            <Button
              variant="default"
              aria-label={t('act.printForm', { name })}
              onClick={() => void print(form)}
            >
              {t('act.print')}
            </Button>
          </div>
        );
      })}
      {trouble !== undefined && <Notice tone="failed">{trouble}</Notice>}
    </>
  );
}
