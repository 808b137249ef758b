import type { LaunchedApp } from '../../support/shell/launched-app.ts';

type Peaks = ReturnType<LaunchedApp['peakMemory']>;

const LOOK_EVERY_MS = 200;

/**
 * The most that main and the page ever held, in bytes, from here to `stop`. Looked at all the time: Chromium
 * sets the kernel's high-water mark of its processes back now and then, so one look at the end tells too little.
 */
export function watchPeakMemory(app: Pick<LaunchedApp, 'peakMemory'>): { readonly stop: () => Peaks } {
  let peaks = app.peakMemory();
  const look = () => {
    const { mainBytes, pageBytes } = app.peakMemory();
    peaks = {
      mainBytes: Math.max(peaks.mainBytes, mainBytes),
      pageBytes: Math.max(peaks.pageBytes, pageBytes),
    };
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return peaks;
    },
  };
}
