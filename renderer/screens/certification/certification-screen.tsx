import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';

import type { BookLine, TypedLine } from '../../../shared/contract/channels/certification-channels.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay } from '../../i18n/use-t.ts';
import { useNow } from '../use-now.ts';
import { bookColumns } from './book-columns.tsx';
import { bookWords, SPAN_WORDS } from './certification-words.ts';
import { LineForm } from './line-form.tsx';
import { EMPTY_FIELDS, type TypedFields } from './typed-line.ts';
import { BOOK_SPANS, useBook, type BookSpan } from './use-book.ts';
import { useCertify } from './use-certify.ts';
import { VoidLine } from './void-line.tsx';

/** Chứng thực (Ctrl+4): a line is typed while the citizen waits; below it the book, the newest line first. */
export function CertificationScreen() {
  const say = useSay();
  const { t } = say;
  const today = toLocalTime(useNow()).day;
  const [fields, setFields] = useState<TypedFields>(EMPTY_FIELDS);
  const [span, setSpan] = useState<BookSpan>('today');
  const [voiding, setVoiding] = useState<BookLine | undefined>(undefined);
  const page = useBook(fields.book, span, today);
  const { state, write, makeVoid } = useCertify();
  const title = t('certify.bookTitle', { book: bookWords(fields.book, say) });
  return (
    <div className="screen">
      <h1 className="screen-title">{t('certify.title')}</h1>
      <Panel title={t('certify.newLine')}>
        <LineForm
          fields={fields}
          onChange={(change) => setFields((known) => ({ ...known, ...change }))}
          nextNumber={page?.nextNumber}
          working={state.kind === 'working'}
          onWrite={(line: TypedLine) => write(line)}
        />
        {state.kind === 'written' && (
          <Notice tone="done">
            {t('certify.written', { number: String(state.number).padStart(2, '0'), book: state.book })}
          </Notice>
        )}
        {state.kind === 'failed' && <Notice tone="failed">{state.words}</Notice>}
      </Panel>
      {voiding !== undefined && (
        <VoidLine
          key={voiding.lineId}
          line={voiding}
          onVoid={(reasonVi) => {
            setVoiding(undefined);
            void makeVoid(voiding.lineId, reasonVi);
          }}
          onClose={() => setVoiding(undefined)}
        />
      )}
      <Panel
        title={title}
        aside={
          <SegmentedControl
            size="xs"
            aria-label={title}
            value={span}
            data={BOOK_SPANS.map((one) => ({ value: one, label: t(SPAN_WORDS[one]) }))}
            onChange={(next) => setSpan(BOOK_SPANS.find((one) => one === next) ?? span)}
          />
        }
      >
        {page === undefined ? (
          <p className="quiet">{t('app.loading')}</p>
        ) : page.total === 0 ? (
          <p className="quiet">{t('certify.empty')}</p>
        ) : (
          <>
            <p role="status" className="quiet">
              {t('certify.totals', {
                lines: page.total,
                copies: say.format.count(page.copies),
                fee: say.format.money(page.feeVnd),
              })}
            </p>
            <ListTable
              label={title}
              columns={bookColumns(say, setVoiding)}
              rows={page.lines}
              keyOf={({ lineId }) => lineId}
            />
          </>
        )}
      </Panel>
    </div>
  );
}
