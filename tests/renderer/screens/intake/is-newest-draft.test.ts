import { BEFORE_LIFE } from '../../../../shared/domain/life/life.ts';
import { expect, test } from 'vitest';
import { withApplicant } from '../../../../shared/domain/draft-edits.ts';
import type { Draft } from '../../../../shared/domain/draft.ts';
import type { ClerkId } from '../../../../shared/kernel/id.ts';
import { fail, succeed } from '../../../../shared/kernel/result.ts';
import { isNewestDraft } from '../../../../renderer/screens/intake/is-newest-draft.ts';
import type { DossierCase } from '../../../../renderer/store/dossier-json.ts';
import { anEntry, need } from '../../store/store-fixtures.ts';
import { aDraft, CLERK, OTHER_CLERK } from './desk-fixtures.ts';

const BASE = aDraft();
const NEWER = withApplicant(BASE, { fullName: 'Lan' });

/** A store that has read one saved draft, and a look at a page after it. */
function aStore(saved: { readonly draft: Draft; readonly by: ClerkId } | undefined, isLocked = false) {
  const history =
    saved === undefined
      ? []
      : [{ ...anEntry('a', { kind: 'draft-saved', draft: saved.draft }, 1), clerkId: saved.by }];
  return {
    catchUp: async () =>
      isLocked
        ? fail({ kind: 'locked' } as const)
        : succeed({ appliedSeq: 1, records: 0, rebuilt: false } as const),
    findCase: async (): Promise<DossierCase | undefined> =>
      saved === undefined ? undefined : { dossier: dossierOf(saved.draft), history },
  };
}

function dossierOf(draft: Draft): DossierCase['dossier'] {
  return {
    dossierId: draft.dossierId,
    dossierSeq: 2,
    draft,
    discarded: false,
    seen: new Map(),
    signed: new Map(),
    formPrints: new Map(),
    reception: undefined,
    submissionId: draft.receiveActionId,
    form01: undefined,
    prints: 0,
    delivered: undefined,
    registered: undefined,
    refusal: undefined,
    processing: undefined,
    life: BEFORE_LIFE,
  };
}

const asked = { base: BASE, clerkId: need(CLERK) };

test('what the same clerk saved is theirs to go on from', async () => {
  expect(await isNewestDraft(aStore({ draft: NEWER, by: CLERK }), asked)).toBe(true);
});

test('the draft that another clerk had left at the opening is no newer work', async () => {
  const store = aStore({ draft: structuredClone(BASE), by: OTHER_CLERK });
  expect(await isNewestDraft(store, asked)).toBe(true);
});

test('what another clerk saved since is newer', async () => {
  expect(await isNewestDraft(aStore({ draft: NEWER, by: OTHER_CLERK }), asked)).toBe(false);
});

test('a store that is locked or does not know the dossier cannot say', async () => {
  expect(await isNewestDraft(aStore({ draft: NEWER, by: CLERK }, true), asked)).toBeUndefined();
  expect(await isNewestDraft(aStore(undefined), asked)).toBeUndefined();
});
