import type { ProblemWire } from '../../shared/contract/province/problem-wire.ts';
import { Problem, PROBLEM_WORDS } from './problem.ts';

/** Turns whatever a route threw into the one shape that clients parse; a bug becomes «internal» and says nothing more. */
export function problemAnswer(
  error: unknown,
  now: number,
): { readonly status: number; readonly body: ProblemWire } {
  const problem =
    error instanceof Problem ? error : new Problem(isBadRequest(error) ? 'malformed' : 'internal');
  return {
    status: problem.status,
    body: { kind: problem.kind, messageVi: PROBLEM_WORDS[problem.kind], serverNow: now },
  };
}

/** The server library's own complaints about a body: bad JSON, wrong content type, too large. */
function isBadRequest(error: unknown): boolean {
  if (!(error instanceof Error) || !('statusCode' in error)) return false;
  return typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500;
}
