import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RULE_FILE_FORMAT } from '../../shared/contract/sealed-rules.ts';
import { shippedRules } from '../../shared/rules/directive/rules-on.ts';
import { DESK_SCREEN, Journey } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';

/** Bộ quy tắc: the directive as data, on screen; a province's file is taken over only with its seal. */
let journey: Journey;
let folder: string;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
  folder = journey.newFolder('rules');
  await journey.clerk.openSettings('Bộ quy tắc');
});

afterAll(() => journey.close());

async function look(screen: string): Promise<readonly string[]> {
  const { page } = journey.clerk;
  const troubles = await findTroubles(page, screen);
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`15-${screen}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(`15-${screen}`);
  return troubles;
}

async function pick(name: string, content: unknown): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  await journey.app.answerNextFileDialog([path]);
  await journey.clerk.page.getByRole('button', { name: 'Nhập tệp quy tắc…' }).click();
}

/** The province asks for 60 % where the program came with 50, and seals it. */
async function sealedByProvince(): Promise<{ readonly rules: object; readonly seal: object }> {
  const held = shippedRules();
  const targets = held.rates.K3.targets.map((span) => ({
    ...span,
    provenance: { by: 'province', textVi: 'Quyết định của UBND tỉnh Tây Ninh (thử)' },
    value: { kind: 'share', op: '>=', percent: 60 },
  }));
  const rules = {
    ...held,
    version: 'thu-1',
    nameVi: 'Quy tắc thử của tỉnh',
    rates: { ...held.rates, K3: { ...held.rates.K3, targets } },
  };
  const answer = await fetch(`${journey.address}/v1/admin/rules`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(rules),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { rules: object; seal: object }; // our own trial province
}

describe('the rules of the office', () => {
  test('stand on screen with clause and source, and say what nobody has confirmed', async () => {
    const { page } = journey.clerk;
    await page.getByText('Kèm phần mềm.', { exact: false }).first().waitFor();
    const line = page.getByRole('row', { name: /^K3 · / });
    await line.getByText('> 50 %').waitFor();
    await line.getByText('chưa được tỉnh Tây Ninh xác nhận', { exact: false }).waitFor();

    expect(await look('rules')).toEqual([]);
  });

  test('are changed for one figure by a document of the office, from today on', async () => {
    const { page } = journey.clerk;
    await page.getByRole('button', { name: /^Sửa: Trả lời hồ sơ trực tuyến/ }).click();
    await page.getByRole('button', { name: 'Ghi mức mới' }).click();
    await page.getByText('Chưa ghi mục này.').waitFor();
    expect(await look('rules-amend')).toEqual([]);
    await page.getByLabel('Mức', { exact: true }).fill('4');
    await page.getByLabel('Văn bản của đơn vị').fill('Quyết định 12/QĐ-UBND ngày 25/11/2026');
    await page.getByRole('button', { name: 'Ghi mức mới' }).click();

    await page.getByText('Đã ghi mức mới của đơn vị.', { exact: false }).waitFor();
    const line = page.getByRole('row', { name: /Trả lời hồ sơ trực tuyến/ });
    await line.getByText('4', { exact: true }).waitFor();
    await line.getByText('Đơn vị: Quyết định 12/QĐ-UBND', { exact: false }).waitFor();
    expect(await look('rules-amended')).toEqual([]);
  });

  test('are saved to a file', async () => {
    const { page } = journey.clerk;
    const path = join(folder, 'xuat.json');
    await journey.app.answerNextFileDialog([path]);
    await page.getByRole('button', { name: 'Xuất ra tệp…' }).click();
    await page.getByText('Đã lưu «xuat.json».').waitFor();

    const saved = JSON.parse(readFileSync(path, 'utf8')) as { format: string; rules: { version: string } }; // our own file
    expect(saved.format).toBe(RULE_FILE_FORMAT);
    expect(saved.rules.version).toMatch(/^\d{4}-\d{2}-\d{2}\.1$/);
  });

  test('are not taken from a file whose content was changed, or that only claims to be the province’s', async () => {
    const { page } = journey.clerk;
    const sealed = await sealedByProvince();
    await pick('doi.json', { ...sealed, rules: { ...sealed.rules, nameVi: 'Đã bị đổi' } });
    await page.getByText('Chữ ký của tỉnh trong tệp không còn đúng', { exact: false }).waitFor();
    await pick('nhan-danh.json', { ...sealed, seal: null });
    await page.getByText('Tệp nhân danh tỉnh ở «rates.K3.targets»', { exact: false }).waitFor();
    await pick('thu.json', 'đây là một bức thư');
    await page.getByText('Tệp này không phải tệp quy tắc', { exact: false }).waitFor();

    expect(await look('rules-refused')).toEqual([]);
  });

  test('are taken from a file that the province sealed, after a look at what changes', async () => {
    const { page } = journey.clerk;
    await pick('tinh.json', await sealedByProvince());
    await page.getByText('Tệp có chữ ký của tỉnh, còn nguyên vẹn.').waitFor();
    expect(await look('rules-compare')).toEqual([]);
    await page.getByRole('button', { name: 'Áp dụng từ bây giờ' }).click();

    await page.getByText('Đã áp dụng bộ quy tắc mới.', { exact: false }).waitFor();
    await page.getByText('Có chữ ký của tỉnh.', { exact: false }).waitFor();
    await page
      .getByRole('row', { name: /^K3 · / })
      .getByText('≥ 60 %')
      .waitFor();
    expect(await look('rules-adopted')).toEqual([]);
  });
});
