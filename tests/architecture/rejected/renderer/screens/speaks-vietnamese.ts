export const title = 'Hồ sơ đã gửi';
