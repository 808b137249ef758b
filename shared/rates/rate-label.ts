import type { RateId } from '../rules/directive/rule-file.ts';

const SHORT: Partial<Readonly<Record<RateId, string>>> = {
  'K3-online-provided': 'K3′',
  'K13-received': 'K13a',
  'K13-returned': 'K13b',
};

/** The short name that stands before a rate on screens and reports. */
export function rateLabel(rateId: RateId): string {
  return SHORT[rateId] ?? rateId;
}
