import { describe, expect, test } from 'vitest';
import {
  applyEntry,
  findValidSignature,
  isFullySigned,
  stateOf,
  unseenPages,
  type Dossier,
} from '../../../shared/domain/dossier.ts';
import { missingParts, withCard, withProcedure } from '../../../shared/domain/draft-edits.ts';
import { findProcedure, loadCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { DossierAction, Reception } from '../../../shared/domain/history.ts';
import { rotatePages, withPages } from '../../../shared/domain/page-edits.ts';
import { pageKey, pagesKey } from '../../../shared/domain/page-key.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import { aComponentId, aDraft, anEntry, aPageId } from '../../support/builders.ts';

const draft = aDraft();
const paper = draft.components[0];
if (paper === undefined) throw new Error('the builder makes a paper');

const SIGN: DossierAction = {
  kind: 'component-signed',
  componentId: paper.componentId,
  pagesKey: pagesKey(paper.pages),
  file: { digest: getSha256('c'.repeat(64)), sizeBytes: 5000 },
  signature: {
    kind: 'clerk',
    level: 'B-B',
    signerName: 'Nguyễn Thị Lan',
    certificateDigest: getSha256('d'.repeat(64)),
    trial: true,
    signedAt: getInstant(1_795_000_000_000),
  },
};
const RECEPTION: Reception = {
  code: 'H39.28.05-261123-5001',
  leaseId: 'lease-1',
  reserveNumber: null,
  receivedAt: getInstant(1_795_000_000_000),
  dueAt: null,
  bookYear: 2026,
  bookNumber: 1,
  formSet: '2025',
  ruleVersion: '2026.11-1',
  clock: 'plausible',
  signLater: null,
};

function after(...actions: readonly DossierAction[]): Dossier {
  return actions.reduce<Dossier>(
    (dossier, action) => applyEntry(dossier, anEntry({ action })),
    applyEntry(undefined, anEntry({ action: { kind: 'draft-saved', draft } })),
  );
}

describe('a dossier', () => {
  test('is a draft until every paper with pages is signed', () => {
    expect(stateOf(after())).toEqual({ kind: 'draft' });
    expect(stateOf(after(SIGN))).toEqual({ kind: 'signed' });
  });

  test('counts every entry, so that a stale editor is noticed', () => {
    expect(after(SIGN).dossierSeq).toBe(2);
  });

  test('that was received stays received when it is looked at again', () => {
    expect(stateOf(after(SIGN, { kind: 'received', reception: RECEPTION }))).toEqual({ kind: 'received' });
  });

  test('whose history does not begin with a draft is a bug', () => {
    expect(() => applyEntry(undefined, anEntry({ action: SIGN }))).toThrow(TypeError);
  });
});

describe('a change to a page', () => {
  const turned: DossierAction = {
    kind: 'draft-saved',
    draft: rotatePages(draft, new Set([aPageId('page-1')]), 'right'),
  };

  test('drops the signature of its paper', () => {
    const dossier = after(SIGN, turned);
    const changed = dossier.draft.components[0];
    expect(isFullySigned(dossier)).toBe(false);
    expect(changed && findValidSignature(dossier, changed)).toBeUndefined();
  });

  test('drops the look at that page and keeps the look at the others', () => {
    const looks = paper.pages.map((page): DossierAction => ({
      kind: 'page-seen',
      pageId: page.pageId,
      pageKey: pageKey(page),
    }));
    expect(unseenPages(after())).toEqual(['page-1', 'page-2']);
    expect(unseenPages(after(...looks))).toEqual([]);
    expect(unseenPages(after(...looks, turned))).toEqual(['page-1']);
  });

  test('turned back is the paper that was signed', () => {
    const four = [1, 2, 3, 4].reduce(
      (edited) => rotatePages(edited, new Set([aPageId('page-1')]), 'right'),
      draft,
    );
    expect(isFullySigned(after(SIGN, turned, { kind: 'draft-saved', draft: four }))).toBe(true);
  });
});

describe('editing a draft', () => {
  test('another procedure loses no page', () => {
    const marriage = findProcedure(loadCatalogue(), '1.000894');
    if (marriage === undefined) throw new Error('marriage registration is missing');
    let made = 0;
    const next = withProcedure(draft, marriage, () => aComponentId(`new-${(made += 1)}`));
    expect(next.components.flatMap((component) => component.pages)).toEqual(paper.pages);
  });
});

describe('the papers counted on Form 01', () => {
  test('are none when a procedure is chosen, and one original when pages come in', () => {
    const counted = draft.components.filter(
      ({ counts }) => counts.original + counts.certified + counts.copy > 0,
    );

    expect(counted.map(({ componentId, counts }) => ({ componentId, counts }))).toEqual([
      { componentId: paper.componentId, counts: { original: 1, certified: 0, copy: 0 } },
    ]);
  });
});

describe('pages that are looking for a paper', () => {
  test('go to a paper of their own when the new procedure only looks at papers', () => {
    const looksOnly = findProcedure(loadCatalogue(), '2.001159');
    if (looksOnly === undefined) throw new Error('the temporary stay notice is missing');
    let made = 0;
    const next = withProcedure(draft, looksOnly, () => aComponentId(`look-${(made += 1)}`));

    expect(next.components.at(-1)).toMatchObject({
      nameVi: 'Giấy tờ khác',
      presentOnly: false,
      pages: paper.pages,
    });
  });

  test('that come in after the procedure was changed are kept', () => {
    const late = withPages(draft, aComponentId('gone'), paper.pages);

    expect(late.components.flatMap((component) => component.pages)).toHaveLength(4);
  });

  test('are not asked for by a procedure that keeps none', () => {
    const onlyLooked = {
      ...draft,
      components: draft.components.filter((component) => component.presentOnly),
    };

    expect(missingParts(onlyLooked)).toEqual([]);
  });
});

describe('a second card', () => {
  test('with a doubtful name leaves nothing of the first person', () => {
    const second = withCard(draft, {
      identityNumber: '080090123456',
      oldNumber: '',
      fullName: '',
      birthDay: '1990-02-01',
      sex: 'male',
      address: '',
      issuedOn: '',
      nameDoubtful: true,
    });

    expect(second.applicant).toMatchObject({ identityNumber: '080090123456', fullName: '', phone: '' });
  });
});
