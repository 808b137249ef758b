/** What becomes of a dossier on its way to the province and there. */
export const sendingVi = {
  'processing.accepted': 'Được tiếp nhận',
  'processing.notAccepted': 'Không được tiếp nhận',
  'processing.underWay': 'Đang xử lý',
  'processing.papersWanted': 'Yêu cầu bổ sung giấy tờ',
  'processing.paymentWanted': 'Yêu cầu thực hiện nghĩa vụ tài chính',
  'processing.withdrawn': 'Công dân yêu cầu rút hồ sơ',
  'processing.stopped': 'Dừng xử lý',
  'processing.done': 'Đã xử lý xong',
  'processing.returned': 'Đã trả kết quả',
  'processing.told': 'Tỉnh báo: {status}',
  'processing.toldWithNote': 'Tỉnh báo: {status}. {note}',
  'processing.title': 'Tỉnh báo, cần làm ({count})',
  'processing.figure': 'Tỉnh báo',
  'processing.column': 'Tỉnh báo',
  'processing.toldAt': 'Báo lúc',
  'timeline.forgotten': 'Tỉnh không còn giữ hồ sơ đã xác nhận; máy gửi lại từ bản lưu',
} as const;
