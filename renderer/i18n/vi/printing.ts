/** Printers, papers, and what became of a receipt that was sent to one. */
export const printingVi = {
  'printing.settings': 'In',
  'printing.printer': 'Máy in',
  'printing.systemDefault': 'Máy in mặc định của hệ điều hành',
  'printing.gone': '{printer} (không còn trên máy này)',
  'printing.how': 'Cách in',
  'printing.silent': 'In ngay, không hỏi',
  'printing.dialog': 'Mở hộp thoại in mỗi lần',
  'printing.paper': 'Khổ giấy hẹn',
  'printing.paperA5': 'A5 (148 × 210 mm)',
  'printing.paperRoll': 'Giấy cuộn 80 mm',
  'printing.copies': 'Số bản',
  'printing.copiesTwo': '2 bản: giao người nộp và lưu',
  'printing.copiesOne': '1 bản: giao người nộp',
  'printing.mayLackHotline':
    'Cho in giấy hẹn khi chưa có đường dây nóng hoặc số tổng đài (người quản trị quyết định)',
  'printing.none': 'Máy này chưa cài máy in nào. Cài máy in trong hệ điều hành rồi mở lại mục này.',
  'printing.test': 'In trang thử',
  'printing.testing': 'Đang gửi trang thử đến máy in…',
  'printing.tested': 'Đã gửi trang thử. Khung phải nằm trọn trong giấy và vạch đo đúng 5 cm.',
  'printing.reprinted': 'Đã gửi đến máy in, giấy ghi «Bản in lại lần {count}».',
  'timeline.printed': 'Đã in giấy hẹn',
  'timeline.lifeFormPrinted': 'In {name}',
  'timeline.lifeFormReprinted': 'In lại {name}, lần {count}',
  'timeline.reprinted': 'In lại giấy hẹn lần {count}',
  'form.hotlineMissing':
    'Văn phòng chưa có đường dây nóng phản ánh, kiến nghị nên chưa in được giấy hẹn. Hồ sơ đã tiếp nhận xong; người quản trị bổ sung số, hoặc cho phép in thiếu trong Cài đặt, mục In.',
  'form.switchboardMissing':
    'Văn phòng chưa có số tổng đài 1022 nên chưa in được giấy hẹn. Hồ sơ đã tiếp nhận xong; người quản trị bổ sung số, hoặc cho phép in thiếu trong Cài đặt, mục In.',
  'form.printerGone':
    'Máy in {printer} không còn trên máy này. Hồ sơ đã tiếp nhận xong; bật lại máy in hoặc chọn máy khác trong Cài đặt, mục In.',
  'form.printCancelled': 'Đã hủy in. Hồ sơ đã tiếp nhận xong; bấm In giấy hẹn khi cần.',
  'form.printUnanswered':
    'Máy in chưa trả lời. Hồ sơ đã tiếp nhận xong; xem giấy đã ra chưa trước khi bấm In giấy hẹn lần nữa.',
} as const;
