import { useEffect } from 'react';

import { bindingOf } from '../../../shared/contract/keys.ts';
import { isOfficial, stateOf, type Dossier } from '../../../shared/domain/dossier.ts';
import type { Reception } from '../../../shared/domain/history.ts';
import { KeyButton } from '../../components/key-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { PdfView } from '../papers/pdf-view.tsx';
import { ReceiptActions } from '../papers/receipt-actions.tsx';
import { useForm } from '../papers/use-form.ts';
import { UnsignedNotice } from '../signing/unsigned-notice.tsx';
import { BatchActions } from './batch-actions.tsx';
import { useBatch } from './use-batch.ts';
import { StateMark } from '../words/state-mark.tsx';

interface ReceiptPanelProps {
  readonly dossier: Dossier;
  readonly reception: Reception;
  readonly onNext: () => void;
  readonly onSamePerson: () => void;
}

/** After F9: the code and due time in large letters, the receipt itself, and the next citizen one key away. */
export function ReceiptPanel({ dossier, reception, onNext, onSamePerson }: ReceiptPanelProps) {
  const { t } = useSay();
  const { form, printing, issue, print } = useForm(dossier.dossierId, dossier.form01);
  const { batchOf } = dossier.draft;
  const batch = useBatch(batchOf);
  const ready = form.kind === 'ready';
  const official = isOfficial(reception);
  const paper = t(official ? 'receipt.pdf' : 'reserve.slipPdf');
  useEffect(() => {
    if (ready) document.getElementById('print-receipt')?.focus();
  }, [ready]);
  return (
    <div className="receipt">
      <Panel title={t(official ? 'receipt.title' : 'reserve.received')}>
        {!official && <Notice tone="warn">{t('reserve.willChange')}</Notice>}
        <ReceptionFacts dossier={dossier} reception={reception} />
        <p>
          <StateMark kind={stateOf(dossier).kind} />
        </p>
        {stateOf(dossier).kind === 'unsigned' && <UnsignedNotice dossier={dossier} />}
        <ReceiptActions form={form} printing={printing} onIssue={issue} onPrint={() => void print()}>
          <KeyButton shortcut={bindingOf('intake')} variant="default" onClick={onNext}>
            {t('receipt.next')}
          </KeyButton>
          <KeyButton shortcut={bindingOf('same-person')} variant="default" onClick={onSamePerson}>
            {t(batchOf === null ? 'receipt.samePerson' : 'batch.next')}
          </KeyButton>
        </ReceiptActions>
        {batchOf !== null && <BatchActions batch={batch} />}
      </Panel>
      {batch.slip === undefined ? (
        <Panel title={paper} fills>
          {form.kind === 'ready' && <PdfView key={form.file.digest} file={form.file} label={paper} />}
        </Panel>
      ) : (
        <Panel title={t('batch.slip')} fills>
          <PdfView key={batch.slip.digest} file={batch.slip} label={t('batch.slip')} />
        </Panel>
      )}
    </div>
  );
}

function ReceptionFacts({ dossier, reception }: Pick<ReceiptPanelProps, 'dossier' | 'reception'>) {
  const { t, format } = useSay();
  const official = isOfficial(reception);
  return (
    <dl className="stack tight">
      <dt className="quiet">{t(official ? 'receipt.code' : 'reserve.code')}</dt>
      <dd className="receipt-code">{reception.code}</dd>
      {official && reception.reserveNumber !== null && (
        <dd>{t('reserve.alias', { number: reception.reserveNumber })}</dd>
      )}
      <dt className="quiet">{t('receipt.due')}</dt>
      <dd style={{ fontSize: 18, fontWeight: 600 }}>
        {reception.dueAt === null ? t('receipt.dueUnknown') : format.moment(reception.dueAt)}
      </dd>
      <dt className="quiet">{t('receipt.receivedAt')}</dt>
      <dd>
        {format.moment(reception.receivedAt)} ·{' '}
        {t('receipt.book', { year: reception.bookYear, number: reception.bookNumber })}
      </dd>
      <dt className="quiet">{t('column.owner')}</dt>
      <dd>{dossier.draft.applicant.fullName}</dd>
    </dl>
  );
}
