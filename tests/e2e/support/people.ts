/** What a reader sends for three identity cards. Nobody has these names and numbers together: all are invented. */
export const CARDS = {
  hoaMo: '080190012345||TRẦN THỊ HOA MƠ|02091990|Nữ|Ấp 3, Xã Mỹ Lệ, Tây Ninh|15042021',
  vanSuong: '080085067891||LÊ VĂN SƯƠNG|17051985|Nam|Ấp 1, Xã Mỹ Lệ, Tây Ninh|20062021',
  ngocLam: '080195023456||PHẠM NGỌC LAM|30011995|Nữ|Ấp 5, Xã Mỹ Lệ, Tây Ninh|11072021',
} as const;

export const PHONE = '0900000417';

/** Birth registration, by its national code. */
export const BIRTH_REGISTRATION = '1.001193';
