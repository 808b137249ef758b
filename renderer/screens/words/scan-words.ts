import type { ScanFailure } from '../../../shared/contract/failures.ts';
import type { ScanMode, ScanPaper, ScanSource } from '../../../shared/domain/scan-profile.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import type { Say } from '../../i18n/use-t.ts';

/** Troubles that carry nothing to say beside their name; one that is left out does not compile. */
const PLAIN_SCAN_WORDS = {
  locked: 'failure.locked',
  'no-scanner': 'scan.noScanner',
  'driver-missing': 'scan.driverMissing',
  'already-scanning': 'scan.alreadyScanning',
  'feeder-empty': 'scan.feederEmpty',
  'paper-jam': 'scan.paperJam',
  'cover-open': 'scan.coverOpen',
  'scanner-busy': 'scan.busy',
  'connection-lost': 'scan.connectionLost',
  'out-of-memory': 'scan.outOfMemory',
  'access-denied': 'scan.accessDenied',
  cancelled: 'scan.cancelled',
  'not-answering': 'scan.notAnswering',
  'page-damaged': 'scan.pageDamaged',
} as const satisfies Record<Exclude<ScanFailure['kind'], 'driver-failed' | 'disk-full'>, MessageKey>;

export function messageForScan(failure: ScanFailure, { t, format }: Say): string {
  if (failure.kind === 'driver-failed') return t('scan.driverFailed', { code: failure.code });
  if (failure.kind === 'disk-full') return t('scan.diskFull', { free: format.bytes(failure.freeBytes) });
  return t(PLAIN_SCAN_WORDS[failure.kind]);
}

export const SOURCE_WORDS = {
  feeder: 'scanner.sourceFeeder',
  'feeder-duplex': 'scanner.sourceDuplex',
  flatbed: 'scanner.sourceFlatbed',
} as const satisfies Record<ScanSource, MessageKey>;

export const MODE_WORDS = {
  colour: 'scanner.modeColour',
  grey: 'scanner.modeGrey',
  'line-art': 'scanner.modeLineArt',
} as const satisfies Record<ScanMode, MessageKey>;

export const PAPER_WORDS = {
  a4: 'scanner.paperA4',
  a5: 'scanner.paperA5',
  a3: 'scanner.paperA3',
} as const satisfies Record<ScanPaper, MessageKey>;
