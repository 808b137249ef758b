import { describe, expect, test } from 'vitest';
import { filer2, owner1, ownerKind1, ownerKind2 } from '../../../shared/contract/national/owner.ts';
import { hasDigitised1, papers1, papers2 } from '../../../shared/contract/national/papers.ts';
import type { DossierWire } from '../../../shared/contract/province/dossier-wire.ts';
import { APPLICANT_KINDS, type ApplicantKind } from '../../../shared/domain/applicant.ts';
import { withApplicant, withCounts } from '../../../shared/domain/draft-edits.ts';
import {
  withApplicantKind,
  withCoOwner,
  withCoOwnerAt,
  withFiler,
  withFilerKind,
  withFilerPerson,
} from '../../../shared/domain/draft-people.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import { withExtraPaper, withShown } from '../../../shared/domain/draft-papers.ts';
import { BEFORE_LIFE } from '../../../shared/domain/life/life.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import { aClerkId, aComponentId, aDraft, anActionId } from '../../support/builders.ts';

const FILE = { digest: getSha256('c'.repeat(64)), sizeBytes: 3_000 };
const AT = getInstant(Date.parse('2026-11-23T09:15:00+07:00'));

function anOwner(kind: ApplicantKind, change: Parameters<typeof withApplicant>[1] = {}): Draft {
  return withApplicant(withApplicantKind(aDraft(), kind), change);
}

function aWire(draft: Draft, files: DossierWire['files'][number][]): DossierWire {
  return {
    actionId: anActionId(),
    epoch: 'epoch-1',
    draft,
    reception: {
      code: 'H39.28.05-261123-5001',
      leaseId: 'lease-1',
      reserveNumber: null,
      receivedAt: AT,
      dueAt: null,
      bookYear: 2026,
      bookNumber: 1,
      formSet: '2025',
      ruleVersion: '2026.11-1',
      clock: 'plausible',
      signLater: null,
    },
    files,
  };
}

function aFile(draft: Draft, place: number, attachment = false): DossierWire['files'][number] {
  const { code = '', nameVi = '' } = draft.components[place] ?? {};
  const signature = {
    kind: 'clerk',
    level: 'B-B',
    signerName: 'Nguyễn Thị Lan',
    certificateDigest: getSha256('d'.repeat(64)),
    trial: true,
    signedAt: AT,
  } as const;
  return { componentCode: code, nameVi, attachment, file: FILE, signature };
}

describe('the kind of an owner', () => {
  test('counts from one in the first generation', () => {
    expect(APPLICANT_KINDS.map((kind) => [kind, ownerKind1(kind)])).toEqual([
      ['citizen', '1'],
      ['household', '1'],
      ['household-business', '2'],
      ['enterprise', '2'],
      ['state-body', '3'],
      ['public-service-unit', '4'],
      ['other-organisation', '4'],
    ]);
  });

  test('counts from zero in the second, which knows household businesses and no offices', () => {
    expect(APPLICANT_KINDS.map((kind) => [kind, ownerKind2(kind)])).toEqual([
      ['citizen', 0],
      ['household', 0],
      ['household-business', 2],
      ['enterprise', 1],
      ['state-body', 1],
      ['public-service-unit', 1],
      ['other-organisation', 1],
    ]);
  });
});

describe('an enterprise that sends an authorised employee', () => {
  const enterprise = anOwner('enterprise', {
    fullName: 'Công ty TNHH Lúa Vàng',
    identityNumber: '0300588569',
    representativeName: 'Phạm Ngọc Lam',
  });
  const draft = withFilerPerson(withFilerKind(enterprise, 'authorised'), {
    fullName: 'Lê Văn Sương',
    identityNumber: '080085067891',
    birthDay: '1985-05-17',
    phone: '0900000002',
  });

  test('is the owner in the first generation, by its tax code', () => {
    expect(owner1(draft)).toMatchObject({
      ChuHoSo: 'Công ty TNHH Lúa Vàng',
      SoGiayToChuHoSo: '0300588569',
      LoaiDoiTuong: '2',
      DinhDanhCHS: [],
    });
  });

  test('names the employee as filer and itself as owner in the second', () => {
    expect(filer2(draft)).toMatchObject({
      LoaiDoiTuong: 1,
      ThongTinChiTiet: {
        TenNguoiNop: 'Lê Văn Sương',
        SoDinhDanh: '080085067891',
        NgaySinh: '1985-05-17',
        SoDienThoai: '0900000002',
        TenChuHs: 'Công ty TNHH Lúa Vàng',
        SoDinhDanhChuHs: '0300588569',
      },
    });
  });
});

