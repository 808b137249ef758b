import type { AddClerkFailure } from '../../../shared/contract/failures.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Say } from '../../i18n/use-t.ts';

/** Why another clerk could not be let in. */
export function messageForAddClerk(failure: AddClerkFailure, { t, format }: Say): string {
  switch (failure.kind) {
    case 'locked':
      return t('failure.locked');
    case 'weak-passphrase':
      return t('setUp.weakPassphrase', { minLength: failure.minLength });
    case 'name-taken':
      return t('clerks.nameTaken');
    case 'wrong-passphrase':
      return t('clerks.wrongOwnPassphrase', { duration: format.duration(failure.retryAfterMs) });
    case 'too-soon':
      return t('lock.retryIn', { duration: format.duration(failure.retryAfterMs) });
    case 'disk-full':
      return t('setUp.diskFull', { free: format.bytes(failure.freeBytes) });
    default:
      return assertNever(failure);
  }
}
