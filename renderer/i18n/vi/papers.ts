/** Từng giấy tờ: đã đối chiếu, xuất trình, điều kiện, đính kèm, giấy tờ khác, số bộ. */
export const papersVi = {
  'papers.compared': 'Đã đối chiếu bản chính',
  'papers.comparedOf': 'Đã đối chiếu bản chính: {name}',
  'papers.comparedWho': '{clerk} đối chiếu lúc {time}',
  'papers.otherClerk': 'Người khác',
  'papers.attached': 'Đính kèm, không số hóa',
  'papers.attachedOf': 'Đính kèm, không số hóa: {name}',
  'papers.attachedHint':
    'Bản chụp và bản chứng thực giấy được quét, ký và gửi kèm hồ sơ, không tính là thành phần số hóa.',
  'papers.shown': 'Đã xuất trình',
  'papers.shownOf': 'Đã xuất trình: {name}',
  'papers.appliesOf': 'Khi: {condition} · {name}',
  'papers.extraName': 'Giấy tờ khác',
  'papers.extraHint': 'Tên giấy tờ, rồi Enter',
  'papers.extraAdd': 'Thêm giấy tờ',
  'papers.extraRemove': 'Bỏ giấy tờ: {name}',
  'papers.sets': 'Số bộ',
  'papers.setsLess': 'Bớt một bộ hồ sơ',
  'papers.setsMore': 'Thêm một bộ hồ sơ',
  'papers.refusedFiles': '{count} tệp chưa thêm được',
} as const;
