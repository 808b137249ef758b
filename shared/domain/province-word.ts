import type { ActionId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { AccountStep } from './life/account-filing.ts';
import type { Gateway } from './life/payment.ts';
import type { PortalFiling } from './portal-filing.ts';
import type { StatusWord } from './processing.ts';

/** Where a word stands among those to one counter, and when the province said it. */
interface WordPlace {
  readonly counterId: string;
  /** Counts the words to one counter, without a gap; where reading went on after a cut. */
  readonly serial: number;
  readonly at: Instant;
}

interface Signed<Body> {
  readonly body: Body;
  readonly keyId: string;
  /** ECDSA P-256 over SHA-256 of the canonical JSON of `body`, IEEE P1363 form, base64url. */
  readonly signature: string;
}

/** How far the portal has come with filing a paper dossier through its owner's account (directive 4.1.b). */
export type AccountWord = Signed<
  WordPlace & {
    readonly kind: 'account-told';
    readonly actionId: ActionId;
    readonly step: Extract<AccountStep, { kind: 'sent-to-holder' | 'confirmed' | 'failed' }>;
  }
>;

/** Money that came through a gateway: only the province's word makes a payment an online one (KPI K5). */
export type PaymentWord = Signed<
  WordPlace & {
    readonly kind: 'payment-told';
    readonly actionId: ActionId;
    /** The counter's own where it had asked for the payment, else the gateway's. */
    readonly paymentId: string;
    readonly amountVnd: number;
    readonly paidAt: Instant;
    readonly gateway: Gateway;
    readonly transactionCode: string;
    readonly receiptNumber: string;
  }
>;

/** A citizen filed online, and this counter is to answer. */
export type FilingWord = Signed<WordPlace & { readonly kind: 'portal-filed'; readonly filing: PortalFiling }>;

/** Whatever the province says unasked, each word signed, to one counter in the order of its serials (DESIGN 11). */
export type ProvinceWord = StatusWord | AccountWord | PaymentWord | FilingWord;

export function isStatusWord(word: ProvinceWord): word is StatusWord {
  return word.body.kind === 'processing-status';
}

export function isFilingWord(word: ProvinceWord): word is FilingWord {
  return word.body.kind === 'portal-filed';
}

export function isAccountWord(word: ProvinceWord): word is AccountWord {
  return word.body.kind === 'account-told';
}
