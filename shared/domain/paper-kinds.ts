import type { Draft, DraftComponent } from './draft.ts';

/** A paper that no procedure asked for; its name stands on Form 01 as handed in. */
export const OTHER_PAPERS = { code: 'KHAC', nameVi: 'Giấy tờ khác' } as const;

/** Whether this procedure only looks at papers and keeps none: two of the catalogue do. What a clerk added beside is no demand. */
export function keepsNoPaper({ components }: Draft): boolean {
  const asked = components.filter(({ code }) => code !== OTHER_PAPERS.code);
  return asked.length > 0 && asked.every(({ presentOnly }) => presentOnly);
}

/** The papers that must be signed: everything that has pages. A paper only presented has none. */
export function componentsToSign(draft: Draft): readonly DraftComponent[] {
  return draft.components.filter((component) => component.pages.length > 0);
}
