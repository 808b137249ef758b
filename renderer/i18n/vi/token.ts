/** Signing devices: what they are called, how they are chosen, and every way in which they fail. */
export const tokenVi = {
  'token.panel': 'Thiết bị ký số',
  'token.intro':
    'Quầy đang ký bằng chứng thư thử nghiệm trên máy. Khi đã có thiết bị do nơi cấp giao, chọn tệp điều khiển của thiết bị rồi chọn chứng thư.',
  'token.module': 'Tệp điều khiển của thiết bị (PKCS#11)',
  'token.moduleHint': 'Do nơi cấp thiết bị cài vào máy; trên Windows là một tệp .dll.',
  'token.pickModule': 'Chọn tệp điều khiển',
  'token.look': 'Tìm thiết bị',
  'token.looking': 'Đang tìm thiết bị…',
  'token.none': 'Chưa thấy thiết bị nào. Hãy cắm thiết bị rồi bấm Tìm thiết bị.',
  'token.noCertificate': 'Thiết bị này chưa có chứng thư nào. Hãy cắm thiết bị khác hoặc hỏi nơi cấp.',
  'token.label': 'Thiết bị: {label}',
  'token.choose': 'Dùng chứng thư này',
  'token.chooseNamed': 'Dùng chứng thư này: {name}',
  'token.inUse': 'Đang dùng để ký',
  'token.useTrial': 'Quay về chứng thư thử nghiệm',
  'token.trialFile': 'Ký bằng chứng thư thử nghiệm trên máy này',
  'token.signsWith': 'Ký bằng thiết bị: {label}',
  'token.pinLow': 'Vừa có lần nhập sai mã PIN. Sai thêm thì thiết bị sẽ khóa: hãy nhập thật cẩn thận.',
  'token.pinLast':
    'Chỉ còn một lần thử mã PIN; sai nữa thì thiết bị khóa. Hãy hỏi người giữ thiết bị trước khi nhập.',
  'token.pinNone': 'Thiết bị đang bị khóa vì nhập sai mã PIN nhiều lần. Hãy mang đến nơi cấp để mở.',
  'token.acceptLastTry': 'Đã hỏi người giữ thiết bị; chấp nhận thiết bị bị khóa nếu mã sai',
  'token.try': 'Ký thử',
  'token.tryHint': 'Máy ký một trang mẫu, tự kiểm tra rồi bỏ đi. Mã không được lưu.',
  'token.trying': 'Đang ký thử…',
  'token.tried':
    'Ký thử được. Người ký: {name}. Trang thử còn nguyên vẹn sau khi ký; chưa kiểm tra thu hồi chứng thư vì việc đó cần mạng.',
  'token.triedBroken':
    'Thiết bị có ký nhưng trang thử không đạt khi kiểm tra. Đừng dùng chứng thư này; hãy báo người quản trị.',
  'token.removed':
    'Thiết bị ký bị rút ra giữa chừng nên chưa giấy nào được ký. Hãy cắm lại rồi ký lại; những gì đã nhập vẫn còn.',
  'token.silent':
    'Thiết bị ký không trả lời nên máy thôi chờ; chưa giấy nào được ký. Hãy rút thiết bị, cắm lại rồi thử lại.',
  'token.crashed':
    'Phần mềm điều khiển thiết bị ký gặp lỗi và đã được đóng; chưa giấy nào được ký. Hãy cắm lại thiết bị rồi thử lại; nếu còn gặp, báo người quản trị.',
  'token.moduleMissing':
    'Không thấy tệp điều khiển của thiết bị ký. Hãy vào Cài đặt, mục Chứng thư ký, rồi chọn lại tệp.',
  'token.moduleUnusable':
    'Tệp đã chọn không điều khiển được thiết bị ký trên máy này. Hãy vào Cài đặt, mục Chứng thư ký, rồi chọn đúng tệp mà nơi cấp thiết bị hướng dẫn (bản 64 bit).',
  'token.supportMissing':
    'Bản cài đặt này thiếu phần giao tiếp với thiết bị ký. Hãy báo người quản trị cài lại chương trình.',
  'token.failed':
    'Thiết bị ký báo lỗi (mã {code}) nên chưa giấy nào được ký. Hãy cắm lại thiết bị rồi thử lại; nếu còn gặp, đọc mã lỗi cho người hỗ trợ.',
  'token.pinLength':
    'Mã PIN của thiết bị này dài từ {min} đến {max} ký tự. Mã vừa nhập chưa gửi đến thiết bị nên không mất lần thử nào; hãy nhập lại.',
  'token.lastTry':
    'Máy chưa gửi mã vừa nhập vì chỉ còn một lần thử. Hãy hỏi người giữ thiết bị; khi chắc chắn mã đúng, đánh dấu ô bên dưới rồi nhập lại.',
  'token.certificateMissing':
    'Thiết bị đang cắm không có chứng thư đã chọn. Hãy cắm đúng thiết bị, hoặc vào Cài đặt, mục Chứng thư ký, để chọn lại.',
  'token.keyMissing':
    'Thiết bị không có khóa đi cùng chứng thư này nên không ký được. Hãy chọn chứng thư khác hoặc mang thiết bị đến nơi cấp.',
} as const;
