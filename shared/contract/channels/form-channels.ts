import type { FormFailure } from '../failures.ts';
import type { FileRef } from '../../domain/file-ref.ts';
import type { HandOverQuery } from '../../domain/hand-over-list.ts';
import type { LifeForm } from '../../domain/life/life-form.ts';
import type { DossierId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';

/** What is printed for a citizen. */
export interface FormChannels {
  /** Form 01 of a received dossier; the same file each time it is asked for. */
  'forms:issue': {
    readonly request: { readonly dossierId: DossierId };
    readonly reply: Result<{ readonly file: FileRef; readonly seq: number }, FormFailure>;
  };
  /** A form of what happened beside or after intake, drawn from the history. */
  'forms:issue-life': {
    readonly request: { readonly dossierId: DossierId; readonly form: LifeForm };
    readonly reply: Result<{ readonly file: FileRef }, FormFailure>;
  };
  'forms:print-life': {
    readonly request: { readonly dossierId: DossierId; readonly form: LifeForm };
    readonly reply: Result<null, FormFailure>;
  };
  /** The list of a «nộp thay» as far as it has come. `batchOf`: its first dossier. */
  'forms:batch-slip': {
    readonly request: { readonly batchOf: DossierId };
    readonly reply: Result<{ readonly file: FileRef }, FormFailure>;
  };
  'forms:print-batch-slip': {
    readonly request: { readonly batchOf: DossierId };
    readonly reply: Result<null, FormFailure>;
  };
  /** Everything that went to one recipient on one day, for both sides to sign. */
  'forms:hand-over-list': {
    readonly request: HandOverQuery;
    readonly reply: Result<{ readonly file: FileRef }, FormFailure>;
  };
  'forms:print-hand-over-list': {
    readonly request: HandOverQuery;
    readonly reply: Result<null, FormFailure>;
  };
  /** Prints as this machine is set to; answers how often this receipt has been printed now. */
  'forms:print': {
    readonly request: { readonly dossierId: DossierId };
    readonly reply: Result<{ readonly count: number }, FormFailure>;
  };
  /** What a citizen takes home who was told of filing online and by post. */
  'forms:print-leaflet': { readonly request: null; readonly reply: Result<null, FormFailure> };
}
