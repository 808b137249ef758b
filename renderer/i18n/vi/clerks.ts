/** Cán bộ và máy, trong Cài đặt. */
export const clerksVi = {
  'settings.clerks': 'Cán bộ',
  'clerks.atWork': '(đang làm việc)',
  'clerks.add': 'Thêm cán bộ',
  'clerks.adding': 'Đang tạo khóa riêng cho cán bộ mới…',
  'clerks.added': 'Đã thêm {name}. Từ giờ người này mở khóa quầy bằng cụm mật khẩu của mình.',
  'clerks.newPassphrase': 'Cụm mật khẩu của cán bộ mới',
  'clerks.ownPassphrase': 'Cụm mật khẩu của bạn',
  'clerks.nameTaken': 'Đã có cán bộ tên này. Ghi thêm chức danh để phân biệt, rồi thêm lại.',
  'clerks.wrongOwnPassphrase':
    'Cụm mật khẩu của bạn chưa đúng nên chưa thêm được ai. Thử lại được sau {duration}.',
  'clerks.recovery':
    'Mỗi cán bộ có cụm mật khẩu riêng và không ai xem lại được. Nên có ít nhất hai cán bộ: người này quên thì người kia vẫn mở được máy. Không ai nhớ thì khôi phục từ bản sao lưu.',
  'machine.folder': 'Thư mục dữ liệu',
  'machine.free': 'Ổ đĩa còn trống',
  'machine.records': 'Số dòng trong sổ ghi',
  'machine.epoch': 'Kỳ của sổ ghi',
} as const;
