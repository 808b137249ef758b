import { NativeSelect } from '@mantine/core';

import { isPerson } from '../../../shared/domain/applicant.ts';
import { FILER_KINDS, type Filer } from '../../../shared/domain/filer.ts';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { FILER_KIND_WORDS } from '../words/domain-words.ts';
import { BatchLine } from './batch-line.tsx';
import { DayField } from './day-field.tsx';
import { NumberCheck } from './number-check.tsx';
import { PhoneField } from './phone-field.tsx';
import type { People } from './use-people.ts';

/** Who stands at the counter: the owner, unless the clerk says otherwise. */
export function FilerSection({ people }: { people: People }) {
  const t = useT();
  const { applicant, filer } = people.draft;
  const person = isPerson(applicant.kind);
  // An organisation does not come itself, and has no relatives.
  const kinds = FILER_KINDS.filter((kind) => person || (kind !== 'self' && kind !== 'relative'));
  return (
    <>
      <NativeSelect
        id="filer-kind"
        className={person ? '' : 'whole'}
        label={t('people.filer')}
        value={filer.kind}
        autoComplete="off"
        data={kinds.map((kind) => ({ value: kind, label: t(FILER_KIND_WORDS[kind]) }))}
        onChange={(event) =>
          people.setFilerKind(kinds.find((kind) => kind === event.currentTarget.value) ?? filer.kind)
        }
      />
      {filer.kind !== 'self' && (person || filer.kind !== 'legal-representative') && (
        <div className="whole nested" data-card-place="filer">
          <FilerFields people={people} filer={filer} />
          <BatchLine people={people} />
        </div>
      )}
    </>
  );
}

type OtherFiler = Exclude<Filer, { kind: 'self' }>;

function FilerFields({ people, filer }: { people: People; filer: OtherFiler }) {
  const t = useT();
  const { person } = filer;
  return (
    <div className="form-grid">
      <TextField
        id="filer-name"
        className="whole"
        label={t('people.filerName')}
        value={person.fullName}
        onChange={(fullName) => people.changeFiler({ fullName })}
      />
      <TextField
        id="filer-number"
        label={t('people.filerNumber')}
        inputMode="numeric"
        value={person.identityNumber}
        onChange={(identityNumber) => people.changeFiler({ identityNumber: identityNumber.trim() })}
      />
      <PhoneField
        id="filer-phone"
        label={t('people.filerPhone')}
        value={person.phone}
        onChange={(phone) => people.changeFiler({ phone })}
      />
      <NumberCheck id="filer-number" {...people.check({ kind: 'citizen', ...person })} />
      {filer.kind === 'relative' && (
        <TextField
          id="filer-relation"
          className="whole"
          label={t('people.relation')}
          placeholder={t('people.relationHint')}
          value={filer.relation}
          onChange={(relation) => people.setFiler({ ...filer, relation })}
        />
      )}
      {filer.kind === 'authorised' && <AuthorityFields people={people} filer={filer} />}
    </div>
  );
}

function AuthorityFields({
  people,
  filer,
}: {
  people: People;
  filer: Extract<Filer, { kind: 'authorised' }>;
}) {
  const t = useT();
  return (
    <>
      <TextField
        id="authority-number"
        label={t('people.authorityNumber')}
        value={filer.documentNumber}
        onChange={(documentNumber) => people.setFiler({ ...filer, documentNumber })}
      />
      <DayField
        id="authority-day"
        label={t('people.authorityDay')}
        value={filer.documentDay}
        onChange={(documentDay) => people.setFiler({ ...filer, documentDay })}
      />
    </>
  );
}
