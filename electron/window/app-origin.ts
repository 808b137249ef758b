/** The scheme of the page and of the bytes it may show. Both hosts are served by main; neither is a network address. */
export const APP_SCHEME = 'app';
export const PAGE_HOST = 'counter';
export const BYTES_HOST = 'bytes';
export const PAGE_ORIGIN = `${APP_SCHEME}://${PAGE_HOST}`;
export const BYTES_ORIGIN = `${APP_SCHEME}://${BYTES_HOST}`;
export const PAGE_URL = `${PAGE_ORIGIN}/`;
