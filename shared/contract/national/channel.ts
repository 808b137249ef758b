import { isPaidOnline } from '../../domain/life/payment.ts';
import type { NationalSubject } from './subject.ts';

/** `KenhThucHien`: 1 trực tiếp, 2 trực tuyến, 3 bưu chính. */
export type Channel = '1' | '2' | '3';

/** Online only with the portal's two ids: filed there, or confirmed by the province (directive 4.1.b). */
export function channelOf({ wire, life }: Pick<NationalSubject, 'wire' | 'life'>): Channel {
  const { arrival } = wire.draft;
  if (arrival.kind === 'portal' || life.account.confirmed !== undefined) return '2';
  return arrival.kind === 'post' ? '3' : '1';
}

/** `MaDoiTuong`: the account on the portal, for channel 2 alone. */
export function accountOf({ wire, life }: Pick<NationalSubject, 'wire' | 'life'>): string {
  const { arrival } = wire.draft;
  if (arrival.kind === 'portal') return arrival.accountId;
  return life.account.confirmed?.accountId ?? '';
}

/** `DuocThanhToanTrucTuyen`: 0 no, 1 through the national portal, 2 through the province's gateway. */
export function onlinePaymentOf({ life }: Pick<NationalSubject, 'life'>): '0' | '1' | '2' {
  if (!isPaidOnline(life.charge, life.payments)) return '0';
  const isNational = life.payments.some(({ confirmed }) => confirmed?.gateway === 'national-portal');
  return isNational ? '1' : '2';
}
