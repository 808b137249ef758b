import { describe, expect, test } from 'vitest';
import { APPLICANT_KINDS } from '../../../shared/domain/applicant.ts';
import type { CardIdentity } from '../../../shared/domain/card-qr.ts';
import {
  filerPerson,
  findConfirmation,
  personAtCounter,
  withApplicantKind,
  withConfirmedNumber,
  withCoOwner,
  withCoOwnerAt,
  withCoOwnerCard,
  withFiler,
  withFilerCard,
  withFilerKind,
  withFilerPerson,
  withoutCoOwner,
} from '../../../shared/domain/draft-people.ts';
import { withApplicant } from '../../../shared/domain/draft-edits.ts';
import { FILER_KINDS } from '../../../shared/domain/filer.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { aClerkId, aDraft } from '../../support/builders.ts';

const CARD: CardIdentity = {
  identityNumber: '080085067891',
  oldNumber: '',
  fullName: 'LÊ VĂN SƯƠNG',
  birthDay: '1985-05-17',
  sex: 'male',
  address: 'Ấp 1, Xã Mỹ Lệ, Tây Ninh',
  issuedOn: '2021-06-20',
  nameDoubtful: false,
};

describe('the filer', () => {
  test('of a new draft is the owner', () => {
    expect(personAtCounter(aDraft())).toMatchObject({ fullName: 'Trần Thị Hoa', phone: '0900000001' });
  });

  test('keeps the person typed so far when only the standing changes', () => {
    const relative = withFilerPerson(withFilerKind(aDraft(), 'relative'), { fullName: 'Lê Văn Sương' });

    expect(filerPerson(withFilerKind(relative, 'authorised').filer)?.fullName).toBe('Lê Văn Sương');
  });

  test('is filled by a card, and by another card anew', () => {
    const phoned = withFilerPerson(withFilerKind(aDraft(), 'relative'), { phone: '0900000002' });
    const first = withFilerCard(phoned, CARD);
    const second = withFilerCard(first, {
      ...CARD,
      identityNumber: '080195023456',
      fullName: '',
      nameDoubtful: true,
    });

    expect(filerPerson(first.filer)).toMatchObject({ fullName: 'LÊ VĂN SƯƠNG', phone: '0900000002' });
    expect(filerPerson(second.filer)).toMatchObject({ fullName: '', identityNumber: '080195023456' });
  });

  test('who is the owner takes no card of their own', () => {
    const draft = aDraft();

    expect(withFilerCard(draft, CARD)).toBe(draft);
  });

  test('is kept composed, however deep the letters are', () => {
    const draft = withFiler(aDraft(), {
      kind: 'relative',
      person: {
        fullName: 'Trần'.normalize('NFD'),
        identityNumber: '',
        birthDay: '',
        sex: 'unknown',
        phone: '',
      },
      relation: 'mẹ'.normalize('NFD'),
    });

    expect(draft.filer).toMatchObject({ relation: 'mẹ', person: { fullName: 'Trần' } });
  });

  const standings = FILER_KINDS.filter((kind) => kind !== 'self');

  test.each(APPLICANT_KINDS.flatMap((owner) => standings.map((filer) => [owner, filer] as const)))(
    'for a %s, as %s, is whoever is named',
    (owner, kind) => {
      const draft = withFilerKind(withApplicantKind(aDraft(), owner), kind);

      expect(personAtCounter(withFilerPerson(draft, { fullName: 'Ai đó' })).fullName).toBe('Ai đó');
    },
  );
});

describe('an organisation', () => {
  test('is represented by somebody, and is a person again when the kind was a slip', () => {
    const school = withApplicantKind(aDraft(), 'public-service-unit');

    expect(school.filer.kind).toBe('legal-representative');
    expect(withApplicantKind(school, 'citizen').filer).toEqual({ kind: 'self' });
  });

  test('has no birth day and no sex', () => {
    const person = withApplicant(aDraft(), { birthDay: '1990-05-04', sex: 'female' });

    expect(withApplicantKind(person, 'enterprise').applicant).toMatchObject({ birthDay: '', sex: 'unknown' });
  });

  test('names its representative once: the filer is that person', () => {
    const draft = withApplicant(withApplicantKind(aDraft(), 'enterprise'), {
      representativeName: 'Phạm Ngọc Lam',
      representativeNumber: '080195023456',
    });

    expect(personAtCounter(draft)).toMatchObject({
      fullName: 'Phạm Ngọc Lam',
      identityNumber: '080195023456',
    });
  });

  test('sends an authorised employee, who then stands at the counter', () => {
    const sent = withFilerKind(withApplicantKind(aDraft(), 'enterprise'), 'authorised');

    expect(personAtCounter(withFilerCard(sent, CARD)).fullName).toBe('LÊ VĂN SƯƠNG');
  });
});

describe('co-owners', () => {
  test('come and go one by one', () => {
    const two = withCoOwnerAt(withCoOwner(withCoOwner(aDraft())), 1, { fullName: 'Lê Văn Sương' });

    expect(withoutCoOwner(two, 0).coOwners).toEqual([two.coOwners[1]]);
  });

  test('are read from their card', () => {
    expect(withCoOwnerCard(withCoOwner(aDraft()), 0, CARD).coOwners).toEqual([
      { fullName: 'LÊ VĂN SƯƠNG', identityNumber: '080085067891', birthDay: '1985-05-17', sex: 'male' },
    ]);
  });

  test('that are not there take nothing', () => {
    const draft = aDraft();

    expect(withCoOwnerCard(draft, 0, CARD)).toBe(draft);
  });
});

describe('a strange number that the clerk confirms', () => {
  const facts = {
    identityNumber: '099190012345',
    warnings: ['province-code'],
    reason: 'as-on-paper',
    by: aClerkId(),
    at: getInstant(0),
  } as const;

  test('stands with its reason, who and when', () => {
    expect(
      findConfirmation(withConfirmedNumber(aDraft(), facts), facts.identityNumber, ['province-code']),
    ).toEqual(facts);
  });

  test('is asked for again when the number or the doubt is another', () => {
    const draft = withConfirmedNumber(aDraft(), facts);

    expect(findConfirmation(draft, '099190012346', ['province-code'])).toBeUndefined();
    expect(findConfirmation(draft, facts.identityNumber, ['province-code', 'sex-differs'])).toBeUndefined();
  });

  test('keeps the last word only', () => {
    const twice = withConfirmedNumber(withConfirmedNumber(aDraft(), facts), {
      ...facts,
      reason: 'old-paper',
    });

    expect(twice.confirmedNumbers.map(({ reason }) => reason)).toEqual(['old-paper']);
  });
});
