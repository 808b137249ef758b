/*
 * Names put together from parts as they occur, with Nguyễn as often as in life: the long lists of equal parts are
 * what makes a search over Vietnamese names slow. Nobody real; the same list each time.
 */

const FAMILY =
  'Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Phạm Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương Mai';
const MIDDLE =
  'Văn Thị Ngọc Hữu Mỹ Thanh Minh Quốc Thùy Kim Xuân Thu Hồng Đức Công Bảo Gia Phương Anh Tuấn Hoàng Thành Khánh Tấn Diễm';
const GIVEN =
  'An Anh Ánh Bảo Bình Chi Cường Châu Diễm Dung Duy Dũng Đạt Đào Giang Hà Hạnh Hằng Hân Hiền Hiếu Hoa Hòa Hùng Huy Hương Khánh Khuê Kiệt Lam Lan Liên Linh Loan Long Mai Minh My Nam Nga Ngân Nhung Oanh Phúc Phương Quân Quế Quỳnh Sơn Sương Tâm Thảo Thắng Thoa Thủy Tiên Trang Trâm Trinh Tùng Uyên Vân Vinh Yến';

const [family, middle, given] = [FAMILY, MIDDLE, GIVEN].map((text) => text.split(' '));

/** `count` names; equal ones occur, as in a commune. */
export function inventedNames(count: number): readonly string[] {
  const random = seeded(20_261_126);
  const one = (parts: readonly string[] = []) => parts[Math.floor(random() * parts.length)] ?? '';
  return Array.from({ length: count }, () => `${one(family)} ${one(middle)} ${one(middle)} ${one(given)}`);
}

/** A linear congruential generator (Numerical Recipes): repeatable, and good enough for picking names. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
