import { kindTable, ownerKind1, ownerKind2 } from './owner.ts';

/** Where each part of a dossier goes in the national portal's own messages (DOMAIN 6): a real province connects here. */
export function nationalPortal() {
  return {
    'DongBoHoSoMC (generation 1)': {
      MaHoSo: 'reception.code',
      MaTTHC: 'draft.procedureCode',
      KenhThucHien:
        'draft.arrival: portal → 2, post → 3, else 1; 2 as well once the province confirmed the account (both ids)',
      ChuHoSo: 'draft.applicant.fullName, then draft.coOwners[].fullName',
      LoaiDoiTuong: `draft.applicant.kind: ${kindTable(ownerKind1)}`,
      'DinhDanhCHS[].SoDinhDanh': 'draft.applicant.identityNumber, then draft.coOwners[].identityNumber',
      ThongTinKhac: 'draft.filer, in words',
      SoDienThoai: 'draft.applicant.phone',
      Email: 'draft.applicant.email',
      NgayTiepNhan: 'reception.receivedAt as yyyyMMddHHmmss, Asia/Ho_Chi_Minh',
      NgayHenTra: 'reception.dueAt as yyyyMMddHHmmss, Asia/Ho_Chi_Minh',
      TrangThaiHoSo:
        'the stage of the dossier (2, 4 to 10); words of the province come back as StatusWord.body.status',
      HinhThuc: 'draft.returnBy: counter → 0, post → 1',
      NoiNopHoSo: 'draft.arrival: portal → 1, else 2',
      HoSoCoThanhPhanSoHoa: '1 when one of files is no attachment',
      'TaiLieuNop[].TepDinhKemId': 'files[].file.digest',
      'TaiLieuNop[].TenTepDinhKem': 'files[].nameVi',
      'TaiLieuNop[].MaThanhPhanHoSo': 'files[].componentCode',
      'TaiLieuNop[].DuocSoHoa': 'files[].attachment: true → 0, false → 1',
    },
    'NoiHoSo (generation 2)': {
      MaHoSo: 'reception.code',
      MaTTHC: 'draft.procedureCode',
      LoaiDoiTuong: `draft.applicant.kind, counted from zero: ${kindTable(ownerKind2)}`,
      NgayTiepNhan: 'reception.receivedAt as yyyy-MM-dd HH:mm:ss, Asia/Ho_Chi_Minh',
      'ThanhPhanHoSo[].MaThanhPhanHoSo': 'files[].componentCode',
      'ThanhPhanHoSo[].SoLuong': 'the sum of draft.components[].counts',
      'ThanhPhanHoSo[].LoaiBan': 'draft.components[].counts.original: more than 0 → 0, else 1',
      'ThanhPhanHoSo[].GiayToDinhKem[].HashTepTin': 'files[].file.digest',
      'ThongTinNguoiNop.ThongTinChiTiet.SoDinhDanh':
        'the number of the person at the counter: draft.filer, else the owner',
      'ThongTinNguoiNop.ThongTinChiTiet.SoDinhDanhChuHs': 'draft.applicant.identityNumber',
    },
  };
}
