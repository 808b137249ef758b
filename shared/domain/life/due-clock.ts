import { addMs, type Instant } from '../../kernel/instant.ts';
import { fromLocalTime } from '../../kernel/local-time.ts';
import { addDays } from '../../kernel/plain-day.ts';
import type { Life } from './life.ts';
import type { Supplement } from './supplement.ts';

/** A span in which the office waited for the citizen; `to` is exclusive. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

/** By when the office owed a result, once all that stopped the clock is counted. */
export interface DueClock {
  readonly dueAt: Instant;
  readonly pauses: readonly Pause[];
  /** The same without the pauses: as first given, or as given anew. */
  readonly firstDueAt: Instant;
  /** When the time allowed began anew with the complete dossier (NĐ 61/2018 Đ19.4). */
  readonly restartedAt: Instant | undefined;
}

/**
 * The due time that lateness is judged by, as known at `now`: the one first
 * given, or the last one that a complete supplement started anew, plus every
 * pause after it. A request for supplements pauses until the answer, and no
 * longer than the end of the citizen's last day. An apology changes nothing.
 *
 * @rule DUE-08
 */
export function dueClock(dueOriginal: Instant, life: Life, now: Instant): DueClock {
  const asked = onAppraisal(life, now);
  const restart = asked.findLastIndex(({ restartedDueAt }) => restartedDueAt !== null);
  const pauses = asked.slice(restart + 1).map((supplement) => pauseOf(supplement, now));
  const waited = pauses.reduce((sum, { from, to }) => sum + (to - from), 0);
  const firstDueAt = asked[restart]?.restartedDueAt ?? dueOriginal;
  return {
    dueAt: addMs(firstDueAt, waited),
    pauses,
    firstDueAt,
    restartedAt: asked[restart]?.broughtAt,
  };
}

/** Whether the clock stands still at this moment. */
export function isPaused(life: Life, now: Instant): boolean {
  return onAppraisal(life, now).some(
    (supplement) => supplement.broughtAt === undefined && now < endOfAnswer(supplement),
  );
}

/** The requests that stop the clock, as they stood at a moment: what came after it had not happened yet. */
function onAppraisal({ supplements }: Life, now: Instant): readonly Supplement[] {
  return supplements
    .filter(({ request }) => request.stage === 'on-appraisal' && request.askedAt <= now)
    .map((supplement) =>
      supplement.broughtAt !== undefined && supplement.broughtAt > now
        ? { ...supplement, broughtAt: undefined, restartedDueAt: null }
        : supplement,
    );
}

function pauseOf(supplement: Supplement, now: Instant): Pause {
  const { askedAt } = supplement.request;
  const until = Math.min(supplement.broughtAt ?? now, endOfAnswer(supplement));
  return { from: askedAt, to: addMs(askedAt, Math.max(0, until - askedAt)) };
}

/** Midnight after the citizen's last day. */
export function endOfAnswer({ request }: Supplement): Instant {
  return fromLocalTime({ day: addDays(request.answerBy, 1), msOfDay: 0 });
}
