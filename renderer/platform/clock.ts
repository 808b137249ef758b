import { getInstant, type Instant } from '../../shared/kernel/instant.ts';

/** The wall clock. The order of things never comes from it (DESIGN 13). */
export function nowInstant(): Instant {
  return getInstant(Date.now());
}
