import type { SourceFile } from './source-files.ts';

export interface RuleFault {
  readonly id: string;
  readonly reason: 'not-in-registry' | 'no-code' | 'no-test';
}

/** `@rule` marks without an entry, entries without code, entries that no test names. */
export function findRuleFaults(
  ids: readonly string[],
  code: readonly SourceFile[],
  tests: readonly SourceFile[],
): readonly RuleFault[] {
  const marked = new Set(
    code.flatMap((file) => [...file.text.matchAll(/@rule ([A-Z]+-\d+)/g)].map((match) => match[1] ?? '')),
  );
  const unknown = [...marked]
    .filter((id) => !ids.includes(id))
    .map((id) => ({ id, reason: 'not-in-registry' }) as const);
  const uncoded = ids.filter((id) => !marked.has(id)).map((id) => ({ id, reason: 'no-code' }) as const);
  const untested = ids
    .filter((id) => !tests.some((file) => file.text.includes(id)))
    .map((id) => ({ id, reason: 'no-test' }) as const);
  return [...unknown, ...uncoded, ...untested];
}
