import type { ProblemWire } from '../../shared/contract/province/problem-wire.ts';

/** A request turned away before it became a dossier. Thrown inside a route, answered by the server in one place. */
export class Problem extends Error {
  readonly status: number;
  readonly kind: ProblemWire['kind'];

  constructor(kind: ProblemWire['kind']) {
    super(kind);
    this.kind = kind;
    this.status = STATUS[kind];
  }
}

const STATUS = {
  malformed: 400,
  'code-refused': 403,
  'assertion-expired': 401,
  'assertion-refused': 401,
  'token-refused': 401,
  'counter-revoked': 403,
  'stale-epoch': 409,
  'conflicting-action': 409,
  'not-found': 404,
  'hash-mismatch': 460,
  busy: 503,
  internal: 500,
} as const satisfies Record<ProblemWire['kind'], number>;

/** The words that go with a problem; a clerk may read them over the phone to the province. */
export const PROBLEM_WORDS = {
  malformed: 'Yêu cầu không đúng cấu trúc.',
  'code-refused': 'Mã đăng ký quầy không đúng hoặc đã dùng cho quầy khác.',
  'assertion-expired': 'Đồng hồ của quầy lệch quá xa so với tỉnh.',
  'assertion-refused': 'Tỉnh không nhận ra quầy này.',
  'token-refused': 'Phiên làm việc với tỉnh đã hết hạn.',
  'counter-revoked': 'Tỉnh đã thu hồi quyền của máy này.',
  'stale-epoch': 'Quầy này đã được khôi phục trên máy khác; dải số cũ không còn hiệu lực.',
  'conflicting-action': 'Cùng một mã thao tác nhưng nội dung khác; cần người xem lại.',
  'not-found': 'Không tìm thấy.',
  'hash-mismatch': 'Tệp nhận được không khớp mã băm đã khai báo.',
  busy: 'Hệ thống của tỉnh đang bận, sẽ thử lại sau.',
  internal: 'Hệ thống của tỉnh gặp lỗi, sẽ thử lại sau.',
} as const satisfies Record<ProblemWire['kind'], string>;
