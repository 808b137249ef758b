/** Tìm mọi thứ (Ctrl+K). */
export const paletteVi = {
  'palette.box': 'Màn hình, việc, hồ sơ, thủ tục',
  'palette.nothing': 'Không có gì khớp. Thử ít chữ hơn.',
  'palette.close': 'Đóng',
  'palette.command': 'Việc',
  'palette.settings': 'Cài đặt',
  'palette.guide': 'Hướng dẫn',
  'palette.dossier': 'Hồ sơ',
  'palette.procedure': 'Thủ tục',
} as const;
