import type { Dossier } from '../dossier.ts';

/**
 * A form that belongs to something that happened to a dossier (DOMAIN 2.1). It
 * is drawn from the history each time; `index` counts those of a kind from 0.
 */
export type LifeForm =
  /** Form 02. */
  | { readonly kind: 'supplement'; readonly index: number }
  /** Form 03. */
  | { readonly kind: 'refusal' }
  /** Form 04. */
  | { readonly kind: 'apology'; readonly index: number }
  /** Form 05 of 2025. */
  | { readonly kind: 'stop' }
  /** Form 05 of 2018, 06 of 2025: one sheet for all hand-overs, never shortened. */
  | { readonly kind: 'control-sheet' }
  /** The citizen agrees to filing through the account. */
  | { readonly kind: 'consent' }
  /** Who has taken the result. */
  | { readonly kind: 'result-receipt' };

export type LifeFormKind = LifeForm['kind'];

/** Two forms of a kind are told apart by their place. */
export function lifeFormKey(form: LifeForm): string {
  return 'index' in form ? `${form.kind}/${form.index}` : form.kind;
}

/** Every form there is of a dossier, in the order in which they usually come. */
export function lifeFormsOf({ life }: Pick<Dossier, 'life'>): readonly LifeForm[] {
  const { account, supplements, refusedAtDesk, extensions, stop, handOvers, returned } = life;
  const forms: readonly (LifeForm | undefined)[] = [
    account.consent && { kind: 'consent' },
    ...supplements.map((_, index): LifeForm => ({ kind: 'supplement', index })),
    refusedAtDesk && { kind: 'refusal' },
    handOvers.length > 0 ? { kind: 'control-sheet' } : undefined,
    ...extensions.map((_, index): LifeForm => ({ kind: 'apology', index })),
    stop && { kind: 'stop' },
    returned && { kind: 'result-receipt' },
  ];
  return forms.filter((form) => form !== undefined);
}
