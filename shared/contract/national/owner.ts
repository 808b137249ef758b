import { APPLICANT_KINDS, isPerson, type ApplicantKind } from '../../domain/applicant.ts';
import type { Draft } from '../../domain/draft.ts';
import { personAtCounter } from '../../domain/draft-people.ts';
import type { Filer } from '../../domain/filer.ts';
import { assertNever } from '../../kernel/assert-never.ts';

/**
 * Whose dossier it is, in the words of both generations of the national portal
 * (DOMAIN 6). The trap: `LoaiDoiTuong` counts from one in the first and from
 * zero in the second, and the two do not divide the world alike.
 */

/** 1 người dân, 2 doanh nghiệp, 3 cơ quan nhà nước, 4 tổ chức khác. */
export type OwnerKind1 = '1' | '2' | '3' | '4';
/** 0 công dân, 1 doanh nghiệp, 2 hộ kinh doanh. */
export type OwnerKind2 = 0 | 1 | 2;

export function ownerKind1(kind: ApplicantKind): OwnerKind1 {
  switch (kind) {
    case 'citizen':
    case 'household':
      return '1';
    case 'household-business':
    case 'enterprise':
      return '2';
    case 'state-body':
      return '3';
    case 'public-service-unit':
    case 'other-organisation':
      return '4';
    default:
      return assertNever(kind);
  }
}

/** The second generation names no kind for offices, schools and associations: they go as organisations, by the one code it has. */
export function ownerKind2(kind: ApplicantKind): OwnerKind2 {
  switch (kind) {
    case 'citizen':
    case 'household':
      return 0;
    case 'enterprise':
    case 'state-body':
    case 'public-service-unit':
    case 'other-organisation':
      return 1;
    case 'household-business':
      return 2;
    default:
      return assertNever(kind);
  }
}

/** The owner's part of `DongBoHoSoMC`; every value is a string. */
export interface Owner1 {
  readonly ChuHoSo: string;
  readonly SoGiayToChuHoSo: string;
  readonly LoaiDoiTuong: OwnerKind1;
  /** Only of numbers whose kind the portal has a code for. */
  readonly DinhDanhCHS: readonly { readonly LoaiDinhDanh: '1' | '2'; readonly SoDinhDanh: string }[];
  readonly SoDienThoai: string;
  readonly Email: string;
  readonly ThongTinKhac: string;
}

export function owner1({ applicant, coOwners, filer }: Draft): Owner1 {
  const named = [applicant, ...coOwners].filter(({ fullName }) => fullName.trim() !== '');
  const numbers = isPerson(applicant.kind) ? named : coOwners;
  return {
    ChuHoSo: named.map(({ fullName }) => fullName).join(', '),
    SoGiayToChuHoSo: applicant.identityNumber,
    LoaiDoiTuong: ownerKind1(applicant.kind),
    DinhDanhCHS: numbers.flatMap(({ identityNumber }) => {
      const LoaiDinhDanh = numberKind1(identityNumber);
      return LoaiDinhDanh === undefined ? [] : [{ LoaiDinhDanh, SoDinhDanh: identityNumber }];
    }),
    SoDienThoai: applicant.phone,
    Email: applicant.email,
    ThongTinKhac: filerNote(filer),
  };
}

/** `ThongTinNguoiNop` of `NoiHoSo`: the person at the counter, with the owner's name beside. */
export interface Filer2 {
  readonly LoaiDoiTuong: OwnerKind2;
  readonly ThongTinChiTiet: {
    readonly TenNguoiNop: string;
    readonly SoDinhDanh: string;
    /** `yyyy-MM-dd`; empty when only a year is known. */
    readonly NgaySinh: string;
    readonly SoDienThoai: string;
    readonly Email: string;
    readonly DiaChiChiTiet: string;
    readonly TenChuHs: string;
    readonly SoDinhDanhChuHs: string;
  };
}

export function filer2(draft: Draft): Filer2 {
  const { applicant } = draft;
  const person = personAtCounter(draft);
  return {
    LoaiDoiTuong: ownerKind2(applicant.kind),
    ThongTinChiTiet: {
      TenNguoiNop: person.fullName,
      SoDinhDanh: person.identityNumber,
      NgaySinh: person.birthDay.length === 10 ? person.birthDay : '',
      SoDienThoai: person.phone || applicant.phone,
      Email: applicant.email,
      DiaChiChiTiet: applicant.address,
      TenChuHs: applicant.fullName,
      SoDinhDanhChuHs: applicant.identityNumber,
    },
  };
}

/** Every kind with its code, as the published document shows it. */
export function kindTable(codeOf: (kind: ApplicantKind) => string | number): string {
  return APPLICANT_KINDS.map((kind) => `${kind} → ${codeOf(kind)}`).join('; ');
}

/** How the filer stands to the owner; the first generation has free text for it. */
function filerNote(filer: Filer): string {
  switch (filer.kind) {
    case 'self':
      return '';
    case 'relative':
      return `Người thân nộp thay (${filer.relation})`;
    case 'authorised':
      return `Nộp theo văn bản ủy quyền số ${filer.documentNumber} ngày ${filer.documentDay}`;
    case 'legal-representative':
      return 'Người đại diện theo pháp luật nộp';
    case 'postal-worker':
      return 'Nhân viên bưu chính nộp';
    default:
      return assertNever(filer);
  }
}

function numberKind1(identityNumber: string): '1' | '2' | undefined {
  if (/^\d{12}$/.test(identityNumber)) return '1';
  return /^\d{9}$/.test(identityNumber) ? '2' : undefined;
}
