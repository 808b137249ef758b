import { ActionIcon } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

import type { FileRef } from '../../../shared/domain/file-ref.ts';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useServices } from '../services.tsx';

type Opened =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly pageCount: number };

/** Wider than this a form is only larger, not easier to read. */
const WIDEST_PX = 900;

/** A finished PDF (receipt, signed paper), one page at a time, drawn by pdf.js from memory. */
export function PdfView({ file, label }: { file: FileRef; label: string }) {
  const t = useT();
  const opened = useOpenedPdf(file);
  const [pageIndex, setPageIndex] = useState(0);
  const { ref, width } = useElementSize<HTMLElement>();
  if (opened.kind === 'unreadable') return <Notice tone="failed">{t('pages.failed')}</Notice>;
  const pageCount = opened.kind === 'open' ? opened.pageCount : 1;
  return (
    <>
      {pageCount > 1 && <Pager pageIndex={pageIndex} pageCount={pageCount} onTurn={setPageIndex} />}
      <section
        ref={ref}
        className="viewer"
        aria-label={t('pages.viewer', { number: pageIndex + 1, total: pageCount, paper: label })}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        {opened.kind === 'opening' && <p className="quiet">{t('pages.loading')}</p>}
        {opened.kind === 'open' && width > 0 && (
          <PdfPage
            bytes={opened.bytes}
            pageIndex={pageIndex}
            widthPx={Math.min(WIDEST_PX, Math.floor(width))}
            label={t('receipt.pdfPage', { number: pageIndex + 1, total: pageCount })}
          />
        )}
      </section>
    </>
  );
}

function useOpenedPdf(file: FileRef): Opened {
  const { readFile, pdf } = useServices();
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' });
  useEffect(() => {
    const stop = new AbortController();
    void (async () => {
      const bytes = await readFile(file, stop.signal);
      const pageCount = bytes === undefined ? undefined : await pdf.countPages(bytes);
      if (stop.signal.aborted) return;
      setOpened(
        bytes === undefined || pageCount === undefined
          ? { kind: 'unreadable' }
          : { kind: 'open', bytes, pageCount },
      );
    })();
    return () => stop.abort();
  }, [file, readFile, pdf]);
  return opened;
}

interface PagerProps {
  readonly pageIndex: number;
  readonly pageCount: number;
  readonly onTurn: (pageIndex: number) => void;
}

function Pager({ pageIndex, pageCount, onTurn }: PagerProps) {
  const t = useT();
  return (
    <div className="row">
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t('pages.previous')}
        disabled={pageIndex === 0}
        onClick={() => onTurn(pageIndex - 1)}
      >
        <Icon name="left" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t('pages.next')}
        disabled={pageIndex === pageCount - 1}
        onClick={() => onTurn(pageIndex + 1)}
      >
        <Icon name="right" />
      </ActionIcon>
      <span className="number">{t('pages.position', { number: pageIndex + 1, total: pageCount })}</span>
    </div>
  );
}

interface PdfPageProps {
  readonly bytes: Uint8Array;
  readonly pageIndex: number;
  readonly widthPx: number;
  readonly label: string;
}

function PdfPage({ bytes, pageIndex, widthPx, label }: PdfPageProps) {
  const { pdf } = useServices();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    const stop = new AbortController();
    // Told on the element itself, so that whoever prints or photographs the screen waits for the page.
    delete target.dataset['drawn'];
    void pdf
      .renderPage({ bytes, pageIndex, canvas: target, widthPx, signal: stop.signal })
      .then((outcome) => {
        if (outcome.kind === 'drawn') target.dataset['drawn'] = 'true';
      });
    return () => stop.abort();
  }, [bytes, pageIndex, widthPx, pdf]);
  return (
    <div className="sheet-column">
      <canvas ref={canvas} role="img" aria-label={label} style={{ width: widthPx - 16 }} />
    </div>
  );
}
