import { line, plain } from '../text-runs.ts';
import { hotlineLine, numberText, ownerLines, timeText } from './common-lines.ts';
import { given, type LifeFormRequest, type LifePaper } from './life-paper.ts';

/** The notice of stopping: Form 05 of 2025; before it there was none, and the notice bears no number of a circular. */
export function stopPaper(request: LifeFormRequest): LifePaper {
  const { dossier, formSet } = request;
  const stop = given(dossier.life.stop);
  return {
    label: formSet === '2025' ? 'Mẫu số 05 (TT 03/2025/TT-VPCP)' : '',
    name: 'Thông báo dừng giải quyết hồ sơ',
    title: 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ',
    number: numberText(stop.serial, 'TB'),
    at: stop.at,
    opening: [
      ...ownerLines('Hồ sơ của: ', request),
      ...(dossier.reception === undefined
        ? []
        : [line('Đã tiếp nhận lúc: ', timeText(dossier.reception.receivedAt))]),
    ],
    table: undefined,
    closing: [
      line('Dừng giải quyết từ: ', timeText(stop.at)),
      line('Lý do: ', stop.reasonVi),
      [plain('Bản chính và phí, lệ phí chưa sử dụng được trả lại tại nơi tiếp nhận theo quy định.')],
      hotlineLine(request),
    ],
    signers: [{ head: 'THỦ TRƯỞNG', name: '' }],
  };
}
