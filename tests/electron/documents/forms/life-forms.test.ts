import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLifeFormRenderer } from '../../../../electron/documents/forms/life/life-form-renderer.ts';
import { NoSuchFormError } from '../../../../electron/documents/forms/life/life-paper.ts';
import { findProcedure, loadCatalogue } from '../../../../shared/catalogue/catalogue.ts';
import { applyEntry, type Dossier } from '../../../../shared/domain/dossier.ts';
import { lifeFormsOf, type LifeForm } from '../../../../shared/domain/life/life-form.ts';
import type { ReprintMark } from '../../../../shared/domain/printing.ts';
import { getPlainDay } from '../../../../shared/kernel/plain-day.ts';
import { aClerkId, anOffice } from '../../../support/builders.ts';
import { at } from '../../../shared/domain/life/life-builders.ts';
import { historyOf, type DossierPlan } from '../../../shared/rates/office-builders.ts';
import { tinos } from './form-samples.ts';
import { hasTool } from './poppler.ts';

const renderer = createLifeFormRenderer({ fonts: tinos() });
const poppler = hasTool('pdftotext') && hasTool('pdfinfo');
const serial = (series: 'supplement' | 'refusal' | 'apology' | 'stop' | 'hand-over') =>
  ({ series, year: 2026, number: 7 }) as const;

const REQUEST = {
  serial: serial('supplement'),
  number: 2,
  stage: 'on-appraisal',
  items: [
    { componentCode: '1.001193-TP02', wrongVi: 'thiếu giấy chứng sinh', remedyVi: 'nộp bản chính' },
    { componentCode: null, wrongVi: 'sai ngày sinh', remedyVi: 'sửa tờ khai' },
  ],
  groundVi: 'Luật Hộ tịch, Điều 16',
  answerBy: getPlainDay('2026-12-05'),
  clock: 'pauses',
  askedAt: at('2026-11-05 09:00'),
  leave: { headName: 'Lê Văn Sáu', reasonVi: 'phát hiện thêm', by: { kind: 'spoken' } },
} as const;

const LIVED: DossierPlan = {
  life: [
    [
      '2026-11-03 09:05',
      {
        kind: 'account-step',
        step: {
          kind: 'consented',
          consent: { holder: { kind: 'owner' }, identifier: '080190012345', slip: null },
        },
      },
    ],
    [
      '2026-11-04 09:00',
      {
        kind: 'handed-over',
        handOver: {
          serial: serial('hand-over'),
          fromVi: 'Quầy 2',
          toVi: 'Tư pháp - hộ tịch',
          at: at('2026-11-04 09:00'),
          paper: { kind: 'follows', groundVi: 'UBND tỉnh yêu cầu' },
        },
      },
    ],
    ['2026-11-05 09:00', { kind: 'supplement-asked', request: REQUEST }],
    ['2026-11-05 10:00', { kind: 'supplement-brought', restartedDueAt: null }],
    [
      '2026-11-05 11:00',
      {
        kind: 'extended',
        serial: serial('apology'),
        reasonVi: 'chờ xác minh',
        newDueAt: at('2026-11-12 17:00'),
      },
    ],
    [
      '2026-11-06 08:00',
      {
        kind: 'returned',
        giving: {
          way: 'counter',
          taker: { kind: 'authorised', name: 'Trần Văn Bảy', groundVi: 'ủy quyền số 12' },
          originalsBack: true,
          givenAt: at('2026-11-06 08:00'),
        },
      },
    ],
    ['2026-11-06 09:00', { kind: 'stopped', serial: serial('stop'), reasonVi: 'chờ kết luận thanh tra' }],
  ],
};

const REFUSED: DossierPlan = {
  life: [
    [
      '2026-11-03 09:05',
      {
        kind: 'refused-at-desk',
        serial: serial('refusal'),
        groundVi: 'Điều 17',
        reasonVi: 'không thuộc thẩm quyền',
      },
    ],
  ],
};

function dossierOf(plan: DossierPlan): Dossier {
  const dossier = historyOf('5001', plan).reduce<Dossier | undefined>(applyEntry, undefined);
  if (dossier === undefined) throw new TypeError('a history has entries');
  return dossier;
}

const draw = (
  form: LifeForm,
  plan: DossierPlan = LIVED,
  how: { readonly formSet?: '2018' | '2025' | undefined; readonly reprint?: ReprintMark } = {},
) =>
  renderer.renderLifeForm({
    form,
    dossier: dossierOf(plan),
    procedure: findProcedure(loadCatalogue(), '1.001193'),
    office: anOffice({ training: false }),
    clerk: { clerkId: aClerkId(), name: 'Nguyễn Thị Lan' },
    formSet: how.formSet ?? '2025',
    reprint: how.reprint ?? null,
  });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'life-forms-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function wordsOf(form: LifeForm, plan?: DossierPlan, formSet?: '2018' | '2025'): Promise<string> {
  const path = join(folder, 'form.pdf');
  writeFileSync(path, (await draw(form, plan, { formSet })).pdf);
  const words = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return words.replaceAll(/\s+/g, ' ');
}

