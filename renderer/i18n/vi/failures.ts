/** Words for every failure kind: what happened, what is safe, and the next step. */
export const failuresVi = {
  'failure.locked': 'Máy đang khóa. Hãy mở khóa rồi làm lại bước này; những gì đã nhập vẫn còn.',
  'setUp.alreadySetUp': 'Máy này đã được thiết lập. Hãy mở khóa bằng cụm mật khẩu của bạn.',
  'setUp.weakPassphrase':
    'Cụm mật khẩu quá ngắn. Hãy dùng ít nhất {minLength} ký tự, ví dụ bốn từ không liên quan nhau.',
  'setUp.diskFull':
    'Ổ đĩa còn {free}, chưa đủ chỗ để bắt đầu. Hãy giải phóng ổ đĩa rồi bấm lại; chưa có gì bị mất.',
  'unlock.wrongPassphrase':
    'Cụm mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
  'unlock.tooSoon': 'Vừa nhập sai nhiều lần nên máy tạm chờ. Hãy đợi hết thời gian rồi thử lại.',
  'unlock.unknownClerk': 'Máy này không còn tài khoản cán bộ đó. Hãy chọn tên khác hoặc báo người quản trị.',
  'unlock.inUse':
    'Người dùng {userName} của máy này đang mở chương trình. Hãy đóng chương trình ở phiên làm việc đó rồi mở khóa lại.',
  'unlock.diskFull':
    'Ổ đĩa sắp đầy (còn {free}) nên chưa mở được sổ ghi. Dữ liệu còn nguyên: hãy dọn ổ đĩa rồi mở khóa lại.',
  'unlock.needsUpdate':
    'Dữ liệu do bản mới hơn của chương trình ghi, được giữ nguyên. Hãy cài bản mới rồi mở khóa lại.',
  'unlock.unavailable':
    'Hệ điều hành chưa cho mở tệp dữ liệu ({code}). Đợi một phút rồi mở khóa lại; nếu vẫn vậy, hãy báo người quản trị.',
  'unlock.damagedKeySlot':
    'Tệp khóa của cán bộ bị hỏng nên chưa mở được. Dữ liệu còn trên ổ đĩa: đừng xóa gì trên máy này và báo người quản trị.',
  'unlock.damagedMachineSecret':
    'Khóa của máy này bị hỏng hoặc bị thay nên chưa mở được. Dữ liệu còn trên ổ đĩa: đừng xóa gì trên máy này và báo người quản trị.',
  'unlock.damagedJournal':
    'Sổ ghi trên ổ đĩa không khớp khi kiểm tra. Máy không tự sửa để tránh mất dữ liệu: hãy báo người quản trị.',
  'commit.stale':
    'Cán bộ khác đã sửa hồ sơ này sau bạn nên máy không ghi đè. Hãy chép lại phần cần giữ, rồi mở lại hồ sơ từ Tìm hồ sơ (F3) để lấy bản mới.',
  'commit.notAllowed':
    'Hồ sơ đang ở trạng thái khác nên bước này không làm được nữa. Hãy mở lại hồ sơ để xem.',
  'commit.pagesUnseen': 'Còn {count} trang chưa xem. Bấm PageDown để xem hết, rồi tiếp nhận lại.',
  'commit.notSigned': 'Còn giấy tờ chưa ký. Bấm Ký tất cả (F8), rồi tiếp nhận lại.',
  'commit.missingApplicant': 'Chưa có họ tên hoặc số định danh của chủ hồ sơ. Hãy nhập ở khung 1.',
  'commit.missingProcedure': 'Chưa chọn thủ tục. Hãy chọn ở khung 2.',
  'commit.missingPages': 'Còn thành phần bắt buộc chưa có trang. Hãy thêm tệp ở khung 3.',
  'commit.numbersExhausted':
    'Quầy này chưa được cấp hoặc đã dùng hết dãy số cho ngày {day}. Vào Cài đặt, kết nối tỉnh rồi tiếp nhận lại; nếu cần tiếp nhận ngay, dùng phiếu số tạm (sẽ đổi mã). Hồ sơ vẫn lưu trên máy.',
  'commit.clockDoubtful':
    'Đồng hồ máy đang chỉ {time}, không khớp với lần ghi trước. Nếu đúng ngày giờ, bấm F9 lần nữa để xác nhận; nếu sai, hãy chỉnh đồng hồ rồi bấm F9.',
  'commit.diskFull':
    'Ổ đĩa sắp đầy (còn {free}). Tạm dừng để không mất dữ liệu. Hãy giải phóng ổ đĩa rồi thử lại.',
  'commit.conflictingAction':
    'Thao tác này đã được ghi với nội dung khác. Máy giữ bản đã ghi trước; hãy mở lại hồ sơ để xem.',
  'import.unreadable': '«{name}»: không đọc được tệp. Hãy mở thử tệp bằng chương trình khác hoặc quét lại.',
  'import.encrypted': '«{name}»: tệp PDF có mật khẩu. Hãy bỏ mật khẩu rồi chọn lại.',
  'import.empty': '«{name}»: tệp không có trang nào.',
  'import.unsupported':
    '«{name}»: chỉ nhận tệp PDF, JPEG, PNG, TIFF và WebP. Hãy chuyển tệp sang một trong các dạng đó rồi chọn lại.',
  'import.phonePhoto':
    '«{name}»: ảnh HEIC của điện thoại chưa đọc được. Hãy chuyển sang JPEG rồi chọn lại, hoặc đặt máy ảnh của điện thoại ở chế độ tương thích nhất (JPEG) và chụp lại.',
  'import.video':
    '«{name}»: đây là đoạn phim, không phải ảnh giấy tờ. Hãy chụp lại từng trang thành ảnh JPEG, hoặc quét.',
  'import.tooLarge': '«{name}»: tệp quá lớn hoặc quá nhiều trang. Hãy tách nhỏ rồi chọn lại.',
  'import.signatureBroken':
    '«{name}»: tệp có chữ ký số nhưng nội dung đã bị sửa sau khi ký nên không nhận. Hãy xin lại tệp gốc, hoặc quét bản giấy.',
  'import.signatureUnknown':
    '«{name}»: tệp có chữ ký số theo kiểu máy chưa kiểm tra được nên không nhận. Hãy xin tệp ký theo chuẩn PAdES, hoặc quét bản giấy.',
  'sign.wrongPin': 'Sai mã PIN. Chưa ký giấy nào. Hãy nhập lại.',
  'sign.wrongPinLow': 'Sai mã PIN. Thiết bị báo sắp bị khóa. Hãy hỏi người giữ thiết bị trước khi thử lại.',
  'sign.wrongPinLast':
    'Sai mã PIN. Chỉ còn một lần thử, sai nữa thiết bị sẽ khóa. Hãy hỏi người giữ thiết bị trước khi thử lại.',
  'sign.pinLocked':
    'Thiết bị ký đã bị khóa vì nhập sai nhiều lần. Hãy mang đến nơi cấp để mở; hồ sơ vẫn lưu trên máy.',
  'sign.tokenMissing': 'Chưa thấy thiết bị ký. Hãy cắm thiết bị rồi làm lại bước này.',
  'sign.expired':
    'Chứng thư ký đã hết hạn ngày {day}. Hãy báo người quản trị gia hạn; hồ sơ vẫn lưu trên máy.',
  'sign.notYetValid': 'Chứng thư ký chỉ có hiệu lực từ ngày {day}. Hãy kiểm tra ngày giờ của máy.',
  'sign.wrongPurpose': 'Chứng thư này không dùng để ký văn bản. Hãy cắm đúng thiết bị ký của cán bộ.',
  'sign.pagesUnseen': 'Còn {count} trang chưa xem. Bấm PageDown để xem hết, rồi ký lại.',
  'sign.nothing': 'Không có giấy tờ nào cần ký.',
  'sign.pageDamaged': 'Có trang bị hỏng khi đọc từ ổ đĩa nên chưa ký giấy nào. Hãy bỏ trang đó và thêm lại.',
  'import.diskFull': '«{name}»: ổ đĩa sắp đầy nên chưa thêm được. Hãy dọn ổ đĩa rồi chọn lại tệp này.',
  'form.diskFull':
    'Ổ đĩa sắp đầy (còn {free}) nên chưa lập được giấy hẹn. Hồ sơ đã tiếp nhận xong; dọn ổ đĩa rồi bấm lại.',
  'form.notReceived': 'Hồ sơ chưa được tiếp nhận nên chưa có giấy hẹn.',
  'form.noPrinter': 'Chưa thấy máy in. Hồ sơ đã tiếp nhận xong; bật máy in rồi bấm In giấy hẹn.',
  'form.printFailed': 'In chưa được. Hồ sơ đã tiếp nhận xong; kiểm tra giấy và máy in rồi bấm In giấy hẹn.',
  'enrol.unreachable': 'Chưa kết nối được địa chỉ đó. Kiểm tra mạng và địa chỉ, hoặc để sau.',
  'enrol.insecureAddress': 'Địa chỉ phải bắt đầu bằng https:// để dữ liệu được bảo vệ trên đường truyền.',
  'enrol.codeRefused': 'Tỉnh không nhận mã ghi danh này. Mã chỉ dùng được một lần; hãy xin mã mới.',
  'enrol.unexpectedAnswer':
    'Hệ thống tỉnh trả lời lạ (mã {status}). Hãy thử lại sau hoặc báo người quản trị.',
  'send.locked': 'Chờ một cán bộ mở khóa máy; sau đó hồ sơ tự gửi.',
  'send.notEnrolled':
    'Quầy chưa ghi danh với tỉnh. Vào Cài đặt để nhập địa chỉ và mã ghi danh; sau đó hồ sơ tự gửi.',
  'send.unreachable': 'Chưa kết nối được hệ thống tỉnh. Hồ sơ đã lưu an toàn trên máy và sẽ tự gửi lại.',
  'send.busy': 'Hệ thống tỉnh đang bận. Hồ sơ đã lưu an toàn trên máy và sẽ tự gửi lại.',
  'send.serverError': 'Hệ thống tỉnh đang lỗi. Hồ sơ đã lưu an toàn trên máy và sẽ tự gửi lại.',
  'send.credentialRefused':
    'Tỉnh không nhận giấy ghi danh của quầy. Vào Cài đặt để ghi danh lại bằng mã mới.',
  'send.counterRevoked':
    'Tỉnh đã thu hồi quyền của máy này nên không nhận gì từ đây. Hồ sơ vẫn còn trên máy. Nếu thu hồi nhầm, xin tỉnh mã mới rồi ghi danh lại trong Cài đặt.',
  'send.receiptInvalid':
    'Biên nhận của tỉnh không đúng chữ ký nên máy không tin. Máy sẽ hỏi lại; nếu kéo dài hãy báo người quản trị.',
  'send.forgotten': 'Tỉnh không còn giữ hồ sơ này dù đã xác nhận. Máy đang gửi lại từ bản lưu.',
  'send.filesWaiting': 'Tỉnh đã có dữ liệu hồ sơ; đang đợi đến lượt gửi tệp.',
  'send.stopped': 'Đã dừng gửi tệp; phần đã gửi vẫn còn ở tỉnh và sẽ gửi tiếp từ đó.',
  'send.notTried': 'Đang đợi đến lượt gửi.',
  'send.awaitingRegistration': 'Tỉnh đã nhận đủ tệp; đang chờ tỉnh vào sổ.',
  'send.noAnswer': 'Lần gửi trước chưa có trả lời. Máy sẽ tự gửi lại, gửi trùng không sao.',
  'send.internal': 'Lần gửi trước gặp lỗi bất ngờ. Hồ sơ vẫn an toàn và sẽ tự gửi lại.',
  'send.fileMissing': 'Thiếu một tệp trên ổ đĩa nên chưa gửi được. Hãy báo người quản trị.',
  'refusal.words': 'Tỉnh trả lại: {words}',
  'refusal.mendHashMismatch': 'Cách sửa: bấm Gửi lại cho tỉnh. Nếu vẫn bị trả lại, hãy báo người quản trị.',
  'refusal.mendSignature':
    'Cách sửa: bấm Ký lại và gửi (F8). Mã hồ sơ và giấy hẹn giữ nguyên. Nếu vẫn bị trả lại, báo người quản trị kiểm tra chứng thư ký với tỉnh.',
  'refusal.mendCode':
    'Cách sửa: báo tỉnh kiểm tra dãy số đã cấp cho quầy này; khi tỉnh xử lý xong, bấm Gửi lại cho tỉnh. Giấy hẹn của công dân vẫn có hiệu lực.',
  'refusal.mendIncomplete': 'Cách sửa: liên hệ tỉnh về giấy tờ nêu ở trên, rồi bấm Gửi lại cho tỉnh.',
  'refusal.mendConflict':
    'Cách sửa: báo người quản trị so hai bản; khi tỉnh xử lý xong, bấm Gửi lại cho tỉnh. Máy không tự ghi đè bản nào.',
  'refusal.mendSupport': 'Cách sửa: báo người quản trị kèm mã hồ sơ, rồi bấm Gửi lại cho tỉnh.',
  'commit.internal':
    'Máy gặp lỗi bất ngờ (mã lỗi {id}). Những gì đã nhập vẫn còn trên màn hình: chờ đến khi thấy «Đã lưu» rồi làm lại bước này; nếu không thấy, đọc mã lỗi cho người hỗ trợ.',
  'unlock.internal':
    'Máy gặp lỗi bất ngờ khi mở khóa (mã lỗi {id}). Hãy thử lại; nếu còn gặp, đọc mã lỗi cho người hỗ trợ.',
  'storage.needsUpdate':
    'Kho làm việc trên máy này do một phiên bản mới hơn ghi nên bản này không mở, để không làm hỏng. Hãy cài bản mới nhất rồi bấm «Thử lại».',
  'storage.full':
    'Ổ đĩa đầy nên kho làm việc chưa mở được. Những gì đã hiện «Đã lưu» thì còn nguyên trong sổ ghi. Hãy giải phóng ổ đĩa rồi bấm «Thử lại».',
  'storage.broken':
    'Kho làm việc trên máy chưa đọc được. Những gì đã hiện «Đã lưu» thì còn nguyên trong sổ ghi, máy sẽ dựng lại kho từ đó. Hãy bấm «Thử lại»; nếu còn gặp, báo người quản trị.',
} as const;
