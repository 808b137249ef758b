import { isHandedIn } from '../../domain/draft-papers.ts';
import type { Life } from '../../domain/life/life.ts';
import type { DossierFileWire, DossierWire } from '../province/dossier-wire.ts';

/** What was handed in, in the words of both generations of the national portal (DOMAIN 6). */

/** One of `TaiLieuNop` (`DongBoHoSoMC`); every value is a string. */
export interface Paper1 {
  readonly TepDinhKemId: string;
  readonly TenTepDinhKem: string;
  readonly IsDeleted: '0';
  readonly MaThanhPhanHoSo: string;
  readonly DuocSoHoa: '0' | '1';
  /** 1: an earlier paper of the same person stands for it. */
  readonly DuocTaiSuDung: '0' | '1';
  /** 1: taken from shared data. */
  readonly DuocLayTuKhoDMQG: '0' | '1';
}

/** What was signed here, and what stands for a component from before. */
export function papers1(dossier: DossierWire, { reused }: Pick<Life, 'reused'>): readonly Paper1[] {
  const signed = dossier.files.map((file): Paper1 => ({
    TepDinhKemId: file.file.digest,
    TenTepDinhKem: file.nameVi,
    IsDeleted: '0',
    MaThanhPhanHoSo: file.componentCode,
    DuocSoHoa: file.attachment ? '0' : '1',
    DuocTaiSuDung: '0',
    DuocLayTuKhoDMQG: '0',
  }));
  const earlier = [...reused].map(([componentId, item]): Paper1 => ({
    TepDinhKemId: item.file.digest,
    TenTepDinhKem: dossier.draft.components.find((paper) => paper.componentId === componentId)?.nameVi ?? '',
    IsDeleted: '0',
    MaThanhPhanHoSo: item.componentCode,
    DuocSoHoa: '1',
    DuocTaiSuDung: '1',
    DuocLayTuKhoDMQG: item.from === 'shared-data' ? '1' : '0',
  }));
  return [...signed, ...earlier];
}

/** `HoSoCoThanhPhanSoHoa`: attachments alone are no digitised component. */
export function hasDigitised1(dossier: DossierWire): '0' | '1' {
  return dossier.files.some((file) => !file.attachment) ? '1' : '0';
}

/** One of `ThanhPhanHoSo` (`NoiHoSo`). */
export interface Paper2 {
  readonly MaThanhPhanHoSo: string;
  readonly TenThanhPhanHoSo: string;
  readonly SoLuong: number;
  /** 0 bản chính, 1 bản sao. */
  readonly LoaiBan: 0 | 1;
  readonly GiayToDinhKem: readonly { readonly TenGiayTo: string; readonly HashTepTin: string }[];
}

/** Papers that were only looked at are no part of what is handed over. */
export function papers2(dossier: DossierWire): readonly Paper2[] {
  const waiting = [...dossier.files];
  return dossier.draft.components
    .filter((paper) => isHandedIn(paper) && !paper.presentOnly)
    .map((paper) => ({
      MaThanhPhanHoSo: paper.code,
      TenThanhPhanHoSo: paper.nameVi,
      SoLuong: paper.counts.original + paper.counts.certified + paper.counts.copy,
      LoaiBan: paper.counts.original > 0 ? 0 : 1,
      GiayToDinhKem: (paper.pages.length === 0 ? [] : takeFile(waiting, paper)).map((file) => ({
        TenGiayTo: file.nameVi,
        HashTepTin: file.file.digest,
      })),
    }));
}

/** Several papers may share a code («giấy tờ khác»); each file belongs to one of them, in order. */
function takeFile(
  waiting: DossierFileWire[],
  paper: { readonly code: string; readonly nameVi: string },
): readonly DossierFileWire[] {
  const place = waiting.findIndex(
    (file) => file.componentCode === paper.code && file.nameVi === paper.nameVi,
  );
  return place === -1 ? [] : waiting.splice(place, 1);
}
