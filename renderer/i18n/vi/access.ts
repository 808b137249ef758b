/** Vai trò, và ai đã xem dữ liệu của ai. */
export const accessVi = {
  'access.roles': 'Vai trò',
  'access.rolesSay':
    'Một người có thể giữ nhiều vai trò. Vai trò quyết định người đó làm được việc gì trên màn hình; ai mở khóa được quầy đều đọc được hồ sơ, và mỗi lần xem đều được ghi lại.',
  'access.name': 'Cán bộ',
  'access.clerk': 'Tiếp nhận',
  'access.specialist': 'Chuyên viên',
  'access.head': 'Lãnh đạo',
  'access.administrator': 'Quản trị',
  'access.roleOf': '{role}: {name}',
  'access.save': 'Lưu',
  'access.saveOf': 'Lưu vai trò của {name}',
  'access.given': 'Đã lưu vai trò của {name}. Có hiệu lực ngay.',
  'access.unknownClerk': 'Quầy này không có cán bộ đó. Khóa máy, mở lại rồi thử lại.',
  'access.lastAdministrator':
    'Quầy phải còn ít nhất một người quản trị. Giao vai trò Quản trị cho người khác trước, rồi lưu lại.',
  'access.serveIsOf': 'Việc này của cán bộ tiếp nhận.',
  'access.processIsOf': 'Việc này của cán bộ tiếp nhận, chuyên viên hoặc lãnh đạo.',
  'access.decideIsOf': 'Việc này do lãnh đạo quyết định.',
  'access.administerIsOf': 'Việc này của người quản trị quầy.',
  'access.heldBy': 'Tại quầy này, người giữ vai trò đó là: {names}.',
  'access.heldByNobody':
    'Tại quầy này chưa ai giữ vai trò đó. Người quản trị giao vai trò trong Cài đặt, mục Cán bộ.',
  'access.views': 'Ai đã xem hồ sơ này',
  'access.showViews': 'Xem danh sách',
  'access.allViews': 'Xem cả {count} lần',
  'access.viewedAt': 'Lúc',
  'access.viewedWhere': 'Ở màn hình',
  'access.viewedDossier': 'Chi tiết hồ sơ',
  'access.viewedIntake': 'Tiếp nhận',
  'access.viewedOnline': 'Hồ sơ trực tuyến',
} as const;
