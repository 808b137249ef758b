import { line } from '../text-runs.ts';
import { hotlineLine, numberText, ownerLines } from './common-lines.ts';
import { given, type LifeFormRequest, type LifePaper } from './life-paper.ts';

/** Form 03: why it is not taken in. A technical error code is no reason. */
export function refusalPaper(request: LifeFormRequest): LifePaper {
  const { dossier, formSet, clerk } = request;
  const refused = given(dossier.life.refusedAtDesk);
  const isNew = formSet === '2025';
  return {
    label: isNew ? 'Mẫu số 03 (TT 03/2025/TT-VPCP)' : 'Mẫu số 03 (TT 01/2018/TT-VPCP)',
    name: isNew ? 'Phiếu từ chối tiếp nhận giải quyết hồ sơ' : 'Phiếu từ chối giải quyết hồ sơ',
    title: isNew ? 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ' : 'PHIẾU TỪ CHỐI GIẢI QUYẾT HỒ SƠ',
    number: numberText(refused.serial, 'PTC'),
    at: refused.at,
    opening: ownerLines('Tiếp nhận hồ sơ của: ', request),
    table: undefined,
    closing: [
      line('Lý do không tiếp nhận: ', refused.reasonVi),
      line('Căn cứ: ', refused.groundVi),
      hotlineLine(request),
    ],
    signers: [
      { head: 'NGƯỜI NỘP HỒ SƠ', name: '' },
      { head: 'NGƯỜI TIẾP NHẬN HỒ SƠ', name: clerk.name },
    ],
  };
}
