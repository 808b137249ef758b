import type { Complaint, ComplaintSubject } from '../../domain/complaint.ts';
import type { ActionId, DossierId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';
import type { LockedFailure } from '../failures.ts';

export type ComplaintFailure =
  | LockedFailure
  | { readonly kind: 'unknown-complaint' | 'nothing-said' }
  | { readonly kind: 'disk-full'; readonly freeBytes: number };

/** PAKN: what people complain of or propose, the day by which it is answered, and the answer. */
export interface ComplaintChannels {
  /** Those without an answer first, the most urgent ahead; then the answered ones, the newest first. */
  'complaints:list': {
    readonly request: { readonly limit: number };
    readonly reply: Result<readonly Complaint[], LockedFailure>;
  };
  'complaints:take': {
    readonly request: {
      readonly actionId: ActionId;
      readonly subject: ComplaintSubject;
      readonly contentVi: string;
      readonly dossierId: DossierId | null;
    };
    readonly reply: Result<null, ComplaintFailure>;
  };
  'complaints:answer': {
    readonly request: {
      readonly actionId: ActionId;
      readonly complaintId: string;
      readonly answerVi: string;
    };
    readonly reply: Result<null, ComplaintFailure>;
  };
}
