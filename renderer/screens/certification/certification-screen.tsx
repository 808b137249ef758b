import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';

import type {
  BookLine,
  BookPage,
  TypedLine,
} from '../../../shared/contract/channels/certification-channels.ts';
import type { CertificationBook } from '../../../shared/domain/certification.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { ViewedPaper } from '../papers/viewed-paper.tsx';
import { useNow } from '../use-now.ts';
import { BookBar } from './book-bar.tsx';
import { bookColumns } from './book-columns.tsx';
import { bookWords, SPAN_WORDS } from './certification-words.ts';
import { LineForm } from './line-form.tsx';
import { EMPTY_FIELDS, type TypedFields } from './typed-line.ts';
import { BOOK_SPANS, useBook, type BookSpan } from './use-book.ts';
import { useBookPaper } from './use-book-paper.ts';
import { useCertify } from './use-certify.ts';
import { VoidLine } from './void-line.tsx';

/** Chứng thực (Ctrl+4): a line is typed while the citizen waits; below it the book, the newest line first. */
export function CertificationScreen() {
  const t = useT();
  const today = toLocalTime(useNow()).day;
  const [fields, setFields] = useState<TypedFields>(EMPTY_FIELDS);
  const [span, setSpan] = useState<BookSpan>('today');
  const [voiding, setVoiding] = useState<BookLine | undefined>(undefined);
  const page = useBook(fields.book, span, today);
  const { state, write, makeVoid } = useCertify();
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
      <BookPanel
        book={fields.book}
        today={today}
        span={span}
        onSpan={setSpan}
        page={page}
        onVoid={setVoiding}
      />
    </div>
  );
}

interface BookPanelProps {
  readonly book: CertificationBook;
  readonly today: PlainDay;
  readonly span: BookSpan;
  readonly onSpan: (span: BookSpan) => void;
  readonly page: BookPage | undefined;
  readonly onVoid: (line: BookLine) => void;
}

/** The book itself: what was written, the newest first, and the whole of it on paper. */
function BookPanel({ book, today, span, onSpan, page, onVoid }: BookPanelProps) {
  const say = useSay();
  const { t } = say;
  const paper = useBookPaper();
  const title = t('certify.bookTitle', { book: bookWords(book, say) });
  if (paper.file !== undefined) {
    return (
      <ViewedPaper file={paper.file} label={title} back={t('certify.backToBook')} onBack={paper.leave} />
    );
  }
  return (
    <Panel
      title={title}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={title}
          value={span}
          data={BOOK_SPANS.map((one) => ({ value: one, label: t(SPAN_WORDS[one]) }))}
          onChange={(next) => onSpan(BOOK_SPANS.find((one) => one === next) ?? span)}
        />
      }
    >
      {page !== undefined && (
        <BookBar book={book} year={Number(today.slice(0, 4))} closable={page.closable} paper={paper} />
      )}
      <BookLines title={title} page={page} onVoid={onVoid} />
    </Panel>
  );
}

function BookLines({
  title,
  page,
  onVoid,
}: Pick<BookPanelProps, 'page' | 'onVoid'> & { readonly title: string }) {
  const say = useSay();
  const { t, format } = say;
  if (page === undefined) return <p className="quiet">{t('app.loading')}</p>;
  if (page.total === 0) return <p className="quiet">{t('certify.empty')}</p>;
  const totals = { lines: page.total, copies: format.count(page.copies), fee: format.money(page.feeVnd) };
  return (
    <>
      <p role="status" className="quiet">
        {t('certify.totals', totals)}
      </p>
      <ListTable
        label={title}
        columns={bookColumns(say, onVoid)}
        rows={page.lines}
        keyOf={({ lineId }) => lineId}
      />
    </>
  );
}
