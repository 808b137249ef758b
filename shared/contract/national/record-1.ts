import { dueClock } from '../../domain/life/due-clock.ts';
import { payableVnd } from '../../domain/life/payment.ts';
import { STATUS_OF_STAGE, stageOf } from '../../domain/life/stage.ts';
import { accountOf, channelOf, onlinePaymentOf, type Channel } from './channel.ts';
import { date1 } from './dates.ts';
import { owner1, type Owner1 } from './owner.ts';
import { hasDigitised1, papers1, type Paper1 } from './papers.ts';
import type { NationalSubject } from './subject.ts';

/** One record of `DongBoHoSoMC` (generation 1): every value is a string (DOMAIN 6.1). */
export interface Record1 extends Owner1 {
  readonly MaHoSo: string;
  readonly MaTTHC: string;
  readonly TenTTHC: string;
  /** The sector's code comes with the official catalogue (`LayThuTuc`); empty until then. */
  readonly MaLinhVuc: string;
  readonly TenLinhVuc: string;
  readonly KenhThucHien: Channel;
  readonly MaDoiTuong: string;
  readonly TrichYeuHoSo: string;
  readonly NgayNopHoSo: string;
  readonly NgayTiepNhan: string;
  readonly NgayHenTra: string;
  readonly NgayKetThucXuLy: string;
  readonly NgayTra: string;
  readonly TrangThaiHoSo: string;
  /** 0 trực tiếp, 1 bưu chính. */
  readonly HinhThuc: '0' | '1';
  readonly DonViXuLy: string;
  /** 1 cổng DVCQG, 2 hệ thống địa phương. */
  readonly NoiNopHoSo: '1' | '2';
  readonly HoSoCoThanhPhanSoHoa: '0' | '1';
  readonly DuocThanhToanTrucTuyen: '0' | '1' | '2';
  readonly TaiLieuNop: readonly Paper1[];
  readonly DanhSachLePhi: readonly Fee1[];
  readonly DanhSachHoSoBoSung: readonly Supplement1[];
  readonly DanhSachGiayToKetQua: readonly Result1[];
}

interface Fee1 {
  readonly TenPhiLePhi: string;
  readonly MaPhiLePhi: string;
  /** 1 at reception. */
  readonly HinhThucThu: '1';
  readonly Gia: string;
  readonly LoaiPhiLePhi: '1';
}

interface Supplement1 {
  readonly HoSoBoSungId: string;
  readonly NoiDungBoSung: string;
  readonly NgayBoSung: string;
  readonly NgayTiepNhanBoSung: string;
  readonly TrangThaiBoSung: '0' | '1';
  readonly NgayHenTraTruoc: string;
  readonly NgayHenTraMoi: string;
}

interface Result1 {
  readonly TenGiayTo: string;
  readonly GiayToId: string;
  readonly MaGiayToKetQua: string;
}

const MOST_SUMMARY = 1_000;

export function record1(subject: NationalSubject): Record1 {
  const { wire, life, procedure, office, now } = subject;
  const { draft, reception } = wire;
  const { arrival } = draft;
  return {
    ...owner1(draft),
    MaHoSo: reception.code,
    MaTTHC: procedure.code,
    TenTTHC: procedure.nameVi,
    MaLinhVuc: '',
    TenLinhVuc: procedure.sectorVi,
    KenhThucHien: channelOf(subject),
    MaDoiTuong: accountOf(subject),
    TrichYeuHoSo: procedure.nameVi.slice(0, MOST_SUMMARY),
    NgayNopHoSo: date1(arrival.kind === 'portal' ? arrival.submittedAt : reception.receivedAt),
    NgayTiepNhan: date1(reception.receivedAt),
    NgayHenTra: date1(reception.dueAt),
    NgayKetThucXuLy: date1(life.finishedAt),
    NgayTra: date1(life.returned?.givenAt),
    TrangThaiHoSo: String(STATUS_OF_STAGE[stageOf(life, now)]),
    HinhThuc: draft.returnBy === 'post' ? '1' : '0',
    DonViXuLy: office.communeNameVi,
    NoiNopHoSo: arrival.kind === 'portal' ? '1' : '2',
    HoSoCoThanhPhanSoHoa: hasDigitised1(wire),
    DuocThanhToanTrucTuyen: onlinePaymentOf(subject),
    TaiLieuNop: papers1(wire, life),
    DanhSachLePhi: feesOf(subject),
    DanhSachHoSoBoSung: supplementsOf(subject),
    DanhSachGiayToKetQua: resultsOf(subject),
  };
}

function feesOf({ life }: NationalSubject): readonly Fee1[] {
  if (life.charge === undefined) return [];
  const Gia = String(payableVnd(life.charge));
  return [{ TenPhiLePhi: 'Lệ phí', MaPhiLePhi: '', HinhThucThu: '1', Gia, LoaiPhiLePhi: '1' }];
}

function supplementsOf({ wire, life }: NationalSubject): readonly Supplement1[] {
  const { dueAt } = wire.reception;
  return life.supplements.map(({ request, broughtAt, restartedDueAt }) => ({
    HoSoBoSungId: `${wire.reception.code}-${request.serial.year}-${request.serial.number}`,
    NoiDungBoSung: request.items.map(({ wrongVi, remedyVi }) => `${wrongVi}: ${remedyVi}`).join('; '),
    NgayBoSung: date1(request.askedAt),
    NgayTiepNhanBoSung: date1(broughtAt),
    TrangThaiBoSung: broughtAt === undefined ? '0' : '1',
    NgayHenTraTruoc: date1(dueAt),
    NgayHenTraMoi:
      broughtAt === undefined || dueAt === null
        ? ''
        : date1(restartedDueAt ?? dueClock(dueAt, life, broughtAt).dueAt),
  }));
}

function resultsOf({ life, procedure }: NationalSubject): readonly Result1[] {
  if (life.result === undefined) return [];
  const { file, resultCode } = life.result;
  return [
    {
      TenGiayTo: procedure.result.nameVi ?? procedure.nameVi,
      GiayToId: file.digest,
      MaGiayToKetQua: resultCode,
    },
  ];
}
