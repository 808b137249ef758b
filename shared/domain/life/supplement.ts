import type { ClerkId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { PlainDay } from '../../kernel/plain-day.ts';
import type { FormSerial } from './form-serial.ts';

/** Where a request for supplements is made: before reception, or by the officer who appraises. */
export type SupplementStage = 'at-reception' | 'on-appraisal';

/** What becomes of the time allowed (DOMAIN 8.1): practice pauses it, NĐ 61/2018 Đ19.4 starts it anew. */
export type ClockRule = 'pauses' | 'restarts';

/** One line of Form 02: what is wrong with which paper, and how to put it right. */
export interface SupplementItem {
  readonly componentCode: string | null;
  readonly wrongVi: string;
  readonly remedyVi: string;
}

/** Leave for asking a second time: the head's own unlock, or his word with his name (UX 5). */
export interface HeadLeave {
  readonly reasonVi: string;
  readonly headName: string;
  readonly by: { readonly kind: 'unlock'; readonly clerkId: ClerkId } | { readonly kind: 'spoken' };
}

/** Form 02. Everything that is missing stands on one: the directive allows one request (1.d). */
export interface SupplementRequest {
  readonly serial: FormSerial;
  /** 1 for the first. */
  readonly number: number;
  readonly stage: SupplementStage;
  readonly items: readonly SupplementItem[];
  readonly groundVi: string;
  /** The citizen's last day; unanswered, the clock stands still no longer. */
  readonly answerBy: PlainDay;
  readonly clock: ClockRule;
  readonly askedAt: Instant;
  /** `null` for the first request. */
  readonly leave: HeadLeave | null;
}

export interface Supplement {
  readonly request: SupplementRequest;
  readonly broughtAt: Instant | undefined;
  /** The new due time, where the clock started anew. */
  readonly restartedDueAt: Instant | null;
}
