import { z } from 'zod';
import type { SuggestedProvince } from '../../shared/contract/channels/province-channels.ts';

const schema = z.strictObject({ address: z.url().max(400), enrolmentCode: z.string().min(1).max(100) });

/** What `npm start` tells of its trial province, so that a newcomer has nothing to copy; anything else is no suggestion. */
export function findSuggestedProvince(text: string | undefined): SuggestedProvince | null {
  if (text === undefined || text === '') return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null; // not JSON: the screen asks for the address instead
  }
}
