import { describe, expect, test } from 'vitest';
import { findProcedure, loadCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { newDraft } from '../../../shared/domain/draft-edits.ts';
import { withCoOwner, withFilerKind, withFilerPerson } from '../../../shared/domain/draft-people.ts';
import { asFirstOfBatch, asNextOfBatch, asSamePerson } from '../../../shared/domain/next-dossier.ts';
import { aComponentId, aDossierId, aDraft, anActionId } from '../../support/builders.ts';

const fresh = newDraft({ ...aDraft(), dossierId: aDossierId('next'), receiveActionId: anActionId('next') });
const last = asFirstOfBatch(
  withFilerPerson(withFilerKind(withCoOwner(aDraft({ returnBy: 'post' })), 'authorised'), {
    fullName: 'Lê Văn Sương',
  }),
);

test('the next dossier of the same person keeps owner and filer, and nothing else', () => {
  const next = asSamePerson(last)({
    ...fresh,
    applicant: { ...fresh.applicant, fullName: '' },
    components: [],
  });

  expect(next).toMatchObject({
    dossierId: 'next',
    applicant: last.applicant,
    filer: last.filer,
    batchOf: null,
  });
  expect(next.components).toEqual([]);
});

describe('the next owner on a list', () => {
  const birth = findProcedure(loadCatalogue(), '1.001193');
  let papers = 0;
  const opened = { ...fresh, applicant: { ...fresh.applicant, fullName: '' }, coOwners: [], components: [] };
  const next = asNextOfBatch(last, birth, () => aComponentId(`new-${(papers += 1)}`))(opened);

  test('has the same filer, procedure, list and way of return', () => {
    expect(next).toMatchObject({
      filer: last.filer,
      procedureCode: '1.001193',
      returnBy: 'post',
      batchOf: aDossierId(),
    });
  });

  test('has nothing of the owner before, and papers of its own', () => {
    expect([next.applicant.fullName, next.coOwners]).toEqual(['', []]);
    expect(next.components.flatMap(({ pages }) => pages)).toEqual([]);
    expect(
      next.components.some(({ componentId }) =>
        last.components.some((one) => one.componentId === componentId),
      ),
    ).toBe(false);
  });

  test('is on the list of the first, however many came between', () => {
    expect(asFirstOfBatch(next)).toBe(next);
  });
});
