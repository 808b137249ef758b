import { Button, NativeSelect } from '@mantine/core';

import { APPLICANT_KINDS, isPerson, type Applicant } from '../../../shared/domain/applicant.ts';
import type { Arrival } from '../../../shared/domain/arrival.ts';
import { newAddressFor } from '../../../shared/domain/old-address.ts';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { APPLICANT_KIND_WORDS, OWNER_NAME_WORDS, OWNER_NUMBER_WORDS } from '../words/domain-words.ts';
import { ArrivalSection } from './arrival-section.tsx';
import { CardField } from './card-field.tsx';
import { CoOwnerList } from './co-owner-list.tsx';
import { DayField } from './day-field.tsx';
import { FilerSection } from './filer-section.tsx';
import { NumberCheck } from './number-check.tsx';
import { PhoneField } from './phone-field.tsx';
import type { People } from './use-people.ts';

const SEXES = ['unknown', 'male', 'female'] as const satisfies readonly Applicant['sex'][];

/** Pane 1: who the dossier is about, and who hands it in. */
export function ApplicantPane({
  people,
  onArrival,
}: {
  readonly people: People;
  readonly onArrival: (arrival: Arrival) => void;
}) {
  const t = useT();
  return (
    <Panel title={t('applicant.title')} aside={<KindSelect people={people} />}>
      <div className="form-grid" data-advance>
        <CardField {...people} />
        <OwnerFields people={people} />
        <FilerSection people={people} />
        <CoOwnerList people={people} />
        <ArrivalSection arrival={people.draft.arrival} onArrival={onArrival} />
      </div>
    </Panel>
  );
}

function KindSelect({ people }: { people: People }) {
  const t = useT();
  return (
    <NativeSelect
      id="applicant-kind"
      className="owner-kind"
      aria-label={t('applicant.kind')}
      value={people.draft.applicant.kind}
      autoComplete="off"
      data={APPLICANT_KINDS.map((kind) => ({ value: kind, label: t(APPLICANT_KIND_WORDS[kind]) }))}
      onChange={(event) =>
        people.setKind(APPLICANT_KINDS.find((kind) => kind === event.currentTarget.value) ?? 'citizen')
      }
    />
  );
}

function OwnerFields({ people }: { people: People }) {
  const t = useT();
  const { change } = people;
  const { applicant } = people.draft;
  const person = isPerson(applicant.kind);
  return (
    <>
      <TextField
        id="applicant-name"
        className="whole"
        label={t(OWNER_NAME_WORDS[applicant.kind])}
        value={applicant.fullName}
        onChange={(fullName) => change({ fullName })}
      />
      <TextField
        id="applicant-number"
        className={person ? '' : 'whole'}
        label={t(OWNER_NUMBER_WORDS[applicant.kind])}
        inputMode={person ? 'numeric' : 'text'}
        value={applicant.identityNumber}
        onChange={(identityNumber) => change({ identityNumber: identityNumber.trim() })}
      />
      {person && (
        <DayField
          id="applicant-birth-day"
          label={t('applicant.birthDay')}
          value={applicant.birthDay}
          onChange={(birthDay) => change({ birthDay })}
        />
      )}
      <NumberCheck id="applicant-number" {...people.check(applicant)} />
      {!person && <RepresentativeFields people={people} />}
      <TextField
        id="applicant-address"
        className="whole"
        label={t('applicant.address')}
        value={applicant.address}
        onChange={(address) => change({ address })}
      />
      <NewAddress address={applicant.address} onTake={(address) => change({ address })} />
      <PhoneField
        id="applicant-phone"
        label={t('applicant.phone')}
        value={applicant.phone}
        onChange={(phone) => change({ phone })}
      />
      <TextField
        id="applicant-email"
        label={t('applicant.email')}
        type="email"
        value={applicant.email}
        onChange={(email) => change({ email })}
      />
      {person && <SexField sex={applicant.sex} onChange={(sex) => change({ sex })} />}
    </>
  );
}

/** Cards of before the merger name districts and old provinces: today's name is offered, never put in. */
function NewAddress({ address, onTake }: { address: string; onTake: (address: string) => void }) {
  const t = useT();
  const offered = newAddressFor(address);
  if (offered === undefined) return null;
  return (
    <div className="whole row wrap small">
      <span className="quiet">{t('people.oldAddress')}</span>
      <Button variant="default" size="compact-xs" className="offered" onClick={() => onTake(offered)}>
        {t('people.takeAddress', { address: offered })}
      </Button>
    </div>
  );
}

function RepresentativeFields({ people }: { people: People }) {
  const t = useT();
  const { representativeName, representativeNumber, kind } = people.draft.applicant;
  return (
    <>
      <TextField
        id="representative-name"
        label={kind === 'household-business' ? t('people.businessHead') : t('people.representative')}
        value={representativeName}
        onChange={(name) => people.change({ representativeName: name })}
      />
      <TextField
        id="representative-number"
        label={t('people.representativeNumber')}
        inputMode="numeric"
        value={representativeNumber}
        onChange={(number) => people.change({ representativeNumber: number.trim() })}
      />
      <NumberCheck
        id="representative-number"
        {...people.check({
          kind: 'citizen',
          identityNumber: representativeNumber,
          birthDay: '',
          sex: 'unknown',
        })}
      />
    </>
  );
}

function SexField({ sex, onChange }: { sex: Applicant['sex']; onChange: (sex: Applicant['sex']) => void }) {
  const t = useT();
  const words = {
    unknown: t('applicant.sexUnknown'),
    male: t('applicant.sexMale'),
    female: t('applicant.sexFemale'),
  } satisfies Record<Applicant['sex'], string>;
  return (
    <NativeSelect
      id="applicant-sex"
      label={t('applicant.sex')}
      value={sex}
      autoComplete="off"
      data={SEXES.map((one) => ({ value: one, label: words[one] }))}
      onChange={(event) => onChange(SEXES.find((one) => one === event.currentTarget.value) ?? 'unknown')}
    />
  );
}
