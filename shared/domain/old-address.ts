import { foldVietnamese } from '../kernel/fold-vietnamese.ts';
import { MERGED_PROVINCES } from '../rules/provinces-2025.ts';

const NEW_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(MERGED_PROVINCES).flatMap(([name, taken]) =>
    taken.map((old) => [foldVietnamese(old), name] as const),
  ),
);

/** Levels between commune and province, which no longer exist. A city may be a province too, so it counts only before the last part. */
const DISTRICT = /^(huyện|quận|thị xã|thành phố|tp\.?|tx\.?|h\.|q\.)\s/iu;
const PROVINCE_PREFIX = /^(tinh|thanh pho|tp\.?) /;

/**
 * An address of before July 2025 in the divisions of today, to be offered beside
 * what the card says; `undefined` where nothing in it is old. The commune may
 * have another name now: only a person can say.
 *
 * @rule ADDR-01
 */
export function newAddressFor(address: string): string | undefined {
  const parts = address
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2) return undefined;
  const before = parts.slice(0, -1);
  const communes = before.filter((part) => !DISTRICT.test(part.normalize('NFC')));
  const province = NEW_NAMES.get(foldVietnamese(last).replace(PROVINCE_PREFIX, '')) ?? last;
  const changed = communes.length < before.length || province !== last;
  return changed && communes.length > 0 ? [...communes, province].join(', ') : undefined;
}
