/** Why a value may not cross between page and main, or `undefined` when it may. */
export function wireProblem(value: unknown): string | undefined;
