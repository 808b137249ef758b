import type { Instant } from '../../kernel/instant.ts';
import type { PlainDay } from '../../kernel/plain-day.ts';
import type { FileRef } from '../file-ref.ts';

/** A digitised, signed paper of a person that the office holds (Kho dữ liệu điện tử). */
export interface StockItem {
  /** The component of the catalogue it can stand for. */
  readonly componentCode: string;
  readonly file: FileRef;
  /** Where it came from: an earlier dossier's paper, its result, or shared data of the province. */
  readonly from: 'component' | 'result' | 'shared-data';
  /** The code of that dossier, or of the shared record. */
  readonly origin: string;
  /** Its last day of validity; `null`: without end. */
  readonly validTo: PlainDay | null;
  /** When hash, signature and validity were last found good; a paper is used only with a look of the same moment. */
  readonly verifiedAt: Instant;
}

/** Whether a held paper may be used on a day: never an expired one. */
export function isValidOn({ validTo }: Pick<StockItem, 'validTo'>, day: PlainDay): boolean {
  return validTo === null || day <= validTo;
}
