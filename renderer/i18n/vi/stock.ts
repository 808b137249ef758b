/** Kho dữ liệu điện tử, beside Tìm hồ sơ. */
export const stockVi = {
  'stock.title': 'Kho dữ liệu điện tử',
  'stock.views': 'Tìm gì',
  'stock.viewDossiers': 'Hồ sơ',
  'stock.viewPapers': 'Kho giấy tờ',
  'stock.box': 'Tên, số định danh, tên giấy tờ hoặc mã hồ sơ',
  'stock.list': 'Giấy tờ đã số hóa và ký ({count})',
  'stock.empty':
    'Kho chưa có giấy tờ nào. Giấy tờ vào kho khi hồ sơ đã ký được tiếp nhận, và khi số hóa kết quả.',
  'stock.nothing': 'Không có giấy tờ nào khớp. Thử ít chữ hơn.',
  'stock.more': 'Đang hiện {count} giấy tờ mới nhất. Gõ thêm để thu hẹp.',
  'stock.back': 'Về kho',
  'stock.paper': 'Giấy tờ',
  'stock.result': 'kết quả giải quyết',
  'stock.signed': 'Người ký, lúc',
  'stock.begin': 'Hồ sơ mới',
  'stock.beginFor': 'Hồ sơ mới của {name}, dùng lại giấy tờ trong kho',
} as const;
