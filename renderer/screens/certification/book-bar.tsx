import { Button } from '@mantine/core';
import { useState } from 'react';

import type { ClosableBook } from '../../../shared/contract/channels/certification-channels.ts';
import type { CertificationBook } from '../../../shared/domain/certification.ts';
import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { DutyGate } from '../access/duty-gate.tsx';
import { useMay } from '../access/use-may.ts';
import type { useBookPaper } from './use-book-paper.ts';

interface BookBarProps {
  readonly book: CertificationBook;
  readonly year: number;
  readonly closable: ClosableBook | null;
  readonly paper: ReturnType<typeof useBookPaper>;
}

/** The book on A4, and its closing when the year is over: in two steps, because nothing follows. */
export function BookBar({ book, year, closable, paper }: BookBarProps) {
  const t = useT();
  const { work, view, print } = paper;
  return (
    <>
      <div className="row wrap">
        <Button variant="default" loading={work.kind === 'drawing'} onClick={() => void view({ book, year })}>
          {t('certify.viewBook')}
        </Button>
        <Button
          variant="default"
          loading={work.kind === 'printing'}
          onClick={() => void print({ book, year })}
        >
          {t('certify.printBook')}
        </Button>
      </div>
      {closable !== null && (
        <Closing key={`${book} ${closable.year}`} book={book} closable={closable} paper={paper} />
      )}
      {work.kind === 'printed' && <Notice tone="done">{t('register.printed')}</Notice>}
      {work.kind === 'closed' && <Notice tone="done">{t('certify.bookClosed')}</Notice>}
      {work.kind === 'failed' && <Notice tone="failed">{work.words}</Notice>}
    </>
  );
}

function Closing({
  book,
  closable: { year, lastNumber },
  paper,
}: {
  readonly book: CertificationBook;
  readonly closable: ClosableBook;
  readonly paper: BookBarProps['paper'];
}) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const mayClose = useMay('decide');
  return (
    <Notice tone="warn">
      <p>{t('certify.toClose', { book, year, number: String(lastNumber).padStart(2, '0') })}</p>
      <div className="row wrap">
        <Button variant="default" onClick={() => void paper.view({ book, year })}>
          {t('certify.viewBookOf', { year })}
        </Button>
        {!mayClose ? null : asked ? (
          <Button color="red" onClick={() => void paper.close({ book, year })}>
            {t('certify.closeSure', { year })}
          </Button>
        ) : (
          <Button onClick={() => setAsked(true)}>{t('certify.closeBook', { year })}</Button>
        )}
      </div>
      {!mayClose && <DutyGate duty="decide">{null}</DutyGate>}
    </Notice>
  );
}
