import type { HandOver } from '../../../../shared/domain/life/hand-over.ts';
import { line } from '../text-runs.ts';
import { numberText, ownerLines, shortTime, timeText } from './common-lines.ts';
import { given, type LifeFormRequest, type LifePaper } from './life-paper.ts';

/** Form 05 of 2018, 06 of 2025: one row for each hand-over; nothing in it is ever left out or changed. */
export function controlSheetPaper(request: LifeFormRequest): LifePaper {
  const { dossier, formSet } = request;
  const { handOvers, finishedAt } = dossier.life;
  const first = given(handOvers[0]);
  const reception = given(dossier.reception);
  return {
    label: formSet === '2025' ? 'Mẫu số 06 (TT 03/2025/TT-VPCP)' : 'Mẫu số 05 (TT 01/2018/TT-VPCP)',
    name: 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    title: 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
    number: numberText(first.serial, 'PKS'),
    at: handOvers.at(-1)?.at ?? first.at,
    opening: [
      ...ownerLines('Hồ sơ của: ', request),
      line('Quyển số: ', `${reception.bookYear}, Số thứ tự: ${reception.bookNumber}`),
      line('Ngày nhận hồ sơ: ', timeText(reception.receivedAt)),
      line('Hẹn trả kết quả: ', reception.dueAt === null ? '' : timeText(reception.dueAt)),
    ],
    table: {
      shape: {
        heads: ['Giao, nhận', 'Thời gian giao, nhận', 'Kết quả giải quyết', 'Ghi chú'],
        shares: [0.36, 0.22, 0.18, 0.24],
        align: ['left', 'center', 'left', 'left'],
        size: 9,
      },
      rows: handOvers.map((handOver) => rowOf(handOver, reception.dueAt)),
    },
    closing: finishedAt === undefined ? [] : [line('Có kết quả lúc: ', timeText(finishedAt))],
    signers: [
      { head: 'NGƯỜI GIAO', name: '' },
      { head: 'NGƯỜI NHẬN', name: '' },
    ],
  };
}

function rowOf({ fromVi, toVi, at, paper }: HandOver, dueAt: number | null): readonly string[] {
  return [
    `1. Giao: ${fromVi}; 2. Nhận: ${toVi}`,
    shortTime(at),
    dueAt !== null && at > dueAt ? 'Quá hạn' : 'Trong hạn',
    paper.kind === 'none' ? 'không kèm hồ sơ giấy' : `kèm hồ sơ giấy: ${paper.groundVi}`,
  ];
}
