import type { Instant } from '../../kernel/instant.ts';
import type { FileRef } from '../file-ref.ts';

/** Whose account a dossier is filed through (directive 4.1.b): the owner's, or that of an authorised filer. */
export type AccountHolder =
  | { readonly kind: 'owner' }
  /** `groundVi`: the written authority, by number and day. */
  | { readonly kind: 'authorised-filer'; readonly groundVi: string };

/** What the holder signed at the counter. No password and no one-time code is asked for, anywhere. */
export interface AccountConsent {
  readonly holder: AccountHolder;
  /** The identifier that the account goes by: số định danh or mã số thuế. */
  readonly identifier: string;
  /** The signed slip, scanned; `null` where it is kept on paper. */
  readonly slip: FileRef | null;
}

/** Why a dossier stays «trực tiếp» although its procedure is provided online. */
export const DIRECT_REASONS = ['no-account', 'not-agreed', 'confirmation-overdue'] as const;

export type DirectReason = (typeof DIRECT_REASONS)[number];

/** The states of the directive's route, by the names that files and reports use. */
export const ACCOUNT_STATES = [
  'khong_yeu_cau',
  'da_dong_y',
  'cho_nop',
  'cho_chu_ho_so_xac_nhan',
  'da_xac_nhan',
  'that_bai',
] as const;

export type AccountState = (typeof ACCOUNT_STATES)[number];

/** One step on the way. The two that end it come from the province, or from the calendar. */
export type AccountStep =
  | { readonly kind: 'consented'; readonly consent: AccountConsent }
  | { readonly kind: 'declined'; readonly reason: 'no-account' | 'not-agreed' }
  /** It is in the outbox: the province is to file it through the account. */
  | { readonly kind: 'queued' }
  /** The province has asked the holder to confirm. */
  | { readonly kind: 'sent-to-holder' }
  /** Only this makes the channel «trực tuyến»: both ids are the portal's. */
  | { readonly kind: 'confirmed'; readonly portalDossierId: string; readonly accountId: string }
  | { readonly kind: 'failed'; readonly reason: DirectReason };

/** How far a dossier has come on the route through its owner's account. */
export interface AccountFiling {
  readonly state: AccountState;
  readonly consent: AccountConsent | undefined;
  /** When the holder agreed: from here on the wait for a confirmation is counted. */
  readonly agreedAt: Instant | undefined;
  readonly confirmed:
    { readonly portalDossierId: string; readonly accountId: string; readonly at: Instant } | undefined;
  readonly reason: DirectReason | undefined;
}

export const NOT_ASKED: AccountFiling = {
  state: 'khong_yeu_cau',
  consent: undefined,
  agreedAt: undefined,
  confirmed: undefined,
  reason: undefined,
};

const STEPS_FROM = {
  khong_yeu_cau: ['consented', 'declined'],
  da_dong_y: ['queued', 'failed'],
  cho_nop: ['sent-to-holder', 'confirmed', 'failed'],
  cho_chu_ho_so_xac_nhan: ['confirmed', 'failed'],
  da_xac_nhan: [],
  /** The holder may still confirm what the calendar gave up on. */
  that_bai: ['confirmed'],
} as const satisfies Record<AccountState, readonly AccountStep['kind'][]>;

export function mayStep(from: AccountState, step: AccountStep['kind']): boolean {
  const allowed: readonly AccountStep['kind'][] = STEPS_FROM[from];
  return allowed.includes(step);
}

/** A step that does not follow from the state changes nothing: words of the province may come twice or late. */
export function applyAccountStep(filing: AccountFiling, step: AccountStep, at: Instant): AccountFiling {
  if (!mayStep(filing.state, step.kind)) return filing;
  switch (step.kind) {
    case 'consented':
      return { ...filing, state: 'da_dong_y', consent: step.consent, agreedAt: at };
    case 'declined':
      return { ...filing, reason: step.reason };
    case 'queued':
      return { ...filing, state: 'cho_nop' };
    case 'sent-to-holder':
      return { ...filing, state: 'cho_chu_ho_so_xac_nhan' };
    case 'confirmed':
      return {
        ...filing,
        state: 'da_xac_nhan',
        confirmed: { portalDossierId: step.portalDossierId, accountId: step.accountId, at },
        reason: undefined,
      };
    case 'failed':
      return { ...filing, state: 'that_bai', reason: step.reason };
  }
}

/** Agreed to, and neither confirmed nor failed: shown apart, never counted as online. */
export function isPending({ state }: AccountFiling): boolean {
  return state === 'da_dong_y' || state === 'cho_nop' || state === 'cho_chu_ho_so_xac_nhan';
}
