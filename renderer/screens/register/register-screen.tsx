import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { RegisterPeriod } from '../../../shared/domain/register.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSay, useT } from '../../i18n/use-t.ts';
import { DayEndPanel } from '../day-end/day-end-panel.tsx';
import { PdfView } from '../papers/pdf-view.tsx';
import { useServices } from '../services.tsx';
import { registerColumns } from './register-columns.tsx';
import { bookYearAt, periodOf, type TypedPeriod } from './register-period.ts';
import { useRegister, useRegisterPrint, type OpenBook } from './use-register.ts';

/** Sổ & báo cáo: the counter's own book, by year and days, on screen and on paper. */
export function RegisterScreen() {
  const t = useT();
  const [view, setView] = useState<'register' | 'day'>('register');
  return (
    <div className="screen" style={{ maxWidth: 'none' }}>
      <div className="row wrap">
        <h1 className="screen-title grow">{t(view === 'day' ? 'dayEnd.title' : 'register.title')}</h1>
        <SegmentedControl
          aria-label={t('dayEnd.view')}
          value={view}
          data={[
            { value: 'register', label: t('dayEnd.register') },
            { value: 'day', label: t('dayEnd.title') },
          ]}
          onChange={(next) => setView(next === 'day' ? 'day' : 'register')}
        />
      </div>
      {view === 'day' ? <DayEndPanel /> : <BookOfYear />}
    </div>
  );
}

/** The book by year and days, and its way onto paper. */
function BookOfYear() {
  const t = useT();
  const { now } = useServices();
  const [typed, setTyped] = useState<TypedPeriod>(() => ({ year: bookYearAt(now()), from: '', to: '' }));
  const period = periodOf(typed);
  const { book, more } = useRegister(period);
  const printing = useRegisterPrint();
  if (printing.file !== undefined) {
    return (
      <Panel
        title={t('register.pdf')}
        aside={
          <Button variant="default" onClick={printing.close}>
            {t('register.back')}
          </Button>
        }
      >
        <PdfView file={printing.file} label={t('register.pdf')} />
      </Panel>
    );
  }
  return (
    <>
      <PeriodFields typed={typed} years={book?.years ?? []} onTyped={setTyped} />
      {period === undefined && <Notice tone="warn">{t('register.wrongDay')}</Notice>}
      {period !== undefined && <PrintButtons period={period} printing={printing} />}
      {book === undefined ? (
        <p className="panel quiet">{t('register.loading')}</p>
      ) : (
        <BookPages book={book} onMore={() => void more()} />
      )}
    </>
  );
}

interface PeriodFieldsProps {
  readonly typed: TypedPeriod;
  readonly years: readonly number[];
  readonly onTyped: (typed: TypedPeriod) => void;
}

function PeriodFields({ typed, years, onTyped }: PeriodFieldsProps) {
  const t = useT();
  const offered = [...new Set([typed.year, ...years])].sort((one, other) => other - one);
  return (
    <div className="fields" data-advance>
      <NativeSelect
        id="register-year"
        label={t('register.year')}
        autoComplete="off"
        value={`${typed.year}`}
        data={offered.map((year) => `${year}`)}
        onChange={(event) => onTyped({ year: Number(event.currentTarget.value), from: '', to: '' })}
      />
      <TextField
        id="register-from"
        label={t('register.from')}
        placeholder={t('register.dayHint')}
        value={typed.from}
        onChange={(from) => onTyped({ ...typed, from })}
      />
      <TextField
        id="register-to"
        label={t('register.to')}
        placeholder={t('register.dayHint')}
        value={typed.to}
        onChange={(to) => onTyped({ ...typed, to })}
      />
    </div>
  );
}

interface PrintButtonsProps {
  readonly period: RegisterPeriod;
  readonly printing: ReturnType<typeof useRegisterPrint>;
}

function PrintButtons({ period, printing }: PrintButtonsProps) {
  const t = useT();
  const { work, view, print } = printing;
  return (
    <>
      <div className="row wrap">
        <Button variant="default" loading={work.kind === 'drawing'} onClick={() => void view(period)}>
          {t('register.view')}
        </Button>
        <Button variant="default" loading={work.kind === 'printing'} onClick={() => void print(period)}>
          {t('register.print')}
        </Button>
      </div>
      {work.kind === 'drawing' && <Notice tone="info">{t('register.drawing')}</Notice>}
      {work.kind === 'printing' && <Notice tone="info">{t('register.printing')}</Notice>}
      {work.kind === 'printed' && <Notice tone="done">{t('register.printed')}</Notice>}
      {work.kind === 'failed' && <Notice tone="failed">{work.words}</Notice>}
    </>
  );
}

function BookPages({ book, onMore }: { book: OpenBook; onMore: () => void }) {
  const say = useSay();
  const { t } = say;
  const navigate = useNavigate();
  const show = (dossierId: string) => void navigate({ to: '/find', search: { dossierId } });
  if (book.total === 0) return <p className="panel">{t('register.empty')}</p>;
  const left = book.total - book.rows.length;
  return (
    <Panel title={t('register.count', { count: book.total })}>
      <ListTable
        label={t('register.title')}
        columns={registerColumns(say, show)}
        rows={book.rows}
        keyOf={({ dossierId }) => dossierId}
      />
      {book.nextAfter !== null && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={onMore}>
          {t('register.more', { count: left })}
        </Button>
      )}
    </Panel>
  );
}
