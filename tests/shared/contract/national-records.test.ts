import { describe, expect, test } from 'vitest';
import { findProcedure, loadCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { date1, date2 } from '../../../shared/contract/national/dates.ts';
import { progress1 } from '../../../shared/contract/national/progress-1.ts';
import { record1 } from '../../../shared/contract/national/record-1.ts';
import { record2, status2 } from '../../../shared/contract/national/record-2.ts';
import type { NationalSubject } from '../../../shared/contract/national/subject.ts';
import type { Arrival } from '../../../shared/domain/arrival.ts';
import { BEFORE_LIFE, type Life } from '../../../shared/domain/life/life.ts';
import { shippedRules } from '../../../shared/rules/directive/rules-on.ts';
import { aComponentId, aDraft, anActionId, anOffice } from '../../support/builders.ts';
import { aStockItem, aSupplement, at, lived } from '../domain/life/life-builders.ts';

const CONFIRMED = { portalDossierId: 'portal-1', accountId: 'account-1', at: at('2026-11-24 08:00') };

function aSubject(life: Life = BEFORE_LIFE, arrival?: Arrival): NationalSubject {
  const draft = aDraft(arrival === undefined ? {} : { arrival });
  const procedure = findProcedure(loadCatalogue(), '1.001193');
  if (procedure === undefined) throw new TypeError('the catalogue has births');
  return {
    wire: {
      actionId: anActionId(),
      epoch: 'epoch-1',
      draft,
      reception: {
        code: 'H39.28.05-261123-5001',
        leaseId: 'lease-1',
        reserveNumber: null,
        receivedAt: at('2026-11-23 09:15'),
        dueAt: at('2026-11-27 09:15'),
        bookYear: 2026,
        bookNumber: 1,
        formSet: '2025',
        ruleVersion: shippedRules().version,
        clock: 'plausible',
        signLater: null,
      },
      files: [],
    },
    life,
    procedure,
    office: anOffice(),
    now: at('2026-11-26 10:00'),
  };
}

describe('the two forms of a moment', () => {
  test('are written in local time, and none for what has not come', () => {
    expect(date1(at('2026-11-03 07:05'))).toBe('20261103070500');
    expect(date2(at('2026-11-03 07:05'))).toBe('2026-11-03 07:05:00');
    expect(date1(at('2026-12-31 23:59'))).toBe('20261231235900');
    expect([date1(null), date2(undefined)]).toEqual(['', '']);
  });
});

describe('the channel', () => {
  const channelOf = (life?: Life, arrival?: Arrival) => record1(aSubject(life, arrival)).KenhThucHien;
  const portal = {
    kind: 'portal',
    portalDossierId: 'portal-1',
    accountId: 'account-1',
    submittedAt: at('2026-11-22 20:00'),
  } as const;

  test('is direct until the province has confirmed the account, however far the way has gone', () => {
    expect(channelOf()).toBe('1');
    const waiting = { ...BEFORE_LIFE.account, state: 'cho_chu_ho_so_xac_nhan' } as const;
    expect(channelOf({ ...BEFORE_LIFE, account: waiting })).toBe('1');
    const confirmed = { ...BEFORE_LIFE.account, state: 'da_xac_nhan', confirmed: CONFIRMED } as const;
    expect(record1(aSubject({ ...BEFORE_LIFE, account: confirmed }))).toMatchObject({
      KenhThucHien: '2',
      MaDoiTuong: 'account-1',
      NoiNopHoSo: '2',
    });
  });

  test('is the post or the portal where it came from there', () => {
    expect(
      channelOf(BEFORE_LIFE, { kind: 'post', stampedAt: at('2026-11-23 08:00'), itemCode: 'EM-1' }),
    ).toBe('3');
    expect(record1(aSubject(BEFORE_LIFE, portal))).toMatchObject({
      KenhThucHien: '2',
      NoiNopHoSo: '1',
      NgayNopHoSo: '20261122200000',
      NgayTiepNhan: '20261123091500',
    });
    expect(record2(aSubject(BEFORE_LIFE, portal))).toMatchObject({
      NgayNop: '2026-11-22 20:00:00',
      NgayTiepNhan: '2026-11-23 09:15:00',
    });
  });
});

describe('a record of the first generation', () => {
  test('has strings alone, however deep', () => {
    const life = lived([['2026-11-25 09:00', aSupplement()]]);
    const leaves = (value: unknown): readonly unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];

    expect(leaves(record1(aSubject(life))).every((leaf) => typeof leaf === 'string')).toBe(true);
  });

  test('counts kinds of people from one, and the second from zero', () => {
    expect(record1(aSubject()).LoaiDoiTuong).toBe('1');
    expect(record2(aSubject()).LoaiDoiTuong).toBe(0);
  });

  test('tells where the dossier stands', () => {
    const asked = lived([['2026-11-25 09:00', aSupplement()]]);

    expect(record1(aSubject()).TrangThaiHoSo).toBe('2');
    expect(record1(aSubject(asked)).TrangThaiHoSo).toBe('5');
    expect(status2(aSubject(asked), 'id-1')).toEqual({
      IdHoSo: 'id-1',
      MaHoSo: 'H39.28.05-261123-5001',
      TrangThai: 5,
    });
    expect(record1(aSubject({ ...BEFORE_LIFE, finishedAt: at('2026-11-25 10:00') }))).toMatchObject({
      TrangThaiHoSo: '9',
      NgayKetThucXuLy: '20261125100000',
      NgayTra: '',
    });
  });

  test('lists supplements with both due times, and says whether they came', () => {
    const asked = lived([['2026-11-25 09:00', aSupplement()]]);
    const brought = lived([
      ['2026-11-25 09:00', aSupplement()],
      ['2026-11-25 15:00', { kind: 'bring-supplement' }],
    ]);

    expect(record1(aSubject(asked)).DanhSachHoSoBoSung).toMatchObject([
      { TrangThaiBoSung: '0', NgayHenTraTruoc: '20261127091500', NgayHenTraMoi: '' },
    ]);
    expect(record1(aSubject(brought)).DanhSachHoSoBoSung).toMatchObject([
      { TrangThaiBoSung: '1', NgayTiepNhanBoSung: '20261125150000', NgayHenTraMoi: '20261127151500' },
    ]);
  });

  test('marks a paper that stood in from before', () => {
    const life = { ...BEFORE_LIFE, reused: new Map([[aComponentId('component-2'), aStockItem()]]) };

    expect(record1(aSubject(life)).TaiLieuNop).toMatchObject([
      { MaThanhPhanHoSo: '1.001193-TP02', DuocTaiSuDung: '1', DuocLayTuKhoDMQG: '0' },
    ]);
  });

  test('says online payment only of what the province confirmed, and through which gateway', () => {
    const payment = {
      paymentId: 'p-1',
      method: 'online',
      amountVnd: 8_000,
      paidAt: at('2026-11-23 09:20'),
      receiptNumber: '0001',
      standing: 'provisional',
      confirmed: undefined,
      reversedAt: undefined,
    } as const;
    const charge = { feeVnd: 8_000, chargeVnd: 0, exemptVnd: 0, exemptionVi: '' };
    const paid = (
      confirmed: (typeof payment)['confirmed'] | { readonly gateway: 'national-portal' | 'province' },
    ) =>
      record1(
        aSubject({
          ...BEFORE_LIFE,
          charge,
          payments: [
            {
              ...payment,
              confirmed:
                confirmed === undefined
                  ? undefined
                  : { ...confirmed, at: at('2026-11-23 10:00'), transactionCode: 'T-1' },
            },
          ],
        }),
      );

    expect(paid(undefined)).toMatchObject({ DuocThanhToanTrucTuyen: '0', DanhSachLePhi: [{ Gia: '8000' }] });
    expect(paid({ gateway: 'national-portal' }).DuocThanhToanTrucTuyen).toBe('1');
    expect(paid({ gateway: 'province' }).DuocThanhToanTrucTuyen).toBe('2');
  });
});

describe('the steps of the first generation', () => {
  test('begin with 2, end with 9 and go in messages of ten', () => {
    const handOvers = Array.from({ length: 12 }, (_, index) => ({
      serial: { series: 'hand-over', year: 2026, number: index + 1 } as const,
      fromVi: 'Quầy 2',
      toVi: 'Tư pháp - hộ tịch',
      at: at('2026-11-24 09:00'),
      paper: { kind: 'none' } as const,
    }));
    const messages = progress1(aSubject({ ...BEFORE_LIFE, handOvers, finishedAt: at('2026-11-25 10:00') }));

    expect(messages.map(({ length }) => length)).toEqual([10, 4]);
    expect(messages.flat().at(0)).toMatchObject({ TrangThai: '2', ThoiDiemXuLy: '20261123091500' });
    expect(messages.flat().at(-1)).toMatchObject({ TrangThai: '9', ThoiDiemXuLy: '20261125100000' });
  });
});
