import type { ResultGiving } from '../../../../shared/domain/life/result-paper.ts';
import { line } from '../text-runs.ts';
import { hotlineLine, ownerLines, timeText } from './common-lines.ts';
import { given, type LifeFormRequest, type LifePaper } from './life-paper.ts';

const WAYS = {
  counter: 'tại quầy',
  post: 'qua dịch vụ bưu chính công ích',
  electronic: 'bản điện tử',
} as const satisfies Record<ResultGiving['way'], string>;

/** Who has taken the result, when and how (giấy biên nhận trả kết quả). */
export function resultReceiptPaper(request: LifeFormRequest): LifePaper {
  const { dossier, clerk, procedure } = request;
  const giving = given(dossier.life.returned);
  const { result } = dossier.life;
  return {
    label: '',
    name: 'Giấy biên nhận trả kết quả',
    title: 'GIẤY BIÊN NHẬN TRẢ KẾT QUẢ',
    number: `${dossier.reception?.code ?? ''}/TKQ`,
    at: giving.givenAt,
    opening: ownerLines('Chủ hồ sơ: ', request),
    table: undefined,
    closing: [
      line('Kết quả: ', procedure?.result.nameVi ?? procedure?.nameVi ?? ''),
      ...(result === undefined ? [] : [line('Mã kết quả số hóa: ', result.resultCode)]),
      line('Trả lúc: ', timeText(giving.givenAt)),
      line('Cách trả: ', WAYS[giving.way]),
      line('Người nhận: ', takerText(giving, dossier.draft.applicant.fullName)),
      line('Bản chính: ', giving.originalsBack ? 'đã trả lại' : 'không có'),
      hotlineLine(request),
    ],
    signers: [
      { head: 'NGƯỜI NHẬN KẾT QUẢ', name: '' },
      { head: 'NGƯỜI TRẢ KẾT QUẢ', name: clerk.name },
    ],
  };
}

function takerText({ taker }: ResultGiving, ownerName: string): string {
  switch (taker.kind) {
    case 'owner':
      return ownerName;
    case 'authorised':
      return `${taker.name} (${taker.groundVi})`;
    case 'postal-worker':
      return `nhân viên bưu chính, bưu gửi ${taker.itemCode}`;
  }
}
