import type { ClerkId, DossierId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';

/** What a complaint (PAKN) is about; the first three are those the directive wants none of (1.d). */
export const COMPLAINT_SUBJECTS = ['attitude', 'delay', 'repeated-supplement', 'other'] as const;

export type ComplaintSubject = (typeof COMPLAINT_SUBJECTS)[number];

export type ComplaintAction =
  | {
      readonly kind: 'complaint-received';
      readonly subject: ComplaintSubject;
      readonly contentVi: string;
      readonly dossierId: DossierId | null;
      readonly answerBy: Instant;
    }
  | { readonly kind: 'complaint-answered'; readonly answerVi: string };

export interface ComplaintEntry {
  readonly actionId: string;
  readonly complaintId: string;
  readonly clerkId: ClerkId;
  readonly at: Instant;
  readonly action: ComplaintAction;
}

export interface Complaint {
  readonly complaintId: string;
  readonly subject: ComplaintSubject;
  readonly contentVi: string;
  readonly dossierId: DossierId | null;
  readonly receivedAt: Instant;
  readonly answerBy: Instant;
  readonly answeredAt: Instant | undefined;
}

/** Applies one entry. A complaint begins when it is received; an answer to nothing is a bug. */
export function applyComplaint(complaint: Complaint | undefined, entry: ComplaintEntry): Complaint {
  const { action, at, complaintId } = entry;
  if (action.kind === 'complaint-received') {
    if (complaint !== undefined) return complaint;
    const { subject, contentVi, dossierId, answerBy } = action;
    return { complaintId, subject, contentVi, dossierId, receivedAt: at, answerBy, answeredAt: undefined };
  }
  if (complaint === undefined) throw new TypeError('a complaint is answered after it was received');
  return { ...complaint, answeredAt: complaint.answeredAt ?? at };
}
