import { NativeSelect } from '@mantine/core';

import type { IdentityWarning } from '../../../shared/domain/identity-number.ts';
import {
  NUMBER_REASONS,
  type NumberConfirmation,
  type NumberReason,
} from '../../../shared/domain/number-confirmation.ts';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { NUMBER_REASON_WORDS, WARNING_WORDS } from '../words/domain-words.ts';

interface NumberCheckProps {
  /** Of the field that is doubted. */
  readonly id: string;
  readonly warnings: readonly IdentityWarning[];
  readonly confirmed: NumberConfirmation | undefined;
  readonly onConfirm: (reason: NumberReason) => void;
}

/** What does not fit together about a number, and the clerk's word that it stands all the same. Blocks nothing. */
export function NumberCheck({ id, warnings, confirmed, onConfirm }: NumberCheckProps) {
  const t = useT();
  if (warnings.length === 0) return null;
  if (confirmed !== undefined) {
    return (
      <output className="whole state-mark done small number-confirmed">
        <Icon name="tick" size={14} />
        {t('number.confirmed', { reason: t(NUMBER_REASON_WORDS[confirmed.reason]) })}
      </output>
    );
  }
  return (
    <div className="whole">
      <Notice tone="warn">
        {warnings.map((warning) => (
          <span key={warning}>{t(WARNING_WORDS[warning])}</span>
        ))}
        <NativeSelect
          id={`${id}-reason`}
          aria-label={t('number.reason')}
          value=""
          autoComplete="off"
          data={[
            { value: '', label: t('number.reason') },
            ...NUMBER_REASONS.map((reason) => ({ value: reason, label: t(NUMBER_REASON_WORDS[reason]) })),
          ]}
          onChange={(event) => {
            const reason = NUMBER_REASONS.find((one) => one === event.currentTarget.value);
            if (reason !== undefined) onConfirm(reason);
          }}
        />
      </Notice>
    </div>
  );
}
