/** Hồ sơ trực tuyến (Ctrl+3): what citizens filed on the portal themselves. */
export const onlineVi = {
  'nav.online': 'Hồ sơ trực tuyến',
  'command.online': 'Hồ sơ trực tuyến',
  'online.title': 'Hồ sơ trực tuyến',
  'online.list': 'Hồ sơ công dân nộp trực tuyến',
  'online.says':
    'Công dân tự nộp trên Cổng dịch vụ công. Trả lời trong giờ làm việc ghi ở cột đầu: tiếp nhận, hoặc báo thiếu gì.',
  'online.empty':
    'Chưa có hồ sơ trực tuyến nào. Khi công dân nộp, tỉnh chuyển về đây; mất mạng vẫn xem và trả lời được hồ sơ đã tải về.',
  'online.notEnrolled': 'Quầy chưa kết nối tỉnh nên chưa nhận được hồ sơ trực tuyến. Vào Cài đặt để kết nối.',
  'online.answerBy': 'Trả lời trước',
  'online.papers': 'Giấy tờ',
  'online.paperCount': '{count} tệp',
  'online.coming': 'đang tải giấy tờ về',
  'online.toAnswer': 'chưa trả lời',
  'online.awaitsCitizen': 'chờ công dân bổ sung',
  'online.received': 'đã tiếp nhận',
  'online.refused': 'đã từ chối',
  'online.told': 'tỉnh đã nhận trả lời',
  'online.untold': 'trả lời chờ gửi',
  'online.choose': 'Chọn một hồ sơ để xem giấy tờ và trả lời.',
  'online.comingSays': 'Giấy tờ đang được tải về máy. Khi đủ, hồ sơ mở được ngay cả lúc mất mạng.',
  'online.open': 'Kiểm tra và tiếp nhận',
  'online.seeReceived': 'Xem hồ sơ đã tiếp nhận',
  'online.unreadable':
    'Không mở được {count} tệp: {names}. Ghi vào yêu cầu bổ sung để công dân nộp lại bản PDF hoặc ảnh JPEG.',
  'online.saved': 'Trả lời đã lưu an toàn trên máy và tự gửi khi có mạng.',
  'online.saidToProvince': 'Tỉnh đã nhận trả lời của quầy.',
  'online.arrival': 'Nộp trực tuyến lúc {at}, mã trên Cổng {id}.',
  'online.figure': 'Nộp trực tuyến',
  'online.today': 'Hồ sơ trực tuyến chờ trả lời ({count})',
  'online.filedAt': 'Nộp lúc',
  'help.online': 'Hồ sơ trực tuyến',
  'help.online1':
    'Ctrl+3 mở hồ sơ công dân tự nộp, hồ sơ phải trả lời sớm nhất đứng đầu. Thời hạn trả lời tính theo giờ làm việc từ lúc nộp, mặc định 8 giờ.',
  'help.online2':
    '«Kiểm tra và tiếp nhận» mở hồ sơ với giấy tờ của công dân: xem từng trang, ký (F8), tiếp nhận (F9). Thiếu thì «Yêu cầu bổ sung», không đủ điều kiện thì «Từ chối», kèm căn cứ.',
  'help.online3':
    'Mất mạng vẫn trả lời được hồ sơ đã tải về. Trả lời lưu trên máy, gửi đúng một lần khi có mạng.',
  'envelopes.views': 'Đến không có khách',
  'envelopes.viewOnline': 'Trực tuyến',
  'envelopes.viewPost': 'Bưu chính đến',
  'envelopes.title': 'Bưu chính đến',
  'envelopes.list': 'Bưu gửi ({count})',
  'envelopes.says':
    'Hồ sơ tính từ lúc đóng dấu đến trên bì. Thiếu giấy thì ghi «Yêu cầu bổ sung», in Mẫu 02 gửi lại qua bưu chính. Không tính là lượt khách.',
  'envelopes.open': 'Mở bưu gửi tiếp theo',
  'envelopes.empty':
    'Chưa có bưu gửi nào. Bấm «Mở bưu gửi tiếp theo», ghi dấu đến rồi nhập như hồ sơ tại quầy.',
  'envelopes.stamped': 'Dấu đến',
} as const;
