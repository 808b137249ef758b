import type { Office } from '../../../shared/domain/office.ts';
import type { MessageKey } from '../../i18n/vi.ts';

export type OfficeField = Exclude<keyof Office, 'training'>;

/** In the order in which they are asked for and shown. */
export const OFFICE_FIELDS = [
  'provinceNameVi',
  'communeNameVi',
  'deskNameVi',
  'counterNameVi',
  'agencyCode',
  'hotlineVi',
  'switchboard',
  'lookupAddress',
] as const satisfies readonly OfficeField[];

export const OFFICE_FIELD_WORDS = {
  provinceNameVi: 'office.province',
  communeNameVi: 'office.commune',
  deskNameVi: 'office.desk',
  counterNameVi: 'office.counter',
  agencyCode: 'office.agencyCode',
  hotlineVi: 'office.hotline',
  switchboard: 'office.switchboard',
  lookupAddress: 'office.lookupAddress',
} as const satisfies Record<OfficeField, MessageKey>;
