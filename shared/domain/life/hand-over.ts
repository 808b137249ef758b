import type { Instant } from '../../kernel/instant.ts';
import type { FormSerial } from './form-serial.ts';

/** One line of the control sheet (Phiếu kiểm soát): who gave the dossier to whom. Nothing in it is ever changed. */
export interface HandOver {
  readonly serial: FormSerial;
  readonly fromVi: string;
  readonly toVi: string;
  readonly at: Instant;
  /** Paper goes along only where the province asks for it or allows it (directive 4.1.b). */
  readonly paper: { readonly kind: 'none' } | { readonly kind: 'follows'; readonly groundVi: string };
}
