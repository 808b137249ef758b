import type { GoalWithLimit } from './bench-case.ts';

/** G1 and G3 are set for this many pages; with fewer, the anchor's start as a process would flatter us. */
const GOAL_PAGES = 100;

export function judgedAt(pageCount: number, goals: readonly GoalWithLimit[]): readonly GoalWithLimit[] {
  return pageCount >= GOAL_PAGES ? goals : [];
}

export function notJudgedAt(pageCount: number, id: string): readonly string[] {
  return pageCount >= GOAL_PAGES
    ? []
    : [`goal ${id} is judged from ${GOAL_PAGES} pages on: --pages ${GOAL_PAGES}`];
}
