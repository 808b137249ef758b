import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { Office } from '../../../shared/domain/office.ts';
import { TextField } from '../../components/text-field.tsx';
import { OFFICE_SUGGESTIONS } from '../../i18n/demo-office.ts';
import { useT } from '../../i18n/use-t.ts';
import { OFFICE_FIELD_WORDS, OFFICE_FIELDS, type OfficeField } from '../words/office-words.ts';

type OfficeText = Readonly<Record<OfficeField, string>>;

const EMPTY: OfficeText = {
  provinceNameVi: '',
  communeNameVi: '',
  agencyCode: '',
  hotlineVi: '',
  ...OFFICE_SUGGESTIONS,
};

/** The letter of the level, digits, then groups of digits: the agency identifier that begins every dossier code. T is for training. */
const AGENCY_CODE = /^[A-SU-Z]\d{1,3}(\.\d{1,3}){1,3}$/u;

/** The office's own data; everything here is printed on receipts, so nothing may stay empty. */
export function OfficeForm({ onBack, onDone }: { onBack: () => void; onDone: (office: Office) => void }) {
  const t = useT();
  const [text, setText] = useState(EMPTY);
  const [checked, setChecked] = useState(false);
  const faultOf = (field: OfficeField): string | undefined => {
    if (text[field].trim() === '') return t('setUp.fieldMissing');
    return field === 'agencyCode' && !AGENCY_CODE.test(text.agencyCode.trim())
      ? t('setUp.agencyCodeWrong')
      : undefined;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const wrong = OFFICE_FIELDS.find((field) => faultOf(field) !== undefined);
    if (wrong === undefined) onDone({ ...trimmed(text), training: false });
    else document.getElementById(`office-${wrong}`)?.focus();
  };
  return (
    <form className="stack" onSubmit={submit} autoComplete="off" noValidate>
      <div className="fields" data-advance>
        {OFFICE_FIELDS.map((field) => (
          <TextField
            key={field}
            id={`office-${field}`}
            label={t(OFFICE_FIELD_WORDS[field])}
            value={text[field]}
            error={checked ? faultOf(field) : undefined}
            onChange={(value) => setText({ ...text, [field]: value })}
          />
        ))}
      </div>
      <div className="row">
        <Button type="submit">{t('setUp.next')}</Button>
        <Button variant="default" onClick={onBack}>
          {t('setUp.back')}
        </Button>
      </div>
    </form>
  );
}

function trimmed(text: OfficeText): OfficeText {
  const { provinceNameVi, communeNameVi, deskNameVi, counterNameVi } = text;
  const { agencyCode, hotlineVi, switchboard, lookupAddress } = text;
  return {
    provinceNameVi: provinceNameVi.trim(),
    communeNameVi: communeNameVi.trim(),
    deskNameVi: deskNameVi.trim(),
    counterNameVi: counterNameVi.trim(),
    agencyCode: agencyCode.trim(),
    hotlineVi: hotlineVi.trim(),
    switchboard: switchboard.trim(),
    lookupAddress: lookupAddress.trim(),
  };
}
