import type { FormFailure, LockedFailure, RegisterFailure } from '../failures.ts';
import type { FileRef } from '../../domain/file-ref.ts';
import type { RegisterPage, RegisterPeriod } from '../../domain/register.ts';
import type { Result } from '../../kernel/result.ts';

/** The counter's own book. */
export interface RegisterChannels {
  /** One page of the book of a year, in its own order; asked on by the last number. */
  'register:page': {
    readonly request: {
      readonly period: RegisterPeriod;
      readonly afterNumber: number;
      readonly limit: number;
    };
    readonly reply: Result<RegisterPage & { readonly years: readonly number[] }, LockedFailure>;
  };
  /** The lines of a period as a PDF to look at. */
  'register:issue': {
    readonly request: { readonly period: RegisterPeriod };
    readonly reply: Result<{ readonly file: FileRef }, FormFailure | RegisterFailure>;
  };
  'register:print': {
    readonly request: { readonly period: RegisterPeriod };
    readonly reply: Result<null, FormFailure | RegisterFailure>;
  };
}
