/** The words of the sample pages. Every person, place of birth and number is invented. */
export interface SamplePage {
  readonly file: string;
  readonly title: string;
  readonly subtitle: string;
  /** Agency over the left column; empty for a citizen's own declaration. */
  readonly agency: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly closing: string;
  readonly place: string;
  readonly signer: string;
  readonly seal: string;
}

export const SAMPLE_PAGES: readonly SamplePage[] = [
  {
    file: '01-to-khai-dang-ky-khai-sinh.jpg',
    title: 'TỜ KHAI ĐĂNG KÝ KHAI SINH',
    subtitle: 'Kính gửi: Ủy ban nhân dân xã Mỹ Lệ, tỉnh Tây Ninh',
    agency: '',
    lines: [
      { label: 'Họ, chữ đệm, tên người yêu cầu', value: 'TRẦN THỊ HOA' },
      { label: 'Nơi cư trú', value: 'Ấp 3, xã Mỹ Lệ, tỉnh Tây Ninh' },
      { label: 'Giấy tờ tùy thân', value: 'Căn cước số 080190012345' },
      { label: 'Quan hệ với người được khai sinh', value: 'Mẹ đẻ' },
      { label: 'Họ, chữ đệm, tên người được khai sinh', value: 'NGUYỄN TRẦN MINH AN' },
      { label: 'Ngày, tháng, năm sinh', value: '09/11/2026 (ngày chín tháng mười một năm 2026)' },
      { label: 'Giới tính; Dân tộc; Quốc tịch', value: 'Nữ; Kinh; Việt Nam' },
      { label: 'Nơi sinh', value: 'Trạm Y tế xã Mỹ Lệ, tỉnh Tây Ninh' },
      { label: 'Quê quán', value: 'Xã Mỹ Lệ, tỉnh Tây Ninh' },
      { label: 'Họ, chữ đệm, tên người mẹ', value: 'TRẦN THỊ HOA, sinh năm 1990' },
      { label: 'Họ, chữ đệm, tên người cha', value: 'NGUYỄN VĂN BÌNH, sinh năm 1988' },
    ],
    closing:
      'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận nhất trí ' +
      'của các bên liên quan theo quy định pháp luật và chịu trách nhiệm về nội dung cam đoan của mình.',
    place: 'Mỹ Lệ, ngày 23 tháng 11 năm 2026',
    signer: 'Trần Thị Hoa',
    seal: '',
  },
  {
    file: '02-giay-chung-sinh.jpg',
    title: 'GIẤY CHỨNG SINH',
    subtitle: 'Số: 0147/2026 - Quyển số: 03',
    agency: 'TRẠM Y TẾ XÃ MỸ LỆ',
    lines: [
      { label: 'Họ và tên mẹ', value: 'TRẦN THỊ HOA' },
      { label: 'Năm sinh', value: '1990' },
      { label: 'Nơi cư trú', value: 'Ấp 3, xã Mỹ Lệ, tỉnh Tây Ninh' },
      { label: 'Số định danh cá nhân', value: '080190012345' },
      { label: 'Đã sinh con vào lúc', value: '06 giờ 40 phút, ngày 09 tháng 11 năm 2026' },
      { label: 'Tại', value: 'Trạm Y tế xã Mỹ Lệ, tỉnh Tây Ninh' },
      { label: 'Số con trong lần sinh này', value: '01' },
      { label: 'Giới tính của con', value: 'Nữ' },
      { label: 'Cân nặng', value: '3 150 gam' },
      { label: 'Hiện trạng sức khỏe của con', value: 'Khỏe mạnh' },
      { label: 'Dự định đặt tên con', value: 'Nguyễn Trần Minh An' },
      { label: 'Người đỡ đẻ', value: 'Nữ hộ sinh Lê Thị Mai' },
    ],
    closing: 'Lưu ý: Tên dự định đặt có thể khác với tên trong Giấy khai sinh của trẻ.',
    place: 'Mỹ Lệ, ngày 10 tháng 11 năm 2026',
    signer: 'Lê Thị Mai',
    seal: 'TRẠM Y TẾ MẪU',
  },
  {
    file: '03-van-ban-uy-quyen.jpg',
    title: 'GIẤY ỦY QUYỀN',
    subtitle: 'V/v nộp hồ sơ và nhận kết quả thủ tục hành chính',
    agency: '',
    lines: [
      { label: 'Bên ủy quyền', value: 'Ông NGUYỄN VĂN BÌNH, sinh năm 1988' },
      { label: 'Số định danh cá nhân', value: '080088054321' },
      { label: 'Nơi cư trú', value: 'Ấp 3, xã Mỹ Lệ, tỉnh Tây Ninh' },
      { label: 'Bên được ủy quyền', value: 'Bà TRẦN THỊ HOA, sinh năm 1990' },
      { label: 'Số định danh cá nhân', value: '080190012345' },
      { label: 'Nội dung ủy quyền', value: 'Nộp hồ sơ, nhận kết quả đăng ký khai sinh cho con chung' },
      { label: 'Thời hạn ủy quyền', value: 'Từ ngày 20/11/2026 đến ngày 20/12/2026' },
      { label: 'Thù lao', value: 'Không' },
    ],
    closing:
      'Hai bên đã đọc lại, hiểu rõ quyền và nghĩa vụ của mình, tự nguyện ký tên dưới đây và chịu trách nhiệm ' +
      'trước pháp luật về nội dung ủy quyền.',
    place: 'Mỹ Lệ, ngày 20 tháng 11 năm 2026',
    signer: 'Nguyễn Văn Bình',
    seal: '',
  },
  {
    file: '04-xac-nhan-thong-tin-cu-tru.jpg',
    title: 'XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ',
    subtitle: 'Số: 1028/XN - Mẫu dùng để tập huấn',
    agency: 'CÔNG AN XÃ MỸ LỆ',
    lines: [
      { label: 'Họ, chữ đệm và tên', value: 'TRẦN THỊ HOA' },
      { label: 'Ngày, tháng, năm sinh', value: '04/05/1990' },
      { label: 'Số định danh cá nhân', value: '080190012345' },
      { label: 'Nơi thường trú', value: 'Ấp 3, xã Mỹ Lệ, tỉnh Tây Ninh' },
      { label: 'Nơi ở hiện tại', value: 'Ấp 3, xã Mỹ Lệ, tỉnh Tây Ninh' },
      { label: 'Họ và tên chủ hộ', value: 'NGUYỄN VĂN BÌNH' },
      { label: 'Quan hệ với chủ hộ', value: 'Vợ' },
      { label: 'Thành viên khác trong hộ', value: 'NGUYỄN TRẦN GIA HƯNG, con, sinh năm 2019' },
      { label: 'Nội dung xác nhận khác', value: 'Không' },
    ],
    closing: 'Xác nhận này có giá trị đến hết ngày 22/11/2027 và chỉ dùng trong buổi tập huấn.',
    place: 'Mỹ Lệ, ngày 22 tháng 11 năm 2026',
    signer: 'Phạm Quốc Toàn',
    seal: 'CÔNG AN XÃ MẪU',
  },
  {
    file: '05-to-khai-ban-sao-trich-luc.jpg',
    title: 'TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH',
    subtitle: 'Kính gửi: Ủy ban nhân dân xã Mỹ Lệ, tỉnh Tây Ninh',
    agency: '',
    lines: [
      { label: 'Họ, chữ đệm, tên người yêu cầu', value: 'NGUYỄN VĂN BÌNH' },
      { label: 'Nơi cư trú', value: 'Ấp 3, xã Mỹ Lệ, tỉnh Tây Ninh' },
      { label: 'Giấy tờ tùy thân', value: 'Căn cước số 080088054321' },
      { label: 'Quan hệ với người được cấp', value: 'Chồng' },
      { label: 'Đề nghị cấp bản sao trích lục', value: 'Kết hôn' },
      { label: 'Họ, chữ đệm, tên bên nam', value: 'NGUYỄN VĂN BÌNH, sinh năm 1988' },
      { label: 'Họ, chữ đệm, tên bên nữ', value: 'TRẦN THỊ HOA, sinh năm 1990' },
      { label: 'Đã đăng ký tại', value: 'Ủy ban nhân dân xã Mỹ Lệ' },
      { label: 'Số, ngày đăng ký', value: 'Số 45, ngày 12 tháng 03 năm 2017' },
      { label: 'Số lượng bản sao yêu cầu cấp', value: '02 bản' },
    ],
    closing:
      'Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm về cam đoan của mình.',
    place: 'Mỹ Lệ, ngày 23 tháng 11 năm 2026',
    signer: 'Nguyễn Văn Bình',
    seal: '',
  },
  {
    file: '06-giay-chung-nhan-ket-hon.jpg',
    title: 'GIẤY CHỨNG NHẬN KẾT HÔN',
    subtitle: 'Số: 45/2017 - Bản mẫu để tập huấn số hóa',
    agency: 'ỦY BAN NHÂN DÂN XÃ MỸ LỆ',
    lines: [
      { label: 'Họ, chữ đệm, tên vợ', value: 'TRẦN THỊ HOA' },
      { label: 'Ngày, tháng, năm sinh', value: '04/05/1990' },
      { label: 'Dân tộc; Quốc tịch', value: 'Kinh; Việt Nam' },
      { label: 'Nơi cư trú', value: 'Ấp 1, xã Mỹ Lệ' },
      { label: 'Họ, chữ đệm, tên chồng', value: 'NGUYỄN VĂN BÌNH' },
      { label: 'Ngày, tháng, năm sinh', value: '17/08/1988' },
      { label: 'Dân tộc; Quốc tịch', value: 'Kinh; Việt Nam' },
      { label: 'Nơi cư trú', value: 'Ấp 3, xã Mỹ Lệ' },
      { label: 'Nơi đăng ký kết hôn', value: 'Ủy ban nhân dân xã Mỹ Lệ' },
      { label: 'Ngày, tháng, năm đăng ký', value: 'Ngày 12 tháng 03 năm 2017' },
    ],
    closing: 'Giấy này được lập để luyện tập quét, kiểm tra và ký số; không chứng nhận việc gì.',
    place: 'Mỹ Lệ, ngày 12 tháng 03 năm 2017',
    signer: 'Đỗ Thanh Sơn',
    seal: 'UBND XÃ MẪU',
  },
];
