/** Lessons of training mode. */
export const lessonsVi = {
  'lesson.panel': 'Tập với ba thủ tục thường gặp',
  'lesson.says':
    'Chọn một bài: dải hướng dẫn ở đầu màn hình chỉ từng việc và phím bấm, tự sang bước sau khi xong. Mọi thứ ở đây chỉ để tập.',
  'lesson.titleBirth': 'Đăng ký khai sinh',
  'lesson.titleMarital': 'Xác nhận tình trạng hôn nhân',
  'lesson.titleCopies': 'Chứng thực bản sao',
  'lesson.place': 'Bài {number}/{of}: {title}.',
  'lesson.count': 'Bước {number}/{of}.',
  'lesson.stepOpen': 'Bấm F2 để mở «Tiếp nhận hồ sơ mới».',
  'lesson.stepOwner':
    'Ở ô 1, quét thẻ căn cước; không có thẻ thì gõ «Họ và tên» TRẦN THỊ HOA MƠ và «Số định danh» 080190012345.',
  'lesson.stepChooseBirth': 'Ở ô 2 «Tìm thủ tục», gõ «khai sinh» rồi bấm Enter.',
  'lesson.stepChooseMarital': 'Ở ô 2 «Tìm thủ tục», gõ «tình trạng hôn nhân» rồi bấm Enter.',
  'lesson.stepPages': 'Đặt giấy vào máy quét rồi bấm F6. Không có máy quét thì bấm «Thêm trang mẫu».',
  'lesson.stepLook':
    'Xem từng trang ở ô «Trang»: bấm PageDown, dừng ở cuối mỗi trang cho đến khi hiện «đã xem».',
  'lesson.stepSign': 'Bấm F8, gõ mã PIN (khi tập là cụm mật khẩu của mình), bấm Enter.',
  'lesson.stepReceive': 'Bấm F9: hồ sơ có mã, giấy hẹn hiện ra để in cho công dân.',
  'lesson.stepOpenBook': 'Bấm Ctrl+4 để mở «Chứng thực».',
  'lesson.stepFirstLine':
    'Gõ «Người yêu cầu», «Người ký chứng thực», «Tên giấy tờ», rồi bấm Enter qua số trang, số bản cho đến khi dòng vào sổ.',
  'lesson.stepNextLine':
    'Giấy thứ hai của cùng người: con trỏ đã ở «Tên giấy tờ». Gõ tên giấy mới, bấm Enter cho đến khi dòng vào sổ.',
  'lesson.done': 'Xong bài. Việc vừa làm đã lưu trên máy và tự gửi khi có mạng.',
  'lesson.next': 'Bài tiếp theo',
  'lesson.leave': 'Thôi tập',
} as const;
