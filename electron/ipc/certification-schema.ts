import { z } from 'zod';
import type { TypedLine } from '../../shared/contract/channels/certification-channels.ts';
import { CERTIFICATION_BOOKS } from '../../shared/domain/certification.ts';

const TEXT_LENGTH = 200;
const PAGES = 5_000;
const COPIES = 1_000;
/** More than any copy of this desk has ever cost. */
const FEE_VND = 1_000_000_000;

const words = z.string().trim().min(1).max(TEXT_LENGTH);

/** A line as a clerk types it; what a book cannot be without is never empty. */
export const typedLineSchema: z.ZodType<TypedLine> = z.strictObject({
  book: z.enum(CERTIFICATION_BOOKS),
  requesterName: words,
  requesterNumber: z.string().max(TEXT_LENGTH),
  paperVi: words,
  pages: z.int().positive().max(PAGES),
  copies: z.int().positive().max(COPIES),
  feeVnd: z.int().nonnegative().max(FEE_VND),
  signerName: words,
});
