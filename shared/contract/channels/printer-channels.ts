import type { LockedFailure, PrintFailure } from '../failures.ts';
import type { Result } from '../../kernel/result.ts';

export interface PrinterFacts {
  /** How the system calls it. */
  readonly name: string;
  /** How a person calls it. */
  readonly displayName: string;
}

/** The printers of the system. */
export interface PrinterChannels {
  'printers:list': {
    readonly request: null;
    readonly reply: Result<readonly PrinterFacts[], LockedFailure>;
  };
  /** One page with a ruler, on the printer and the paper that are set. */
  'printers:test': { readonly request: null; readonly reply: Result<null, LockedFailure | PrintFailure> };
}
