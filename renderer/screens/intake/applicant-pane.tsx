import { NativeSelect } from '@mantine/core';
import { useState } from 'react';

import { APPLICANT_KINDS, type Applicant, type ApplicantKind } from '../../../shared/domain/applicant.ts';
import type { IdentityWarning } from '../../../shared/domain/identity-number.ts';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { APPLICANT_KIND_WORDS, WARNING_WORDS } from '../words/domain-words.ts';
import { BirthDayField } from './birth-day-field.tsx';
import type { CardReading } from './use-arrival.ts';

interface ApplicantPaneProps {
  readonly applicant: Applicant;
  readonly warnings: readonly IdentityWarning[];
  readonly reading: CardReading | undefined;
  readonly onChange: (change: Partial<Applicant>) => void;
  readonly onCard: (text: string) => boolean;
}

const SEXES = ['unknown', 'male', 'female'] as const satisfies readonly Applicant['sex'][];

/** Pane 1: who the dossier is about. */
export function ApplicantPane({ applicant, warnings, reading, onChange, onCard }: ApplicantPaneProps) {
  const t = useT();
  const isPerson = applicant.kind === 'citizen';
  return (
    <Panel title={t('applicant.title')}>
      <div className="form-grid" data-advance>
        <CardField reading={reading} onCard={onCard} />
        <TextField
          id="applicant-name"
          className="whole"
          label={t('applicant.fullName')}
          value={applicant.fullName}
          onChange={(fullName) => onChange({ fullName })}
        />
        <TextField
          id="applicant-number"
          label={t('applicant.identityNumber')}
          inputMode="numeric"
          value={applicant.identityNumber}
          onChange={(identityNumber) => onChange({ identityNumber: identityNumber.trim() })}
        />
        {isPerson && (
          <BirthDayField value={applicant.birthDay} onChange={(birthDay) => onChange({ birthDay })} />
        )}
        <IdentityWarnings warnings={warnings} />
        <NativeSelect
          id="applicant-kind"
          label={t('applicant.kind')}
          value={applicant.kind}
          autoComplete="off"
          data={APPLICANT_KINDS.map((kind) => ({ value: kind, label: t(APPLICANT_KIND_WORDS[kind]) }))}
          onChange={(event) => onChange({ kind: kindOf(event.currentTarget.value) })}
        />
        {isPerson && <SexField sex={applicant.sex} onChange={(sex) => onChange({ sex })} />}
        <TextField
          id="applicant-address"
          className="whole"
          label={t('applicant.address')}
          value={applicant.address}
          onChange={(address) => onChange({ address })}
        />
        <TextField
          id="applicant-phone"
          label={t('applicant.phone')}
          type="tel"
          value={applicant.phone}
          onChange={(phone) => onChange({ phone })}
        />
        <TextField
          id="applicant-email"
          label={t('applicant.email')}
          type="email"
          value={applicant.email}
          onChange={(email) => onChange({ email })}
        />
      </div>
    </Panel>
  );
}

function CardField({ reading, onCard }: Pick<ApplicantPaneProps, 'reading' | 'onCard'>) {
  const t = useT();
  const [text, setText] = useState('');
  const take = (read: string) => {
    if (read.trim() === '') document.getElementById('applicant-name')?.focus();
    else if (onCard(read)) {
      setText('');
      document
        .getElementById(reading === 'applicant.qrNameDoubtful' ? 'applicant-name' : 'applicant-phone')
        ?.focus();
    }
  };
  return (
    <>
      <TextField
        id="applicant-qr"
        className="whole"
        label={t('applicant.qr')}
        placeholder={t('applicant.qrHint')}
        title={t('applicant.qrHint')}
        value={text}
        onChange={setText}
        onEnter={() => take(text)}
        onPaste={(event) => {
          event.preventDefault();
          const pasted = event.clipboardData.getData('text').normalize('NFC');
          setText(pasted);
          take(pasted);
        }}
      />
      {reading !== undefined && <CardOutcome reading={reading} />}
    </>
  );
}

function CardOutcome({ reading }: { reading: CardReading }) {
  const t = useT();
  if (reading !== 'applicant.qrRead') {
    return (
      <div className="whole">
        <Notice tone="warn">{t(reading)}</Notice>
      </div>
    );
  }
  return (
    <output className="whole state-mark done small">
      <Icon name="tick" size={14} />
      {t(reading)}
    </output>
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
      onChange={(event) => onChange(sexOf(event.currentTarget.value))}
    />
  );
}

function IdentityWarnings({ warnings }: { warnings: readonly IdentityWarning[] }) {
  const t = useT();
  if (warnings.length === 0) return null;
  return (
    <div className="whole">
      <Notice tone="warn">
        {warnings.map((warning) => (
          <span key={warning}>{t(WARNING_WORDS[warning])}</span>
        ))}
        <span className="quiet">{t('warning.goOn')}</span>
      </Notice>
    </div>
  );
}

function kindOf(value: string): ApplicantKind {
  return APPLICANT_KINDS.find((kind) => kind === value) ?? 'citizen';
}

function sexOf(value: string): Applicant['sex'] {
  return SEXES.find((sex) => sex === value) ?? 'unknown';
}
