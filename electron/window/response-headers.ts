import { BYTES_ORIGIN, PAGE_ORIGIN } from './app-origin.ts';

/** On every response, workers and errors too (DESIGN, «Process layout»). */
export const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self' 'wasm-unsafe-eval'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' ${BYTES_ORIGIN} blob: data:`,
  `font-src 'self'`,
  `connect-src 'self' ${BYTES_ORIGIN}`,
  `worker-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  `object-src 'none'`,
].join('; ');

const COMMON_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  // Otherwise copies of what a citizen brought would land in Chromium's cache.
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), microphone=(), usb=(), serial=(), hid=(), payment=()',
} as const;

/** Headers of the program's own files. */
export const PAGE_HEADERS = { ...COMMON_HEADERS, 'cross-origin-resource-policy': 'same-origin' } as const;

/** Headers of user bytes: readable by our page alone, never a document of their own. */
export const BYTES_HEADERS = {
  ...COMMON_HEADERS,
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': PAGE_ORIGIN,
  'access-control-expose-headers': 'content-range, accept-ranges, content-length',
  'accept-ranges': 'bytes',
  vary: 'origin',
} as const;
