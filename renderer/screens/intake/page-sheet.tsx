import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { DraftPage } from '../../../shared/domain/draft.ts';
import { tiltOf } from '../../../shared/domain/page-tilt.ts';
import { pageImageUrl, thumbnailUrl } from '../../platform/bytes-url.ts';

import { useServices } from '../services.tsx';
import { ImageCanvas } from './image-canvas.tsx';
import { pictureNamed } from './picture-named.ts';

interface PageSheetProps {
  readonly page: DraftPage;
  readonly widthPx: number;
  readonly label: string;
  /** A small picture will do: five hundred pages at full size are more than a weak machine holds. */
  readonly small?: boolean;
  /** Called when the page is really on screen. */
  readonly onDrawn?: () => void;
  readonly onUnreadable?: () => void;
}

/** One page as it was captured, turned by its own matrix: a JPEG as it is, a PDF page by pdf.js. */
export function PageSheet(props: PageSheetProps) {
  const { page, widthPx } = props;
  const size = sheetSize(page, widthPx);
  const inner = page.rotation % 180 === 0 ? size : { width: size.height, height: size.width };
  const transform = `translate(-50%, -50%) rotate(${page.rotation + tiltOf(page)}deg)`;
  return (
    <div className="sheet" style={size}>
      {page.kind === 'image' ? (
        <ImageSheet {...props} page={page} style={{ ...inner, transform }} />
      ) : (
        <PdfSheet {...props} page={page} innerWidthPx={inner.width} style={{ ...inner, transform }} />
      )}
    </div>
  );
}

type Style = { readonly width: number; readonly height: number; readonly transform: string };

function ImageSheet({
  page,
  label,
  small = false,
  style,
  onDrawn,
  onUnreadable,
}: PageSheetProps & { page: Extract<DraftPage, { kind: 'image' }>; style: Style }) {
  if (!small) {
    return (
      <ImageCanvas
        url={pageImageUrl(page.file)}
        widthPx={style.width}
        label={label}
        style={style}
        onDrawn={onDrawn}
        onUnreadable={onUnreadable}
      />
    );
  }
  return (
    <img
      src={thumbnailUrl(page.file)}
      alt={label}
      decoding="async"
      loading="lazy"
      style={style}
      onLoad={onDrawn}
      onError={onUnreadable}
    />
  );
}

function PdfSheet({
  page,
  label,
  innerWidthPx,
  style,
  onDrawn,
  onUnreadable,
}: PageSheetProps & { page: Extract<DraftPage, { kind: 'pdf' }>; innerWidthPx: number; style: Style }) {
  const { pdf, readFile } = useServices();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [visible, setVisible] = useState(false);
  const drawn = useEffectEvent(() => onDrawn?.());
  const unreadable = useEffectEvent(() => onUnreadable?.());
  // A hundred thumbnails must not all be drawn at once.
  useEffect(() => {
    if (canvas.current === null) return undefined;
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setVisible(true);
    });
    watcher.observe(canvas.current);
    return () => watcher.disconnect();
  }, []);
  const { file, pageIndex } = page;
  useEffect(() => {
    const target = canvas.current;
    if (target === null || !visible) return undefined;
    const stop = new AbortController();
    void (async () => {
      const bytes = await readFile(file, stop.signal);
      if (stop.signal.aborted) return;
      if (bytes === undefined) return unreadable();
      const outcome = await pdf.renderPage({
        bytes,
        pageIndex,
        canvas: target,
        widthPx: innerWidthPx,
        signal: stop.signal,
      });
      if (outcome.kind === 'drawn') drawn();
      if (outcome.kind === 'unreadable') unreadable();
    })();
    return () => stop.abort();
  }, [file, pageIndex, innerWidthPx, visible, pdf, readFile]);
  return <canvas ref={canvas} {...pictureNamed(label)} style={style} />;
}

/** How much higher than wide a page is, turned as it is. */
export function sheetRatio(page: DraftPage): number {
  const [across, down] =
    page.kind === 'image' ? [page.widthPx, page.heightPx] : [page.widthPt, page.heightPt];
  return page.rotation % 180 === 0 ? down / across : across / down;
}

/** The box a page takes on screen at this width. */
function sheetSize(page: DraftPage, widthPx: number): { readonly width: number; readonly height: number } {
  return { width: widthPx, height: Math.round(widthPx * sheetRatio(page)) };
}
