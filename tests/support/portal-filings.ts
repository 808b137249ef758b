import { createHash } from 'node:crypto';
import type { PortalFiling, PortalPaper } from '../../shared/domain/portal-filing.ts';
import type { AccountWord, FilingWord, PaymentWord } from '../../shared/domain/province-word.ts';
import { EMPTY_APPLICANT } from '../../shared/domain/draft-edits.ts';
import { getInstant } from '../../shared/kernel/instant.ts';
import { getSha256 } from '../../shared/kernel/sha256.ts';
import { anActionId } from './builders.ts';
import type { FakeProvince } from './fake-counter.ts';

/** What the province says beside an officer's word; not really signed, and every person is invented. */

const SIGNATURE = { keyId: 'province-test-key', signature: 'test' };

const place = (serial: number, local = '2026-11-23T09:30:00') => ({
  counterId: 'counter-1',
  serial,
  at: getInstant(Date.parse(`${local}+07:00`)),
});

/** A paper whose bytes the province holds. */
export function aFiledPaper(
  province: FakeProvince,
  {
    nameVi,
    text,
    componentCode = 'KHAC',
  }: { readonly nameVi: string; readonly text: string; readonly componentCode?: string },
): PortalPaper {
  const bytes = Buffer.from(text);
  const digest = getSha256(createHash('sha256').update(bytes).digest('hex'));
  province.filed.set(digest, bytes);
  return { componentCode, nameVi, file: { digest, sizeBytes: bytes.length } };
}

/** A birth registration that an invented mother filed herself. */
export function aFiling(change: Partial<PortalFiling> = {}): PortalFiling {
  return {
    portalDossierId: '000.00.19.H39-261123-0007',
    accountId: 'account-7',
    submittedAt: getInstant(Date.parse('2026-11-23T08:30:00+07:00')),
    procedureCode: '1.001193',
    applicant: { ...EMPTY_APPLICANT, fullName: 'Lê Thị Mai Xuân', identityNumber: '080194000123' },
    filer: { kind: 'self' },
    returnBy: 'electronic',
    papers: [],
    ...change,
  };
}

export function aFilingWord(filing: PortalFiling, serial = 1): FilingWord {
  return { body: { kind: 'portal-filed', ...place(serial), filing }, ...SIGNATURE };
}

export function anAccountWord(
  step: AccountWord['body']['step'],
  { serial = 1, local }: { readonly serial?: number; readonly local?: string } = {},
): AccountWord {
  const actionId = anActionId('receive-a');
  return { body: { kind: 'account-told', ...place(serial, local), actionId, step }, ...SIGNATURE };
}

export function aPaymentWord(change: Partial<PaymentWord['body']> = {}): PaymentWord {
  return {
    body: {
      kind: 'payment-told',
      ...place(1),
      actionId: anActionId('receive-a'),
      paymentId: 'gateway-1',
      amountVnd: 8_000,
      paidAt: getInstant(Date.parse('2026-11-23T09:25:00+07:00')),
      gateway: 'national-portal',
      transactionCode: 'GD-1',
      receiptNumber: 'BL-1',
      ...change,
    },
    ...SIGNATURE,
  };
}
