import { useState } from 'react';

import { isPlausiblePhone } from '../../../shared/domain/phone-number.ts';
import { TextField } from '../../components/text-field.tsx';
import { useT } from '../../i18n/use-t.ts';

interface PhoneFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A number that does not read like one is doubted when the clerk has left the field, and kept all the same. */
export function PhoneField({ id, label, value, onChange }: PhoneFieldProps) {
  const t = useT();
  const [typing, setTyping] = useState(false);
  const doubtful = !typing && !isPlausiblePhone(value);
  return (
    <TextField
      id={id}
      label={label}
      type="tel"
      value={value}
      description={doubtful ? t('warning.phone') : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      onFocus={() => setTyping(true)}
      onBlur={() => setTyping(false)}
      onChange={onChange}
    />
  );
}
