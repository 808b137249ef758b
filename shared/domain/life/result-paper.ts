import type { Instant } from '../../kernel/instant.ts';
import type { FileRef } from '../file-ref.ts';

/** A result made digital (Số hóa kết quả): hidden from the citizen until it is given back. */
export interface ResultPaper {
  /** `KQ.G15.000031` and the like; the running suffix is confirmed by the province (DOMAIN 3.4). */
  readonly resultCode: string;
  readonly file: FileRef;
  /** Who decided, by the name in the certificate. */
  readonly signerName: string;
  /** Whether that signer is competent for it: only such a result counts (KPI K8). */
  readonly competent: boolean;
  readonly digitisedAt: Instant;
}

/** How a result was given back. */
export type ReturnWay = 'counter' | 'post' | 'electronic';

/** Who took it: the owner, or somebody with an authority that the clerk has seen. */
export type Taker =
  | { readonly kind: 'owner' }
  | { readonly kind: 'authorised'; readonly name: string; readonly groundVi: string }
  | { readonly kind: 'postal-worker'; readonly itemCode: string };

export interface ResultGiving {
  readonly way: ReturnWay;
  readonly taker: Taker;
  readonly originalsBack: boolean;
  readonly givenAt: Instant;
}
