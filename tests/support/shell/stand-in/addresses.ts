/** The two hosts of `app://` as Chromium sees them in the stand-in: secure contexts, stable, without a port. */
export const PAGE_ORIGIN = 'http://counter.localhost';
export const BYTES_ORIGIN = 'http://bytes.localhost';

export function toAppUrls(text: string): string {
  return text.replaceAll(PAGE_ORIGIN, 'app://counter').replaceAll(BYTES_ORIGIN, 'app://bytes');
}

export function toLoopbackUrls(text: string): string {
  return text.replaceAll('app://counter', PAGE_ORIGIN).replaceAll('app://bytes', BYTES_ORIGIN);
}
