import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../../shared/domain/draft.ts';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findHidden, findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS } from './support/people.ts';

/** Owners of every kind, and whoever hands the papers in for them. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
});

afterAll(() => journey.close());

/** The draft that main keeps, newest first in the journal. */
async function keptDraft(): Promise<Draft> {
  const read = await journey.clerk.ask('journal:read', { afterSeq: 0, limit: 500 });
  if (!read.ok) throw new Error(read.failure.kind);
  const drafts = read.value.records.flatMap(({ body }) =>
    body.kind === 'action' && body.entry.action.kind === 'draft-saved' ? [body.entry.action.draft] : [],
  );
  const last = drafts.at(-1);
  if (last === undefined) throw new Error('no draft was kept');
  return last;
}

describe('an enterprise', () => {
  test('is asked for its tax code and its representative, and sends an authorised employee', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.openIntake();
    await page.getByLabel('Loại chủ hồ sơ').selectOption('enterprise');
    await page.getByLabel('Tên doanh nghiệp').fill('Công ty TNHH Lúa Vàng');
    await page.getByLabel('Mã số thuế').fill('0300588568');
    await page.getByLabel('Người đại diện').fill('Phạm Ngọc Lam');
    await page.getByLabel('Vẫn ghi số này vì…').selectOption('as-on-paper');
    await page.getByText('Đã xác nhận số này').waitFor();
    await page.getByLabel('Người nộp', { exact: true }).selectOption('authorised');
    await page.getByLabel('Tên người nộp').fill('Lê Văn Sương');
    await page.getByLabel('Giấy tờ người nộp').fill('080085067891');
    await page.getByLabel('Máy người nộp').fill('123');
    await page.getByLabel('Số văn bản ủy quyền').fill('12/UQ');
    await page.getByText('Số máy không giống số Việt Nam').waitFor();
    await page.getByLabel('Ngày văn bản').fill('20112026');
    await clerk.chooseProcedure(BIRTH_REGISTRATION);
    const troubles = await findTroubles(page, 'enterprise');
    await page.setViewportSize(SMALL_SCREEN);
    await journey.shoot('8-enterprise-small');
    await page.setViewportSize(DESK_SCREEN);
    await journey.shoot('8-enterprise');

    await clerk.waitForSaved();

    expect(troubles).toEqual([]);
    expect(await keptDraft()).toMatchObject({
      applicant: { kind: 'enterprise', identityNumber: '0300588568', representativeName: 'Phạm Ngọc Lam' },
      confirmedNumbers: [{ identityNumber: '0300588568', reason: 'as-on-paper' }],
      filer: {
        kind: 'authorised',
        person: { fullName: 'Lê Văn Sương' },
        documentNumber: '12/UQ',
        documentDay: '2026-11-20',
      },
    });
  });
});

describe('a mother with a co-owner', () => {
  test('hands in papers of every sort, each attested by an act of its own', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.openIntake();
    await clerk.readCard(CARDS.hoaMo);
    await page.getByRole('button', { name: '+ Đồng chủ hồ sơ' }).click();
    await page.locator('#co-owner-0-name:focus').waitFor();
    await page.keyboard.type('Lê Văn Sương');
    await page.keyboard.press('Enter');
    await page.locator('#co-owner-0-number:focus').waitFor();
    await page.keyboard.type('080085067891');
    await clerk.chooseProcedure(BIRTH_REGISTRATION);
    await page.getByRole('button', { name: 'Thêm một · Bản sao · Giấy chứng sinh' }).click();
    await page.getByLabel(/^Đính kèm, không số hóa: Giấy chứng sinh/).waitFor();
    expect(await page.getByLabel(/^Đính kèm, không số hóa: Giấy chứng sinh/).isChecked()).toBe(true);
    expect(
      await page
        .getByLabel(/^Đã đối chiếu bản chính/)
        .first()
        .isChecked(),
    ).toBe(false);
    await page.getByLabel(/^Đã đối chiếu bản chính: Giấy chứng sinh/).check();
    await page.getByLabel(/^Khi: Trẻ bị bỏ rơi/).check();
    await page.getByLabel(/^Đã xuất trình: Giấy tờ tùy thân/).check();
    await page.getByLabel('Giấy tờ khác').fill('Ảnh thẻ');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Thêm một bộ hồ sơ' }).click();
    await clerk.addSamples(1);
    await clerk.seeAllPages();
    const troubles = await findTroubles(page, 'papers');
    const hidden = await findHidden(page, ['Ký tất cả', 'Tiếp nhận và in giấy hẹn']);
    await page.setViewportSize(SMALL_SCREEN);
    await page.getByRole('tab', { name: '3 Thành phần' }).click();
    await journey.shoot('8-papers-small');
    await page.setViewportSize(DESK_SCREEN);
    await journey.shoot('8-papers');
    await clerk.sign(PASSPHRASE);
    await clerk.receive();
    await journey.shoot('8-papers-receipt');

    expect([...troubles, ...hidden]).toEqual([]);
    const draft = await keptDraft();
    expect(draft).toMatchObject({ setCount: 2, coOwners: [{ fullName: 'Lê Văn Sương' }] });
    expect(
      draft.components
        .filter(
          ({ compared, applies, shown, extra }) => extra || applies || compared !== null || shown !== null,
        )
        .map(({ nameVi }) => nameVi.slice(0, 16)),
    ).toEqual(['Giấy chứng sinh ', 'Biên bản về việc', 'Giấy tờ tùy thân', 'Ảnh thẻ']);
  });
});
