import { STATUS_OF_STAGE, stageOf } from '../../domain/life/stage.ts';
import { date2 } from './dates.ts';
import { filer2, ownerKind2, type Filer2, type OwnerKind2 } from './owner.ts';
import { papers2, type Paper2 } from './papers.ts';
import type { NationalSubject } from './subject.ts';

/** `NoiHoSo` of generation 2 (DOMAIN 6.3, B4): numbers are numbers, kinds count from zero. */
export interface Record2 {
  readonly MaHoSo: string;
  readonly MaTTHC: string;
  /** Comes with the official catalogue; empty until then. */
  readonly MaDichVuCong: string;
  readonly ChuHoSo: string;
  readonly LoaiDoiTuong: OwnerKind2;
  readonly MaDonViTiepNhan: string;
  readonly NgayNop: string;
  readonly NgayTiepNhan: string;
  readonly ThanhPhanHoSo: readonly Paper2[];
  readonly ThongTinNguoiNop: Filer2;
}

export function record2({ wire, procedure, office }: NationalSubject): Record2 {
  const { draft, reception } = wire;
  const { arrival, applicant } = draft;
  return {
    MaHoSo: reception.code,
    MaTTHC: procedure.code,
    MaDichVuCong: '',
    ChuHoSo: applicant.fullName,
    LoaiDoiTuong: ownerKind2(applicant.kind),
    MaDonViTiepNhan: office.agencyCode,
    NgayNop: date2(arrival.kind === 'portal' ? arrival.submittedAt : reception.receivedAt),
    NgayTiepNhan: date2(reception.receivedAt),
    ThanhPhanHoSo: papers2(wire),
    ThongTinNguoiNop: filer2(draft),
  };
}

/** `CapNhatTrangThai` (B6); `IdHoSo` is what `NoiHoSo` answered. */
export interface Status2 {
  readonly IdHoSo: string;
  readonly MaHoSo: string;
  readonly TrangThai: number;
}

export function status2({ wire, life, now }: NationalSubject, idHoSo: string): Status2 {
  return { IdHoSo: idHoSo, MaHoSo: wire.reception.code, TrangThai: STATUS_OF_STAGE[stageOf(life, now)] };
}
