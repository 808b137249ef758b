import type { SettingsFailure } from '../../../shared/contract/failures.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Say } from '../../i18n/use-t.ts';

export function messageForSettings(failure: SettingsFailure, { t, format }: Say): string {
  switch (failure.kind) {
    case 'locked':
      return t('failure.locked');
    case 'disk-full':
      return t('settings.notKept', { free: format.bytes(failure.freeBytes) });
    default:
      return assertNever(failure);
  }
}
