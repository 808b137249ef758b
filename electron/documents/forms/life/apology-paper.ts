import { bold, line, plain } from '../text-runs.ts';
import { numberText, ownerLines, timeText } from './common-lines.ts';
import { given, type LifeFormRequest, type LifePaper } from './life-paper.ts';

/** Form 04: an apology and a new day. The day first owed stays on it. */
export function apologyPaper(request: LifeFormRequest, index: number): LifePaper {
  const { dossier, formSet } = request;
  const extension = given(dossier.life.extensions[index]);
  const reception = given(dossier.reception);
  const isNew = formSet === '2025';
  return {
    label: isNew ? 'Mẫu số 04 (TT 03/2025/TT-VPCP)' : 'Mẫu số 04 (TT 01/2018/TT-VPCP)',
    name: isNew
      ? 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết'
      : 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
    title: isNew
      ? 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT'
      : 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ',
    number: numberText(extension.serial, 'PXL'),
    at: extension.at,
    opening: [
      ...ownerLines('Kính gửi: ', request),
      line('Ngày tiếp nhận: ', timeText(reception.receivedAt)),
      line('Thời gian hẹn trả kết quả: ', reception.dueAt === null ? '' : timeText(reception.dueAt)),
    ],
    table: undefined,
    closing: [
      line('Đến nay hồ sơ chưa giải quyết xong vì: ', extension.reasonVi),
      [
        plain('Cơ quan chúng tôi xin lỗi ông/bà và hẹn lại thời gian trả kết quả: '),
        bold(timeText(extension.newDueAt)),
      ],
      [plain('Rất mong được ông/bà thông cảm.')],
    ],
    signers: [{ head: 'THỦ TRƯỞNG', name: '' }],
  };
}