test('a school goes as «tổ chức khác», filed by its representative', () => {
  const school = anOwner('public-service-unit', {
    fullName: 'Trường Tiểu học Mỹ Lệ',
    identityNumber: 'H39.28.05.01',
    representativeName: 'Phạm Ngọc Lam',
  });

  expect(owner1(school).LoaiDoiTuong).toBe('4');
  expect(filer2(school)).toMatchObject({
    LoaiDoiTuong: 1,
    ThongTinChiTiet: { TenNguoiNop: 'Phạm Ngọc Lam' },
  });
});

test('a household business is an enterprise in the first generation and a kind of its own in the second', () => {
  const stall = anOwner('household-business', { fullName: 'Tạp hóa Hoa Mơ', identityNumber: '080190012345' });

  expect([owner1(stall).LoaiDoiTuong, filer2(stall).LoaiDoiTuong]).toEqual(['2', 2]);
});

describe('several owners', () => {
  const draft = withCoOwnerAt(withCoOwner(aDraft()), 0, {
    fullName: 'Lê Văn Sương',
    identityNumber: '123456789',
  });

  test('are all named, each number with its kind', () => {
    expect(owner1(draft)).toMatchObject({
      ChuHoSo: 'Trần Thị Hoa, Lê Văn Sương',
      DinhDanhCHS: [
        { LoaiDinhDanh: '1', SoDinhDanh: '080190012345' },
        { LoaiDinhDanh: '2', SoDinhDanh: '123456789' },
      ],
    });
  });
});

test('how the filer stands to the owner is told in words', () => {
  const person = { fullName: 'Ai đó', identityNumber: '', birthDay: '', sex: 'unknown', phone: '' } as const;

  expect(
    [
      { kind: 'self' } as const,
      { kind: 'relative', person, relation: 'con' } as const,
      { kind: 'authorised', person, documentNumber: '12/UQ', documentDay: '2026-11-20' } as const,
      { kind: 'legal-representative', person } as const,
      { kind: 'postal-worker', person } as const,
    ].map((filer) => owner1(withFiler(aDraft(), filer)).ThongTinKhac),
  ).toEqual([
    '',
    'Người thân nộp thay (con)',
    'Nộp theo văn bản ủy quyền số 12/UQ ngày 2026-11-20',
    'Người đại diện theo pháp luật nộp',
    'Nhân viên bưu chính nộp',
  ]);
});

describe('the papers', () => {
  const ids = [aComponentId('extra-1'), aComponentId('extra-2')] as const;
  const twoExtras = withExtraPaper(withExtraPaper(aDraft(), ids[0], 'Ảnh'), ids[1], 'Đơn viết tay');
  const copied = withCounts(twoExtras, aComponentId('component-2'), { original: 0, certified: 1, copy: 2 });
  const draft = withShown(copied, aComponentId('component-6'), { by: aClerkId(), at: AT });

  test('that are attachments are not digitised', () => {
    const wire = aWire(draft, [aFile(draft, 0), aFile(draft, 1, true)]);

    expect(
      papers1(wire, BEFORE_LIFE).map(({ MaThanhPhanHoSo, DuocSoHoa }) => [MaThanhPhanHoSo, DuocSoHoa]),
    ).toEqual([
      ['1.001193-TP01', '1'],
      ['1.001193-TP02', '0'],
    ]);
  });

  test('make a digitised dossier only when one of them is no attachment', () => {
    expect(hasDigitised1(aWire(draft, [aFile(draft, 0), aFile(draft, 1, true)]))).toBe('1');
    expect(hasDigitised1(aWire(draft, [aFile(draft, 1, true)]))).toBe('0');
  });

  test('of the second generation are what was handed over, with how many and of which kind', () => {
    const wire = aWire(draft, [aFile(draft, 0)]);

    expect(papers2(wire)).toMatchObject([
      {
        MaThanhPhanHoSo: '1.001193-TP01',
        SoLuong: 1,
        LoaiBan: 0,
        GiayToDinhKem: [{ HashTepTin: FILE.digest }],
      },
      { MaThanhPhanHoSo: '1.001193-TP02', SoLuong: 3, LoaiBan: 1, GiayToDinhKem: [] },
      { TenThanhPhanHoSo: 'Ảnh', MaThanhPhanHoSo: 'KHAC' },
      { TenThanhPhanHoSo: 'Đơn viết tay', MaThanhPhanHoSo: 'KHAC' },
    ]);
  });
});
