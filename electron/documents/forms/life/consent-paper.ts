import { line, plain } from '../text-runs.ts';
import { hotlineLine, ownerLines } from './common-lines.ts';
import { given, type LifeFormRequest, type LifePaper } from './life-paper.ts';

/** The citizen's word that the dossier may be filed through the account (directive 4.1.b). It asks for no password and no code. */
export function consentPaper(request: LifeFormRequest): LifePaper {
  const { dossier, clerk } = request;
  const { holder, identifier } = given(dossier.life.account.consent);
  return {
    label: '',
    name: 'Phiếu đồng ý nộp hồ sơ qua tài khoản',
    title: 'PHIẾU ĐỒNG Ý NỘP HỒ SƠ QUA TÀI KHOẢN',
    number: `${dossier.reception?.code ?? '……'}/PĐY`,
    at: dossier.draft.openedAt,
    opening: ownerLines('Chủ hồ sơ: ', request),
    table: undefined,
    closing: [
      line(
        'Tài khoản của: ',
        holder.kind === 'owner' ? 'chủ hồ sơ' : `người được ủy quyền nộp (${holder.groundVi})`,
      ),
      line('Số định danh hoặc mã số thuế của tài khoản: ', identifier),
      [
        plain(
          'Tôi đồng ý để cơ quan tiếp nhận nộp hồ sơ này qua tài khoản nêu trên trên Cổng Dịch vụ công. ' +
            'Tôi tự xác nhận trên tài khoản của mình; cán bộ không hỏi và không giữ mật khẩu, mã xác nhận.',
        ),
      ],
      hotlineLine(request),
    ],
    signers: [
      { head: 'CHỦ TÀI KHOẢN', name: '' },
      { head: 'NGƯỜI TIẾP NHẬN HỒ SƠ', name: clerk.name },
    ],
  };
}
