import type { Instant } from '../../shared/kernel/instant.ts';
import { formatClock, toLocalTime } from '../../shared/kernel/local-time.ts';
import { parsePlainDay } from '../../shared/kernel/plain-day.ts';
import type { Translate } from './message.ts';

/** The only place where days, times, money, sizes and durations become text. Local time is Asia/Ho_Chi_Minh everywhere. */
export interface Format {
  /** `dd/MM/yyyy`. */
  day(instant: Instant): string;
  /** An ISO day as `dd/MM/yyyy`; a year alone, or anything else, stays as it is. */
  isoDay(text: string): string;
  /** `HH:mm`. */
  time(instant: Instant): string;
  /** `HH:mm:ss`. */
  clock(instant: Instant): string;
  /** `HH:mm, dd/MM/yyyy`. */
  moment(instant: Instant): string;
  /** As on marks: `23-11-2026T09:15:07+07:00` (DOMAIN 4, the order of parts as in practice). */
  stamp(instant: Instant): string;
  /** Whole đồng: `8.000 đ`. */
  money(dong: number): string;
  /** Decimal units with a comma: `1,8 GB`. */
  bytes(sizeBytes: number): string;
  /** Rounded up to the largest fitting unit. */
  duration(durationMs: number): string;
  count(value: number): string;
  /** From hundredths of a per cent: `82,61 %`, `80 %`. */
  percent(hundredths: number): string;
  /** One place after the comma: `1,3`. */
  decimal(value: number): string;
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
const COUNT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const TWO_DECIMALS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const COLLATOR = new Intl.Collator('vi', { numeric: true });

export function createFormat(t: Translate): Format {
  return {
    day: formatDay,
    isoDay: formatIsoDay,
    time: (instant) => clockOf(instant).slice(0, 5),
    clock: clockOf,
    moment: (instant) => `${clockOf(instant).slice(0, 5)}, ${formatDay(instant)}`,
    stamp: (instant) => `${formatDay(instant).replaceAll('/', '-')}T${clockOf(instant)}+07:00`,
    money: (dong) => `${COUNT.format(dong)} đ`,
    bytes: formatBytes,
    duration: (durationMs) => formatDuration(durationMs, t),
    count: (value) => COUNT.format(value),
    percent: (hundredths) => `${TWO_DECIMALS.format(hundredths / 100)} %`,
    decimal: (value) => ONE_DECIMAL.format(value),
  };
}

/** Vietnamese order (đ after d, tones last); for every list a person reads. */
export function compareVietnamese(left: string, right: string): number {
  return COLLATOR.compare(left, right);
}

/** Typed text as it is kept: one form for each letter, whatever the input method sent. */
export function normaliseTyped(text: string): string {
  return text.normalize('NFC');
}

/** `dd/MM/yyyy` (also with `-`, `.` or no separators) to an ISO day; a year alone stays a year; otherwise `undefined`. */
export function parseTypedDay(text: string): string | undefined {
  const compact = text.trim();
  if (/^\d{4}$/u.test(compact)) return compact;
  const parts = /^(\d{1,2})[/.-]?(\d{1,2})[/.-]?(\d{4})$/u.exec(compact);
  if (parts === null) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  return parsePlainDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function formatDay(instant: Instant): string {
  return formatIsoDay(toLocalTime(instant).day);
}

function formatIsoDay(text: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return parts === null ? text : `${parts[3]}/${parts[2]}/${parts[1]}`;
}

function clockOf(instant: Instant): string {
  return formatClock(toLocalTime(instant).msOfDay);
}

function formatBytes(sizeBytes: number): string {
  let value = sizeBytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${ONE_DECIMAL.format(value)} ${UNITS[unit] ?? 'TB'}`;
}

function formatDuration(durationMs: number, t: Translate): string {
  const seconds = Math.ceil(durationMs / 1000);
  if (seconds < 60) return t('format.seconds', { count: seconds });
  if (seconds < 3600) return t('format.minutes', { count: Math.ceil(seconds / 60) });
  return t('format.hours', { count: Math.ceil(seconds / 3600) });
}
