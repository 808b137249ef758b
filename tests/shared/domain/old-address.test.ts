import { describe, expect, test } from 'vitest';
import { newAddressFor } from '../../../shared/domain/old-address.ts';
import { MERGED_PROVINCES } from '../../../shared/rules/provinces-2025.ts';

describe('ADDR-01: an address on an old card', () => {
  test.each([
    ['Ấp 1, Xã A, Huyện B, Long An', 'Ấp 1, Xã A, Tây Ninh'],
    ['Ấp 1, Xã A, Huyện B, tỉnh Long An', 'Ấp 1, Xã A, Tây Ninh'],
    ['Khu phố 2, Phường 3, Thành phố Tân An, Long An', 'Khu phố 2, Phường 3, Tây Ninh'],
    ['Tổ 4, Phường 1, Quận 3, Thành phố Hồ Chí Minh', 'Tổ 4, Phường 1, Thành phố Hồ Chí Minh'],
    ['Thôn Đông, Xã C, TX. D, Bình Dương', 'Thôn Đông, Xã C, TP. Hồ Chí Minh'],
  ])('«%s» is offered as «%s»', (old, offered) => {
    expect(newAddressFor(old)).toBe(offered);
  });

  test.each([
    'Ấp 3, Xã Mỹ Lệ, Tây Ninh',
    'Xã Mỹ Lệ, tỉnh Tây Ninh',
    'Tây Ninh',
    '',
    'Huyện B, Long An',
    'Quán Gỏi, Xã E, Huế',
  ])('has nothing to offer for «%s»', (address) => {
    expect(newAddressFor(address)).toBeUndefined();
  });

  test('is looked for among 29 provinces that went into 23', () => {
    const taken = Object.values(MERGED_PROVINCES).flat();

    expect([Object.keys(MERGED_PROVINCES).length, new Set(taken).size]).toEqual([23, 29]);
  });
});
