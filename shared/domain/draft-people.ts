import type { ClerkId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { isPerson, NOBODY, type ApplicantKind, type Person } from './applicant.ts';
import type { CardIdentity } from './card-qr.ts';
import type { Draft } from './draft.ts';
import { withApplicant } from './draft-edits.ts';
import type { Filer, FilerKind, FilerPerson } from './filer.ts';
import type { IdentityWarning } from './identity-number.ts';
import type { NumberConfirmation, NumberReason } from './number-confirmation.ts';

const NOBODY_AT_THE_COUNTER: FilerPerson = { ...NOBODY, phone: '' };

/**
 * Changes what kind of owner it is. An organisation never stands at the counter
 * itself, so its filer begins as its legal representative; a person's begins as the person.
 */
export function withApplicantKind(draft: Draft, kind: ApplicantKind): Draft {
  const changed = withApplicant(draft, { kind });
  const { filer } = draft;
  if (!isPerson(kind)) {
    const person = withApplicant(changed, { birthDay: '', sex: 'unknown' });
    return filer.kind === 'self' || filer.kind === 'relative'
      ? withFilerKind(person, 'legal-representative')
      : person;
  }
  const people = withApplicant(changed, { representativeName: '', representativeNumber: '' });
  const isBlank = filer.kind === 'legal-representative' && filer.person.fullName === '';
  return isBlank ? withFilerKind(people, 'self') : people;
}

/** Keeps the person typed so far when only their standing changes. */
export function withFilerKind(draft: Draft, kind: FilerKind): Draft {
  if (draft.filer.kind === kind) return draft;
  return { ...draft, filer: filerOf(kind, filerPerson(draft.filer) ?? NOBODY_AT_THE_COUNTER) };
}

export function withFiler(draft: Draft, filer: Filer): Draft {
  return { ...draft, filer: composed(filer) };
}

export function withFilerPerson(draft: Draft, change: Partial<FilerPerson>): Draft {
  const { filer } = draft;
  if (filer.kind === 'self') return draft;
  return withFiler(draft, { ...filer, person: { ...filer.person, ...change } });
}

export function withCoOwner(draft: Draft): Draft {
  return { ...draft, coOwners: [...draft.coOwners, NOBODY] };
}

export function withCoOwnerAt(draft: Draft, place: number, change: Partial<Person>): Draft {
  const coOwners = draft.coOwners.map((owner, index) =>
    index === place ? composed({ ...owner, ...change }) : owner,
  );
  return { ...draft, coOwners };
}

export function withoutCoOwner(draft: Draft, place: number): Draft {
  return { ...draft, coOwners: draft.coOwners.filter((_, index) => index !== place) };
}

/** What a card says of one of the people beside the owner. A doubtful name stays for the clerk to type. */
export function withFilerCard(draft: Draft, card: CardIdentity): Draft {
  const person = filerPerson(draft.filer);
  return person === undefined ? draft : withFilerPerson(draft, personFromCard(person, card));
}

export function withCoOwnerCard(draft: Draft, place: number, card: CardIdentity): Draft {
  const owner = draft.coOwners[place];
  return owner === undefined ? draft : withCoOwnerAt(draft, place, personFromCard(owner, card));
}

/** The clerk has compared a strange number with the paper and says why it stands. */
export function withConfirmedNumber(
  draft: Draft,
  confirmed: {
    readonly identityNumber: string;
    readonly warnings: readonly IdentityWarning[];
    readonly reason: NumberReason;
    readonly by: ClerkId;
    readonly at: Instant;
  },
): Draft {
  const others = draft.confirmedNumbers.filter((one) => one.identityNumber !== confirmed.identityNumber);
  return { ...draft, confirmedNumbers: [...others, confirmed] };
}

/** The confirmation that stands for a number with these very warnings; a change of either asks again. */
export function findConfirmation(
  draft: Draft,
  identityNumber: string,
  warnings: readonly IdentityWarning[],
): NumberConfirmation | undefined {
  return draft.confirmedNumbers.find(
    (one) => one.identityNumber === identityNumber && one.warnings.join(' ') === warnings.join(' '),
  );
}

export function filerPerson(filer: Filer): FilerPerson | undefined {
  return filer.kind === 'self' ? undefined : filer.person;
}

/**
 * The person who hands the papers over: the owner, the representative named
 * with the organisation, or somebody else.
 */
export function personAtCounter({ applicant, filer }: Draft): FilerPerson {
  const person = filerPerson(filer);
  const isNamed = person !== undefined && person.fullName.trim() !== '';
  if (isNamed) return person;
  if (!isPerson(applicant.kind)) {
    const { representativeName, representativeNumber, phone } = applicant;
    return { ...NOBODY, fullName: representativeName, identityNumber: representativeNumber, phone };
  }
  const { fullName, identityNumber, birthDay, sex, phone } = applicant;
  return filer.kind === 'self' ? { fullName, identityNumber, birthDay, sex, phone } : filer.person;
}

function filerOf(kind: FilerKind, person: FilerPerson): Filer {
  switch (kind) {
    case 'self':
      return { kind };
    case 'relative':
      return { kind, person, relation: '' };
    case 'authorised':
      return { kind, person, documentNumber: '', documentDay: '' };
    case 'legal-representative':
    case 'postal-worker':
      return { kind, person };
  }
}

/** Another card is another person: nothing of the first may stay beside the second's number. */
function personFromCard<Kind extends Person>(person: Kind, card: CardIdentity): Kind {
  const another = person.identityNumber !== '' && person.identityNumber !== card.identityNumber;
  const base = another ? { ...person, ...NOBODY } : person;
  return {
    ...base,
    identityNumber: card.identityNumber,
    sex: card.sex,
    birthDay: card.birthDay || base.birthDay,
    fullName: card.fullName || base.fullName,
  };
}

/** Typed text is kept composed (NFC), at any depth of what a person is. */
function composed<Value extends object>(value: Value): Value {
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    typeof part === 'string' ? part.normalize('NFC') : composed(part),
  ]);
  // The same keys with the same kinds of values, by construction.
  return Object.fromEntries(entries) as Value;
}
