import { describe, expect, test } from 'vitest';
import { intakeProgress } from '../../../renderer/screens/intake/progress.ts';
import { applyEntry, type Dossier } from '../../../shared/domain/dossier.ts';
import { withApplicant } from '../../../shared/domain/draft-edits.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import type { DossierAction } from '../../../shared/domain/history.ts';
import { rotatePages, withPages } from '../../../shared/domain/page-edits.ts';
import { pageKey, pagesKey } from '../../../shared/domain/page-key.ts';
import { shelvePages } from '../../../shared/domain/page-shelf.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import { aClerkId, aComponentId, aDraft, anActionId } from '../../support/builders.ts';

const NOTHING_SEEN = new Map();
const at = getInstant(Date.parse('2026-11-23T09:15:00+07:00'));

function dossierOf(draft: Draft, actions: readonly DossierAction[] = []): Dossier {
  const all: readonly DossierAction[] = [{ kind: 'draft-saved', draft }, ...actions];
  const folded = all.reduce<Dossier | undefined>(
    (dossier, action) =>
      applyEntry(dossier, {
        actionId: anActionId(),
        dossierId: draft.dossierId,
        clerkId: aClerkId(),
        at,
        action,
      }),
    undefined,
  );
  if (folded === undefined) throw new Error('nothing to fold');
  return folded;
}

function pagesOf(draft: Draft) {
  return draft.components.flatMap((component) => component.pages);
}

/** As two procedures of the catalogue: every paper is shown and handed back. */
function lookingOnly(): Draft {
  const draft = aDraft();
  return {
    ...draft,
    components: draft.components.map((component) => ({ ...component, presentOnly: true, pages: [] })),
  };
}

function looks(draft: Draft): readonly DossierAction[] {
  return pagesOf(draft).map((page) => ({ kind: 'page-seen', pageId: page.pageId, pageKey: pageKey(page) }));
}

function signatures(draft: Draft): readonly DossierAction[] {
  return draft.components
    .filter((component) => component.pages.length > 0)
    .map((component) => ({
      kind: 'component-signed',
      componentId: component.componentId,
      pagesKey: pagesKey(component.pages),
      file: { digest: getSha256('c'.repeat(64)), sizeBytes: 10 },
      signature: {
        kind: 'clerk',
        level: 'B-B',
        signerName: 'Nguyễn Thị Lan',
        certificateDigest: getSha256('d'.repeat(64)),
        trial: true,
        signedAt: at,
      },
    }));
}

describe('an intake', () => {
  test('asks for the owner first', () => {
    const draft = withApplicant(aDraft(), { fullName: '' });

    expect(intakeProgress({ draft, dossier: undefined, seenHere: NOTHING_SEEN }).nextStep).toBe(
      'finish.needsName',
    );
  });

  test('numbers its pages across papers', () => {
    const progress = intakeProgress({ draft: aDraft(), dossier: undefined, seenHere: NOTHING_SEEN });

    expect(progress.pages.map(({ number }) => number)).toEqual(
      progress.pages.map((_page, index) => index + 1),
    );
    expect(progress.pages.length).toBeGreaterThan(1);
  });

  test('may not be signed before every page has been looked at', () => {
    const draft = aDraft();
    const [first] = pagesOf(draft);
    if (first === undefined) throw new Error('no page');
    const seenHere = new Map([[first.pageId, pageKey(first)]]);

    const progress = intakeProgress({ draft, dossier: dossierOf(draft), seenHere });

    expect(progress.seenCount).toBe(1);
    expect(progress.maySign).toBe(false);
    expect(progress.nextStep).toBe('finish.needsSeen');
  });

  test('may be signed when this screen and the journal together have seen all pages', () => {
    const draft = aDraft();
    const [first, ...others] = pagesOf(draft);
    if (first === undefined) throw new Error('no page');
    const earlier = looks(draft).slice(0, 1);
    const seenHere = new Map(others.map((page) => [page.pageId, pageKey(page)]));

    const progress = intakeProgress({ draft, dossier: dossierOf(draft, earlier), seenHere });

    expect(progress.maySign).toBe(true);
    expect(progress.nextStep).toBe('finish.needsSigning');
  });

  test('may be received when seen and signed', () => {
    const draft = aDraft();
    const dossier = dossierOf(draft, [...looks(draft), ...signatures(draft)]);

    const progress = intakeProgress({ draft, dossier, seenHere: NOTHING_SEEN });

    expect(progress.mayReceive).toBe(true);
    expect(progress.nextStep).toBe('finish.ready');
  });

  test('loses review and signature of a page that is turned, before the change is even saved', () => {
    const saved = aDraft();
    const dossier = dossierOf(saved, [...looks(saved), ...signatures(saved)]);
    const [first] = pagesOf(saved);
    if (first === undefined) throw new Error('no page');

    const progress = intakeProgress({
      draft: rotatePages(saved, new Set([first.pageId]), 'right'),
      dossier,
      seenHere: NOTHING_SEEN,
    });

    expect(progress.mayReceive).toBe(false);
    expect(progress.signedCount).toBe(0);
    expect(progress.nextStep).toBe('finish.needsSeen');
  });

  test('of a procedure that only looks at papers may be received without a page', () => {
    const draft = lookingOnly();

    const progress = intakeProgress({ draft, dossier: dossierOf(draft), seenHere: NOTHING_SEEN });

    expect(progress.maySign).toBe(false);
    expect(progress.mayReceive).toBe(true);
    expect(progress.nextStep).toBe('finish.ready');
  });

  test('of such a procedure is not held up by a paper that was added beside and taken out again', () => {
    const [page] = pagesOf(aDraft());
    if (page === undefined) throw new Error('no page');
    const beside = withPages(lookingOnly(), aComponentId('beside'), [page]);

    const added = intakeProgress({ draft: beside, dossier: dossierOf(beside), seenHere: NOTHING_SEEN });
    const draft = shelvePages(beside, new Set([page.pageId]), 'removed');
    const removed = intakeProgress({ draft, dossier: dossierOf(draft), seenHere: NOTHING_SEEN });

    expect(added.nextStep).toBe('finish.needsSeen');
    expect(removed.nextStep).toBe('finish.ready');
  });
});
