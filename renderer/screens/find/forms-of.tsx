import { Button } from '@mantine/core';

import type { Dossier } from '../../../shared/domain/dossier.ts';
import { useT } from '../../i18n/use-t.ts';
import { ReceiptActions } from '../papers/receipt-actions.tsx';
import { useForm } from '../papers/use-form.ts';
import type { Viewed } from './dossier-detail.tsx';

/** The receipt of a received dossier: look at it, print it again. */
export function FormsOf({ dossier, onView }: { dossier: Dossier; onView: (viewed: Viewed) => void }) {
  const t = useT();
  const { form, printing, issue, print } = useForm(dossier.dossierId, dossier.form01);
  return (
    <ReceiptActions form={form} printing={printing} onIssue={issue} onPrint={() => void print()}>
      {form.kind === 'ready' && (
        <Button variant="default" onClick={() => onView({ file: form.file, label: t('receipt.pdf') })}>
          {t('find.viewReceipt')}
        </Button>
      )}
    </ReceiptActions>
  );
}
