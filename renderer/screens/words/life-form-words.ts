import type { LifeFormKind } from '../../../shared/domain/life/life-form.ts';
import type { MessageKey } from '../../i18n/vi.ts';

/** The forms of what happens beside and after intake, by their names. */
export const FORM_WORDS = {
  supplement: 'act.formSupplement',
  refusal: 'act.formRefusal',
  apology: 'act.formApology',
  stop: 'act.formStop',
  'control-sheet': 'act.formControlSheet',
  consent: 'act.formConsent',
  'result-receipt': 'act.formResultReceipt',
} as const satisfies Record<LifeFormKind, MessageKey>;
