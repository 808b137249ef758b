import { plain, line } from '../text-runs.ts';
import { hotlineLine, numberText, ownerLines, shortDay } from './common-lines.ts';
import { given, type LifeFormRequest, type LifePaper } from './life-paper.ts';

/** Form 02: everything that is missing, what is wrong with it and how to put it right. */
export function supplementPaper(request: LifeFormRequest, index: number): LifePaper {
  const { dossier, formSet, clerk } = request;
  const { request: asked } = given(dossier.life.supplements[index]);
  const papers = new Map(dossier.draft.components.map(({ code, nameVi }) => [code, nameVi]));
  return {
    label: formSet === '2025' ? 'Mẫu số 02 (TT 03/2025/TT-VPCP)' : 'Mẫu số 02 (TT 01/2018/TT-VPCP)',
    name: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    title: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
    number: numberText(asked.serial, 'HDHS'),
    at: asked.askedAt,
    opening: [
      ...ownerLines('Hồ sơ của: ', request),
      [plain('Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:')],
    ],
    table: {
      shape: {
        heads: ['TT', 'Giấy tờ', 'Còn thiếu hoặc sai', 'Cách hoàn thiện'],
        shares: [0.07, 0.25, 0.36, 0.32],
        align: ['center', 'left', 'left', 'left'],
        size: 9.5,
      },
      rows: asked.items.map(({ componentCode, wrongVi, remedyVi }, place) => [
        String(place + 1),
        componentCode === null ? '' : (papers.get(componentCode) ?? componentCode),
        wrongVi,
        remedyVi,
      ]),
    },
    closing: [
      line('Lý do (căn cứ): ', asked.groundVi),
      line('Lần yêu cầu: ', String(asked.number)),
      ...(asked.leave === null
        ? []
        : [line('Người đứng đầu cho phép: ', `${asked.leave.headName} – ${asked.leave.reasonVi}`)]),
      line('Hoàn thiện và nộp lại chậm nhất hết ngày: ', shortDay(asked.answerBy)),
      line('Liên hệ khi cần hướng dẫn: ', `${clerk.name}, ${request.office.deskNameVi}`),
      hotlineLine(request),
    ],
    signers: [{ head: 'NGƯỜI HƯỚNG DẪN', name: clerk.name }],
  };
}
