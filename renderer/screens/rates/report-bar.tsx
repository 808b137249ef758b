import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';

import type { LockedFailure, SaveFailure } from '../../../shared/contract/failures.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import type { PeriodKind } from '../../../shared/rates/period.ts';
import {
  REPORT_FORMATS,
  REPORT_KINDS,
  type ReportFormat,
  type ReportKind,
} from '../../../shared/rates/report-request.ts';
import { Notice } from '../../components/notice.tsx';
import type { Translate } from '../../i18n/message.ts';
import { useT } from '../../i18n/use-t.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import { useCounterClient } from '../../platform/client-context.tsx';

const KIND_WORDS = {
  report: 'rates.reportOfPeriod',
  meeting: 'rates.reportMeeting',
} as const satisfies Record<ReportKind, MessageKey>;

const FORMAT_WORDS = {
  docx: 'rates.reportDocx',
  xlsx: 'rates.reportXlsx',
  pdf: 'rates.reportPdf',
} as const satisfies Record<ReportFormat, MessageKey>;

type Saving =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly words: string };

/** The period on screen as a file: the same figures, made anew as things are now. */
export function ReportBar({ kind, day }: { kind: PeriodKind; day: PlainDay }) {
  const t = useT();
  const client = useCounterClient();
  const [report, setReport] = useState<ReportKind>('report');
  const [format, setFormat] = useState<ReportFormat>('docx');
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const save = async () => {
    setSaving({ kind: 'working' });
    const saved = await client.invoke['rates:save-report']({ kind, day, report, format });
    if (!saved.ok) return setSaving({ kind: 'failed', words: failureWords(saved.failure, t) });
    return setSaving(saved.value === null ? { kind: 'idle' } : { kind: 'saved', ...saved.value });
  };
  return (
    <>
      <form
        className="row wrap"
        style={{ alignItems: 'flex-end' }}
        aria-label={t('rates.report')}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <NativeSelect
          label={t('rates.reportKind')}
          value={report}
          data={REPORT_KINDS.map((value) => ({ value, label: t(KIND_WORDS[value]) }))}
          onChange={({ currentTarget: { value } }) =>
            setReport(REPORT_KINDS.find((one) => one === value) ?? report)
          }
        />
        <NativeSelect
          label={t('rates.reportFormat')}
          value={format}
          data={REPORT_FORMATS.map((value) => ({ value, label: t(FORMAT_WORDS[value]) }))}
          onChange={({ currentTarget: { value } }) =>
            setFormat(REPORT_FORMATS.find((one) => one === value) ?? format)
          }
        />
        <Button type="submit" variant="default" loading={saving.kind === 'working'}>
          {t('rates.reportSave')}
        </Button>
      </form>
      {saving.kind === 'saved' && (
        <Notice tone="done">{t('rates.reportSaved', { name: saving.name })}</Notice>
      )}
      {saving.kind === 'failed' && <Notice tone="failed">{saving.words}</Notice>}
    </>
  );
}

function failureWords(failure: LockedFailure | SaveFailure, t: Translate): string {
  switch (failure.kind) {
    case 'locked':
      return t('failure.locked');
    case 'disk-full':
      return t('rates.reportNoRoom');
    case 'file-held':
      return t('rates.reportHeld');
    case 'not-written':
      return t('rates.reportNotWritten', { code: failure.code });
  }
}
