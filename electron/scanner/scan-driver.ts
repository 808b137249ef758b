import type { ScanFailure } from '../../shared/contract/failures.ts';
import type { PageLook } from '../../shared/domain/page-look.ts';
import type { ScannerAbilities, ScannerDevice, ScanProfile } from '../../shared/domain/scan-profile.ts';
import type { Result } from '../../shared/kernel/result.ts';

/** One way of talking to scanners. The maker's code runs in a process of its own, never in ours: it hangs and crashes. */
export interface ScanDriver {
  devices(signal: AbortSignal): Promise<Result<readonly ScannerDevice[], ScanFailure>>;
  abilities(deviceId: string, signal: AbortSignal): Promise<Result<ScannerAbilities, ScanFailure>>;
  /** Hands pages over one by one until the paper or the patience ends; `null` when the whole stack is through. Never rejects because of the device. */
  scan(job: ScanJob): Promise<ScanFailure | null>;
}

export interface ScanJob extends PageTaker {
  readonly profile: ScanProfile;
  /** No more than this; a flatbed gives one anyway. */
  readonly maxPages: number;
  readonly signal: AbortSignal;
}

export interface PageTaker {
  /** The device has begun to read page `number`, 1-based within this run. */
  readonly begun: (number: number) => void;
  /** Keeps one page; what it answers ends the run. Not called again before it has answered. */
  readonly deliver: (page: ScannedImage) => Promise<ScanFailure | null>;
}

/** One page as it goes into the vault: encoded once, with the resolution that it was read at. */
export interface ScannedImage {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
  readonly look: PageLook;
}

/** Turns the raw pixels that arrive at a path into a JPEG, in a process of its own. One run's, closed with it. */
export interface PageEncoder {
  encode(request: { readonly path: string; readonly dpi: number }): Promise<EncodedScan>;
  /** Ends the process; an answer that is still awaited becomes `lost`. */
  close(): void;
}

export type EncodedScan =
  | { readonly kind: 'encoded'; readonly image: ScannedImage }
  /** The picture broke off, or was none. */
  | { readonly kind: 'damaged' }
  /** Nothing came for so long that nothing will. */
  | { readonly kind: 'stalled' }
  /** The process that encodes is gone. */
  | { readonly kind: 'lost' };
