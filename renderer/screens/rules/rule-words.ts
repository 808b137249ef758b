import type { RulesFailure } from '../../../shared/contract/channels/rules-channels.ts';
import type { Provenance } from '../../../shared/rules/directive/rule-file.ts';
import type { Say } from '../../i18n/use-t.ts';
import type { MessageKey } from '../../i18n/vi.ts';

export const PROVENANCE_WORDS = {
  shipped: 'rules.byShipped',
  office: 'rules.byOffice',
  province: 'rules.byProvince',
} as const satisfies Record<Provenance['by'], MessageKey>;

type Plain = Exclude<
  RulesFailure['kind'],
  'disk-full' | 'not-written' | 'malformed' | 'spans-overlap' | 'claims-province'
>;

const PLAIN_WORDS = {
  locked: 'failure.locked',
  'newer-format': 'rules.newerFormat',
  'in-the-past': 'rules.inThePast',
  'ground-missing': 'rules.groundMissing',
  'file-held': 'rates.reportHeld',
  'rules-unreadable': 'rules.unreadable',
  'seal-broken': 'rules.sealBroken',
  'seal-unknown': 'rules.sealUnknown',
  'not-picked': 'rules.notPicked',
} as const satisfies Record<Plain, MessageKey>;

const PLACE_WORDS = {
  malformed: 'rules.malformed',
  'spans-overlap': 'rules.spansOverlap',
  'claims-province': 'rules.claimsProvince',
} as const;

/** Why a file or a change was not taken, and what to do. */
export function rulesFailureWords(failure: RulesFailure, { t, format }: Say): string {
  if ('place' in failure) return t(PLACE_WORDS[failure.kind], { place: failure.place });
  if (failure.kind === 'disk-full') return t('office.diskFull', { free: format.bytes(failure.freeBytes) });
  if (failure.kind === 'not-written') return t('rates.reportNotWritten', { code: failure.code });
  return t(PLAIN_WORDS[failure.kind]);
}
