import { z } from 'zod';
import type { VisitChange } from '../../shared/contract/channels/visit-channels.ts';
import { GUIDES, VISIT_PURPOSES } from '../../shared/domain/visit.ts';
import { parseVisitId, type VisitId } from '../../shared/kernel/id.ts';

const guidance = z.strictObject({ online: z.boolean(), post: z.boolean(), guide: z.enum(GUIDES) });

export const visitChangeSchema: z.ZodType<VisitChange> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('guide'), guidance }),
  z.strictObject({ kind: z.literal('purpose'), purpose: z.enum(VISIT_PURPOSES) }),
  z.strictObject({ kind: z.literal('next') }),
  z.strictObject({
    kind: z.literal('void'),
    visitId: z.custom<VisitId>((value) => parseVisitId(value) !== undefined),
  }),
]);
