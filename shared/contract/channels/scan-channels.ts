import type { LockedFailure, ScanFailure } from '../failures.ts';
import type { DraftPage } from '../../domain/draft.ts';
import type { ScanProfile, ScannerAbilities, ScannerDevice } from '../../domain/scan-profile.ts';
import type { Result } from '../../kernel/result.ts';

/** Pages that come from a scanner. */
export interface ScanChannels {
  'scan:devices': { readonly request: null; readonly reply: Result<readonly ScannerDevice[], ScanFailure> };
  'scan:abilities': {
    readonly request: { readonly deviceId: string };
    readonly reply: Result<ScannerAbilities, ScanFailure>;
  };
  /**
   * One stack. Each page is told of as it comes (`scan:page`); the answer names them all again, for
   * one that was not heard. `profile` is `null` for what this machine is set to, else the first device found.
   */
  'scan:start': {
    readonly request: { readonly profile: ScanProfile | null; readonly maxPages: number };
    readonly reply: Result<
      { readonly pages: readonly DraftPage[]; readonly trouble: ScanFailure | null },
      LockedFailure
    >;
  };
  'scan:cancel': { readonly request: null; readonly reply: null };
}

export interface ScanEvents {
  /** The scanner has begun to read page `number` of this stack. */
  'scan:progress': { readonly number: number };
  /** A page of the stack is in the vault. */
  'scan:page': { readonly page: DraftPage };
}
