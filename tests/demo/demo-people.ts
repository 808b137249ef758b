/** Invented: no such person, number or telephone. */
export const DEMO_APPLICANT = {
  card: '080190012345||TRẦN THỊ HOA MƠ|02091990|Nữ|Ấp 3, Xã Mỹ Lệ, Tây Ninh|15042021',
  fullName: 'TRẦN THỊ HOA MƠ',
  identityNumber: '080190012345',
  phone: '0900000417',
  email: '',
} as const;

/** Typed by the demo's clerk; it must never be found in what the app writes. */
export const DEMO_PASSPHRASE = 'lúa vàng cầu tre 417';
