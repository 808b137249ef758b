/** Hướng dẫn (F1), topic by topic. */
export const helpVi = {
  'help.search': 'Tìm trong hướng dẫn',
  'help.topics': 'Các mục hướng dẫn',
  'help.nothing': 'Không có mục nào nói về điều đó. Thử một từ khác, hoặc xóa ô tìm để xem tất cả.',
  'help.back': 'Về chỗ đang làm',
  'help.firstDay': 'Ngày đầu tiên',
  'help.firstDay1':
    'Vào quầy tập huấn trước: Cài đặt, mục Tập huấn. Ở đó làm sai bao nhiêu cũng không ảnh hưởng quầy thật.',
  'help.firstDay2': 'Bấm F2, gõ một họ tên và một số định danh, chọn thủ tục «khai sinh».',
  'help.firstDay3': 'Thêm vài trang mẫu, bấm PageDown để xem hết từng trang.',
  'help.firstDay4': 'Bấm F8, nhập mã PIN để ký; bấm F9 để tiếp nhận và xem giấy hẹn.',
  'help.firstDay5': 'Bấm F3, gõ tên vừa nhập không cần dấu, bấm Enter để mở lại hồ sơ.',
  'help.firstDay6': 'Rời máy thì bấm F12. Việc gửi lên tỉnh vẫn tiếp tục khi máy khóa.',
  'help.firstDay7': 'Làm quen rồi thì về quầy thật: nút «Về quầy thật» ở dải vàng trên cùng.',
  'help.today': 'Hôm nay',
  'help.today1':
    'Các con số ở đầu màn hình đếm việc của ngày: trễ hẹn, hẹn trả hôm nay, sắp đến hẹn, chờ trả kết quả, chưa giao, chưa ký, chờ công dân, đang làm dở, chưa đến tỉnh, đã tiếp nhận. Bấm vào con số để đến danh sách.',
  'help.today2': 'Trễ hẹn là số duy nhất có màu đỏ, kèm hình tam giác và chữ.',
  'help.today3': 'Danh sách tự cập nhật từng phút và tự sang ngày mới lúc nửa đêm.',
  'help.intake': 'Tiếp nhận hồ sơ',
  'help.intakeFigure': 'Sơ đồ màn hình tiếp nhận',
  'help.intakeFigure1': '1 Chủ hồ sơ',
  'help.intakeFigure2': '2 Thủ tục',
  'help.intakeFigure3': '3 Thành phần',
  'help.intakeFigure4': 'Trang đang xem',
  'help.intakeFigure5': 'Ký F8 · Tiếp nhận F9',
  'help.find': 'Tìm hồ sơ',
  'help.find1':
    'Bấm F3 rồi gõ: tên không dấu, số định danh, vài số cuối của mã hồ sơ, hoặc điện thoại. Kết quả hiện ngay khi gõ.',
  'help.find2':
    'Bấm mũi tên xuống để vào danh sách, Enter để mở, Esc để về ô tìm. Mở xong bấm Esc là về đúng dòng cũ.',
  'help.find3': 'Lọc theo trạng thái, thủ tục, ngày tiếp nhận và ngày hẹn trả ở hàng dưới ô tìm.',
  'help.find4': 'Trong hồ sơ: xem quá trình và ai làm, giấy đã ký, in lại giấy hẹn, sao chép mã.',
  'help.find5': 'Bấm Ctrl+K ở bất cứ đâu để tìm màn hình, việc, hồ sơ và thủ tục trong một ô.',
  'help.outbox': 'Hàng chờ gửi',
  'help.outbox1': 'Mỗi dòng là một hồ sơ đã tiếp nhận mà tỉnh chưa nhận đủ; cột «Vì sao» nói lý do.',
  'help.outbox2': 'Không cần làm gì: máy tự gửi lại. «Gửi ngay» chỉ để thử sớm hơn.',
  'help.outbox3': 'Tỉnh trả lại thì dòng đó màu đỏ, có lời của tỉnh và cách sửa.',
  'help.life': 'Sau khi tiếp nhận',
  'help.life1':
    'Mở hồ sơ trong Tìm hồ sơ (F3): khung «Xử lý hồ sơ» cho biết bước hiện tại, hạn trả, tiền còn phải nộp và những việc làm được ngay.',
  'help.life2':
    'Yêu cầu bổ sung chỉ một lần, ghi đủ mọi thứ còn thiếu. Lần thứ hai phải có lý do và tên của người đứng đầu.',
  'help.life3': 'Việc đã ghi thì không xóa được: mọi việc nằm trong diễn biến của hồ sơ, theo thời gian.',
  'help.rates': 'Chỉ tiêu của Chỉ thị',
  'help.rates1':
    'Mỗi chỉ tiêu được đếm từ những gì quầy đã ghi: chọn kỳ ở trên cùng, «Kỳ trước» và «Kỳ sau» để đổi kỳ.',
  'help.rates2':
    'Bấm vào con số để xem hồ sơ đứng sau nó: đạt, chưa đạt, chờ xác nhận, và không tính kèm lý do.',
  'help.rates3':
    'Màu có hình riêng: tròn xanh là đạt, vuông vàng là gần đạt, tam giác cam là còn xa, hình thoi đỏ là rất xa. Vạch đứng trên thanh là mức giao.',
  'help.rates4':
    'Hồ sơ chỉ là trực tuyến khi công dân tự nộp, hoặc khi tỉnh xác nhận tài khoản của chủ hồ sơ; đồng ý thôi thì còn «chờ xác nhận».',
  'help.rates5':
    '«Lập và lưu tệp» làm báo cáo hoặc phiếu họp giao ban của kỳ đang xem: Word, Excel hoặc PDF.',
  'help.rates6':
    '«Phát hành báo cáo kỳ này» giữ nguyên số của kỳ đã hết; thay đổi về sau vào mục «Điều chỉnh kỳ trước» của báo cáo kế tiếp.',
  'help.settings': 'Cài đặt và tập huấn',
  'help.settings1': 'Chọn mục ở bên trái. Thay đổi có hiệu lực ngay và ở lại trên máy này.',
  'help.settings2': 'Đổi ngôn ngữ, nền sáng hay tối, giờ tự khóa: mục Màn hình.',
  'help.settings3': 'Quầy tập huấn có văn phòng, hồ sơ và dãy số riêng; mã bắt đầu bằng chữ T.',
  'help.lights': 'Bốn trạng thái của hồ sơ',
  'help.lightsFigure': 'Hồ sơ đi từ máy này đến sổ của tỉnh',
  'help.lightsFigure1': 'Lưu trên máy',
  'help.lightsFigure2': 'Chờ gửi',
  'help.lightsFigure3': 'Tỉnh đã nhận',
  'help.lightsFigure4': 'Đã vào sổ',
  'help.trouble': 'Khi gặp trục trặc',
  'help.lineDown': 'Mất mạng',
  'help.lineDown1':
    'Cứ làm việc bình thường: nhập, ký, tiếp nhận và in giấy hẹn đều không cần mạng. Hồ sơ nằm an toàn trên máy.',
  'help.lineDown2': 'Có mạng lại thì máy tự gửi. Không cần ngồi chờ, không cần nhập lại.',
  'help.tokenLost': 'Không ký được, hoặc mất thiết bị ký',
  'help.tokenLost1':
    'Cắm lại thiết bị, thử cổng khác, bấm F8 lần nữa. Sai mã PIN thì đừng thử tiếp khi máy báo sắp khóa.',
  'help.tokenLost2':
    'Mất thiết bị: báo ngay người quản lý chứng thư để thu hồi. Hồ sơ đang làm vẫn còn nguyên trong «Đang làm dở».',
  'help.paperJam': 'Máy quét kẹt giấy hoặc hết giấy',
  'help.paperJam1': 'Những trang đã quét vẫn còn. Lấy giấy kẹt ra, đặt phần còn lại vào khay rồi quét tiếp.',
  'help.paperJam2': 'Máy quét vẫn hỏng: chụp hoặc quét bằng máy khác, rồi bấm «Chọn tệp».',
  'help.noNumbers': 'Hết dãy số',
  'help.noNumbers1':
    'Kết nối mạng rồi vào Cài đặt, mục Kết nối tỉnh, bấm «Cập nhật từ tỉnh». Hồ sơ đã ký vẫn còn, chỉ cần bấm F9 lại.',
  'help.diskFull': 'Ổ đĩa sắp đầy',
  'help.diskFull1':
    'Máy dừng nhận hồ sơ mới trước khi mất dữ liệu. Mọi thứ đã hiện «Đã lưu» vẫn còn và vẫn được gửi.',
  'help.diskFull2':
    'Nhờ người quản trị dọn ổ đĩa. Đừng tự xóa thư mục dữ liệu của quầy: mục Máy này cho biết nó ở đâu.',
  'help.passphrase': 'Quên cụm mật khẩu',
  'help.passphrase1':
    'Không ai xem lại được cụm mật khẩu. Cán bộ khác của quầy này vẫn mở được máy bằng cụm mật khẩu của mình.',
  'help.passphrase2':
    'Người đó thêm cho bạn một cụm mật khẩu mới: Cài đặt, mục Cán bộ. Nhập sai nhiều lần thì thời gian chờ dài dần.',
  'help.stolen': 'Mất máy hoặc máy bị lấy trộm',
  'help.stolen1':
    'Gọi tỉnh ngay để thu hồi quyền của máy: từ lúc đó tỉnh không nhận gì từ máy ấy và các số đã cấp không còn hiệu lực. Mất cả thiết bị ký thì báo nơi cấp chứng thư.',
  'help.stolen2':
    'Dữ liệu trên ổ đĩa đều được mã hóa, không có cụm mật khẩu thì không đọc được. Máy đang bật mà chỉ khóa màn hình thì yếu hơn: tối nên tắt máy.',
  'help.limits': 'Điều máy không bảo đảm',
  'help.limits1':
    'Việc chưa hiện «Đã lưu trên máy» có thể phải nhập lại sau khi mất điện. Việc đã hiện thì còn, trừ khi ổ đĩa hỏng hoặc ổ đĩa báo đã ghi mà chưa ghi.',
  'help.limits2':
    'Ổ đĩa hỏng hẳn mà không có bản sao ở nơi khác thì mất những gì tỉnh chưa nhận. Đèn «tỉnh đã vào sổ» mới là dấu hiệu hồ sơ đã ở hai nơi.',
  'help.limits3':
    'Ai mở khóa được quầy thì đọc được hồ sơ của quầy. Vai trò chỉ giới hạn việc làm được; mỗi lần xem đều được ghi lại.',
  'help.limits4':
    'Sổ ghi phát hiện mọi sửa, xóa, chèn, đảo thứ tự. Cắt bớt phần cuối chỉ phát hiện được khi tỉnh hoặc báo cáo đã in còn giữ một mốc sau đó.',
  'help.limits5':
    'Chữ ký tại quầy chưa có dấu thời gian của bên thứ ba: giờ ký là giờ của máy này. Đồng hồ sai thì giờ trên giấy hẹn sai theo.',
  'help.limits6':
    'Máy không biết trang quét có đúng là giấy thật hay không. Người đối chiếu bản chính là bạn.',
  'help.limits7':
    'Cùng một hồ sơ có hai nội dung khác nhau ở máy và ở tỉnh thì máy không tự chọn: hồ sơ dừng lại ở Hàng chờ gửi, chờ người xem.',
  'help.keys': 'Phím tắt',
} as const;