describe('the forms of a dossier’s life', () => {
  test('are all those that its history calls for', () => {
    expect(lifeFormsOf(dossierOf(LIVED)).map(({ kind }) => kind)).toEqual([
      'consent',
      'supplement',
      'control-sheet',
      'apology',
      'stop',
      'result-receipt',
    ]);
    expect(lifeFormsOf(dossierOf(REFUSED)).map(({ kind }) => kind)).toEqual(['refusal']);
    expect(lifeFormsOf(dossierOf({}))).toEqual([]);
  });

  test.skipIf(!poppler)('say what happened, in the words of the official forms', async () => {
    const supplement = await wordsOf({ kind: 'supplement', index: 0 });
    for (const words of [
      'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
      'Mẫu số 02 (TT 03/2025/TT-VPCP)',
      'Số: 07/HDHS',
      'thiếu giấy chứng sinh',
      'Luật Hộ tịch, Điều 16',
      'Lê Văn Sáu',
      '05/12/2026',
    ]) {
      expect(supplement).toContain(words);
    }
    expect(await wordsOf({ kind: 'control-sheet' })).toMatch(/kèm hồ sơ giấy:.*UBND tỉnh yêu cầu/);
    expect(await wordsOf({ kind: 'apology', index: 0 })).toContain('Số: 07/PXL');
    expect(await wordsOf({ kind: 'result-receipt' })).toContain('Trần Văn Bảy (ủy quyền số 12)');
    expect(await wordsOf({ kind: 'refusal' }, REFUSED)).toContain('không thuộc thẩm quyền');
    expect(await wordsOf({ kind: 'consent' })).toContain('không hỏi và không giữ mật khẩu');
  });

  test.skipIf(!poppler)('bear the numbers of the circular of their day', async () => {
    const sheet = { kind: 'control-sheet' } as const;
    expect(await wordsOf(sheet, LIVED, '2018')).toContain('Mẫu số 05 (TT 01/2018/TT-VPCP)');
    expect(await wordsOf(sheet, LIVED, '2025')).toContain('Mẫu số 06 (TT 03/2025/TT-VPCP)');
    expect(await wordsOf({ kind: 'stop' }, LIVED, '2025')).toContain('Mẫu số 05 (TT 03/2025/TT-VPCP)');
    expect(await wordsOf({ kind: 'stop' }, LIVED, '2018')).not.toContain('Mẫu số');
    expect(await wordsOf({ kind: 'refusal' }, REFUSED, '2018')).toContain('PHIẾU TỪ CHỐI GIẢI QUYẾT HỒ SƠ');
  });

  test.skipIf(!poppler)('are A5, and flow onto a second sheet where one is too short', async () => {
    const items = Array.from({ length: 40 }, (_, index) => ({
      componentCode: null,
      wrongVi: `thiếu giấy tờ số ${index + 1}`,
      remedyVi: 'nộp bản chính',
    }));
    const plan: DossierPlan = {
      life: [['2026-11-05 09:00', { kind: 'supplement-asked', request: { ...REQUEST, items } }]],
    };
    const { pdf } = await draw({ kind: 'supplement', index: 0 }, plan);
    const path = join(folder, 'long.pdf');
    writeFileSync(path, pdf);
    const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' });

    expect(facts).toMatch(/Page size:\s+419\.5\d* x 595\.2\d* pts/);
    expect(Number(/Pages:\s+(\d+)/.exec(facts)?.[1])).toBeGreaterThan(1);
    expect(await wordsOf({ kind: 'supplement', index: 0 }, plan)).toContain('thiếu giấy tờ số 40');
  });

  test('are the same bytes for the same history, and none where there is nothing to say', async () => {
    const form = { kind: 'apology', index: 0 } as const;
    expect(Buffer.compare((await draw(form)).pdf, (await draw(form)).pdf)).toBe(0);
    await expect(draw({ kind: 'apology', index: 1 })).rejects.toThrow(NoSuchFormError);
  });
});

describe.runIf(hasTool('pdftotext'))('a form that is printed again', () => {
  test('says so, how often and when', async () => {
    const reprint = { count: 2, at: { day: getPlainDay('2026-11-27'), msOfDay: 9 * 3_600_000 } };
    const path = join(folder, 'again.pdf');
    writeFileSync(path, (await draw({ kind: 'supplement', index: 0 }, LIVED, { reprint })).pdf);
    const words = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).normalize('NFC');

    expect(words.replaceAll(/\s+/g, ' ')).toMatch(
      /Bản in lại lần 2, lúc 0?9 giờ 00 phút, ngày 27 tháng 11 năm 2026/,
    );
  });
});
