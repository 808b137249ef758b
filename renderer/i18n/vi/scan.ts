/** Máy quét: at the counter (F6), in Cài đặt, and what each trouble asks for. */
export const scanVi = {
  'scan.stack': 'Quét cả xấp',
  'scan.again': 'Quét tiếp',
  'scan.stop': 'Dừng quét',
  'scan.connecting': 'Đang gọi máy quét…',
  'scan.reading': 'Đang quét trang {number}. Đã vào hồ sơ: {count} trang.',
  'scan.stopping': 'Đang dừng máy quét…',
  'scan.elsewhere': 'Máy quét đang quét cho hồ sơ khác. Đợi xong rồi bấm F6.',
  'scan.done': 'Đã quét xong {count} trang.',
  'scan.kept': '{count} trang đã quét vẫn còn trong hồ sơ.',
  'scan.noScanner':
    'Không thấy máy quét. Kiểm tra nguồn điện và dây nối rồi bấm Quét tiếp (F6), hoặc dùng Chọn tệp.',
  'scan.driverMissing':
    'Máy tính này chưa có phần mềm máy quét (SANE). Hãy báo người quản trị cài đặt; trong lúc chờ, dùng Chọn tệp.',
  'scan.alreadyScanning': 'Máy quét đang quét dở một xấp khác. Đợi xong rồi bấm Quét tiếp (F6).',
  'scan.feederEmpty': 'Khay giấy trống. Đặt giấy vào khay rồi bấm Quét tiếp (F6).',
  'scan.paperJam': 'Giấy bị kẹt. Lấy giấy kẹt ra, đặt lại từ tờ chưa quét rồi bấm Quét tiếp (F6).',
  'scan.coverOpen': 'Nắp máy quét đang mở. Đóng nắp rồi bấm Quét tiếp (F6).',
  'scan.busy': 'Máy quét đang bận, có thể chương trình khác đang dùng. Đợi một lát rồi bấm Quét tiếp (F6).',
  'scan.connectionLost':
    'Mất liên lạc với máy quét. Kiểm tra dây nối, đặt lại từ tờ chưa quét rồi bấm Quét tiếp (F6).',
  'scan.outOfMemory':
    'Máy tính không đủ bộ nhớ để quét. Đóng bớt chương trình khác hoặc giảm độ phân giải trong Cài đặt, rồi bấm Quét tiếp (F6).',
  'scan.accessDenied':
    'Hệ điều hành không cho dùng máy quét này. Hãy báo người quản trị; trong lúc chờ, dùng Chọn tệp.',
  'scan.cancelled': 'Đã dừng quét. Bấm Quét tiếp (F6) để quét phần còn lại.',
  'scan.notAnswering':
    'Máy quét không trả lời nên đã ngắt. Tắt rồi bật lại máy quét, sau đó bấm Quét tiếp (F6).',
  'scan.pageDamaged':
    'Tờ vừa quét bị hỏng trên đường truyền nên không được giữ. Đặt lại tờ đó rồi bấm Quét tiếp (F6).',
  'scan.driverFailed':
    'Phần mềm máy quét gặp lỗi (mã {code}). Tắt rồi bật lại máy quét và bấm Quét tiếp (F6); nếu vẫn vậy, báo người quản trị và dùng Chọn tệp.',
  'scan.diskFull':
    'Ổ đĩa sắp đầy (còn {free}) nên dừng quét để không mất dữ liệu. Dọn ổ đĩa, đặt lại từ tờ chưa quét rồi bấm Quét tiếp (F6).',
  'scanner.title': 'Máy quét',
  'scanner.looking': 'Đang tìm máy quét…',
  'scanner.none':
    'Không thấy máy quét nào. Kiểm tra nguồn điện và dây nối rồi bấm Tìm lại; trong lúc chờ, vẫn thêm trang bằng Chọn tệp.',
  'scanner.lookAgain': 'Tìm lại',
  'scanner.device': 'Thiết bị',
  'scanner.deviceNotFound':
    'Chưa thấy máy quét đã chọn ({name}). Kiểm tra nguồn và dây nối rồi bấm Tìm lại, hoặc chọn máy khác.',
  'scanner.name': 'Tên gọi',
  'scanner.source': 'Nguồn giấy',
  'scanner.sourceFeeder': 'Khay nạp, một mặt',
  'scanner.sourceDuplex': 'Khay nạp, hai mặt',
  'scanner.sourceFlatbed': 'Mặt kính',
  'scanner.dpi': 'Độ phân giải',
  'scanner.dpiValue': '{dpi} dpi',
  'scanner.mode': 'Màu',
  'scanner.modeColour': 'Màu',
  'scanner.modeGrey': 'Xám',
  'scanner.modeLineArt': 'Đen trắng',
  'scanner.paper': 'Khổ giấy',
  'scanner.paperA4': 'A4',
  'scanner.paperA5': 'A5',
  'scanner.paperA3': 'A3',
  'scanner.rule': 'Giấy tờ số hóa cần ảnh màu từ 200 dpi trở lên; lưu trữ lâu dài cần 300 dpi.',
  'scanner.notChosen': 'Chưa chọn máy quét: F6 dùng máy đầu tiên tìm thấy. Lưu lại để luôn dùng máy này.',
  'scanner.save': 'Lưu cấu hình quét',
  'scanner.saved': 'Đã lưu. Từ giờ F6 quét theo cấu hình này.',
  'scanner.test': 'Quét thử',
  'scanner.testing': 'Đang quét thử một trang…',
  'scanner.tested': 'Trang thử: {width} × {height} điểm, {dpi} dpi, {size}, {seconds} giây.',
  'scanner.testPage': 'Trang quét thử',
} as const;
