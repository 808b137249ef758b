import { may, type Duty } from '../../../shared/domain/roles.ts';
import { useWork } from '../services.tsx';

/** Whether the one at work holds a role that the duty asks; main asks the same before it does anything. */
export function useMay(duty: Duty): boolean {
  return may(useWork().roles, duty);
}
