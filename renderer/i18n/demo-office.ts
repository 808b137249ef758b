import type { Office } from '../../shared/domain/office.ts';

/** The office of the training mode: a real commune's name, an invented counter, numbers that belong to nobody. */
export const DEMO_OFFICE: Office = {
  provinceNameVi: 'Tây Ninh',
  communeNameVi: 'UBND xã Mỹ Lệ',
  deskNameVi: 'Trung tâm Phục vụ hành chính công',
  counterNameVi: 'Quầy 1',
  agencyCode: 'T39.28.05',
  hotlineVi: '0272 3000 000',
  switchboard: '1022',
  lookupAddress: 'https://dichvucong.gov.vn',
  training: true,
};

/** What most offices would type; offered in the form, never assumed. */
export const OFFICE_SUGGESTIONS = {
  deskNameVi: 'Trung tâm Phục vụ hành chính công',
  counterNameVi: 'Quầy 1',
  switchboard: '1022',
  lookupAddress: 'https://dichvucong.gov.vn',
} as const satisfies Partial<Office>;

export const DEMO_CLERK_NAME = 'Nguyễn Thị Lan';
