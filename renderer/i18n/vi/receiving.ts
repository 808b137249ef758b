/** Numbers and reserve slips: what the clerk reads when the official numbers run out. */
export const receivingVi = {
  'state.provisional': 'Số tạm, chờ mã chính thức',
  'timeline.receivedOnSlip': 'Tiếp nhận bằng phiếu số tạm {number}, lưu trên máy',
  'timeline.codeAssigned': 'Đã đổi số tạm sang mã chính thức {code}',
  'timeline.slipIssued': 'Đã lập phiếu số tạm',
  'reserve.use': 'Dùng phiếu số tạm',
  'reserve.title': 'Phiếu số tạm',
  'reserve.explain':
    'Lấy một phiếu số tạm trên giấy và ghi lại số in trên phiếu. Hồ sơ được tiếp nhận ngay, giấy in ghi rõ «số tạm, sẽ đổi mã»; khi có số, máy tự đổi sang mã chính thức rồi mới gửi tỉnh.',
  'reserve.number': 'Số in trên phiếu',
  'reserve.example': 'ví dụ {number}',
  'reserve.receive': 'Tiếp nhận bằng số tạm',
  'reserve.cancel': 'Bỏ qua',
  'reserve.numberUnknown':
    'Số này không thuộc tập phiếu số tạm của quầy (từ {first} đến {last}). Hãy xem lại số in trên phiếu.',
  'reserve.numberUsed': 'Phiếu {number} đã dùng cho hồ sơ khác. Hãy lấy phiếu tiếp theo.',
  'reserve.received': 'Đã tiếp nhận bằng số tạm',
  'reserve.willChange': 'Số tạm, sẽ đổi mã. Hồ sơ chưa gửi tỉnh cho đến khi có mã chính thức.',
  'reserve.code': 'Số tạm',
  'reserve.alias': 'Thay cho số tạm {number}',
  'reserve.aliasLabel': 'Số tạm ban đầu',
  'reserve.slipPdf': 'Phiếu tiếp nhận hồ sơ (số tạm)',
  'reserve.exchange': 'Lấy mã chính thức',
  'reserve.noneYet': 'Tỉnh chưa cấp thêm số cho ngày tiếp nhận của hồ sơ này. Máy sẽ tự đổi mã khi có số.',
  'reserve.settings': 'Phiếu số tạm',
  'reserve.settingsExplain':
    'Số in sẵn trên tập phiếu số tạm của quầy; chỉ nhận số trong khoảng này, mỗi số một lần.',
  'reserve.prefix': 'Ký hiệu',
  'reserve.first': 'Từ số',
  'reserve.last': 'Đến số',
  'reserve.save': 'Lưu tập phiếu',
  'reserve.saved': 'Đã lưu tập phiếu số tạm.',
  'reserve.wrongRange':
    'Ký hiệu là 1 đến 6 chữ cái không dấu; số từ 1 đến 9999, số đầu không lớn hơn số cuối.',
  'numbers.light': 'còn {count} số',
  'numbers.lightNone': 'hết số',
  'numbers.lightDays': 'số cho {count} ngày',
  'numbers.lightSlips': 'số tạm {count}',
  'numbers.leftBehind':
    'Tỉnh báo có một bản khác của quầy này (máy nhân bản hoặc khôi phục từ bản sao): các số đã cấp cho máy này không còn hiệu lực. Vào Cài đặt, ghi danh lại bằng mã mới; nếu cần tiếp nhận ngay, dùng phiếu số tạm.',
  'numbers.revoked':
    'Tỉnh đã thu hồi quyền của máy này: các số đã cấp không còn hiệu lực và tỉnh không nhận hồ sơ từ đây. Nếu thu hồi nhầm, xin tỉnh mã mới rồi ghi danh lại trong Cài đặt.',
  'numbers.lightLeftBehind': 'cần ghi danh lại',
  'numbers.enrolAnew': 'Ghi danh lại quầy này',
  'numbers.lowToday': 'Hôm nay chỉ còn {count} số hồ sơ. Khi có mạng, máy tự xin thêm.',
  'numbers.noneToday':
    'Hôm nay không còn số hồ sơ nào. Kết nối mạng để được cấp thêm; nếu cần tiếp nhận ngay, dùng phiếu số tạm (sẽ đổi mã).',
  'numbers.lowDays':
    'Chỉ còn số hồ sơ cho {count} ngày làm việc tới. Hãy kết nối mạng với tỉnh để được cấp thêm.',
  'numbers.slipsWaiting':
    '{count} hồ sơ đang mang số tạm, chưa gửi tỉnh. Máy tự đổi sang mã chính thức khi tỉnh cấp thêm số.',
} as const;
