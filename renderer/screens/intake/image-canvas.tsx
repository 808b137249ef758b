import { useEffect, useEffectEvent, useRef, type CSSProperties } from 'react';

import { fetchPicture } from '../../platform/fetch-picture.ts';
import { pictureNamed } from './picture-named.ts';

interface ImageCanvasProps {
  readonly url: string;
  /** In CSS pixels, before the page's own turn. */
  readonly widthPx: number;
  readonly label: string;
  readonly style: CSSProperties;
  readonly onDrawn: (() => void) | undefined;
  readonly onUnreadable: (() => void) | undefined;
}

/** A scanned page at reading size; the page before stays on screen until the next one is drawn. */
export function ImageCanvas({ url, widthPx, label, style, onDrawn, onUnreadable }: ImageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useEffectEvent(() => onDrawn?.());
  const unreadable = useEffectEvent(() => onUnreadable?.());
  useEffect(() => {
    const stop = new AbortController();
    void (async () => {
      const picture = await fetchPicture(url, Math.round(widthPx * devicePixelRatio), stop.signal);
      const target = canvas.current;
      if (stop.signal.aborted || target === null) return picture?.close();
      if (picture === undefined) return unreadable();
      target.width = picture.width;
      target.height = picture.height;
      // The canvas takes the bitmap over: nothing is copied, and nothing is left to close.
      target.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
      // Told on the element itself, so that whoever photographs the screen waits for the page.
      target.dataset['drawn'] = 'true';
      drawn();
    })();
    return () => stop.abort();
  }, [url, widthPx]);
  return <canvas ref={canvas} {...pictureNamed(label)} style={style} />;
}
