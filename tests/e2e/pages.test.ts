import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mm, scanSheet, words } from '../electron/documents/look/page-maker.ts';
import { DESK_SCREEN, Journey } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS } from './support/people.ts';

/** What a clerk does to pages, with keys alone: a sheaf of five sheets, one blank and one askew. */
let journey: Journey;

const TEXT = 'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật. ';

async function writeSheaf(folder: string): Promise<readonly string[]> {
  const text = await words(TEXT.repeat(8));
  const paths: string[] = [];
  for (const number of [1, 2, 3, 4]) {
    const path = join(folder, `trang-${number}.jpg`);
    const head = { input: await words(`Trang số ${number}`, { points: 26 }), left: mm(60), top: mm(20) };
    const layers = number === 2 ? [] : [head, { input: text, left: mm(25), top: mm(45) }];
    writeFileSync(path, await scanSheet({ layers, lean: number === 3 ? 1.4 : 0 }));
    paths.push(path);
  }
  return paths;
}

beforeAll(async () => {
  journey = await Journey.openAlone();
  const { clerk, app } = journey;
  const paths = await writeSheaf(journey.newFolder('scans'));
  await clerk.openIntake();
  await clerk.readCard(CARDS.hoaMo);
  await clerk.chooseProcedure(BIRTH_REGISTRATION);
  await app.answerNextFileDialog([...paths]);
  await clerk.pickFiles();
  await clerk.waitForPages(3);
});

afterAll(() => journey.close());

const pages = () => journey.clerk.page.locator('.thumbnails');
const said = (words_: string | RegExp) =>
  journey.clerk.page.locator('#page-news').getByText(words_).waitFor();
const position = (text: string) => journey.clerk.page.getByText(text, { exact: false }).first().waitFor();

/** The narrow window shows one pane at a time: the pages are to be looked at there too. */
async function findTroublesOfPages(screen: string): Promise<readonly string[]> {
  const { page } = journey.clerk;
  await page.setViewportSize(SMALL_SCREEN);
  await page.getByRole('tab', { name: 'Trang', exact: true }).click();
  await page.locator('.pages-body, .shelf').waitFor();
  await journey.shoot(`${screen}-small`);
  const troubles = await findTroubles(page, screen);
  await page.setViewportSize(DESK_SCREEN);
  return troubles;
}

/** The pages by the digest-free sign that a person has: their order in the list. */
async function orderOf(): Promise<readonly string[]> {
  return journey.clerk.page
    .locator('.thumbnail')
    .evaluateAll((buttons) =>
      [...buttons]
        .sort(
          (left, right) =>
            Number(left.getAttribute('aria-posinset')) - Number(right.getAttribute('aria-posinset')),
        )
        .map((button) => button.id.slice(-6)),
    );
}

describe('a sheaf that is captured', () => {
  test('has its blank side set aside, in sight, and not among the pages', async () => {
    const { page } = journey.clerk;
    await said('1 trang trắng đã để riêng, không ký và không đếm.');
    await page.getByText('Trang 1/3').waitFor();
    await journey.shoot('pages-blank-found');

    await page.getByRole('button', { name: 'Trang trắng đã để riêng (1)' }).press('Enter');

    await page.getByText('Độ mực').waitFor();
    await journey.shoot('pages-shelf');
    expect(await findTroublesOfPages('pages-shelf')).toEqual([]);
    await page.getByRole('button', { name: /^Trả về chỗ cũ/ }).press('Enter');
    await journey.clerk.waitForPages(4);
    await position('Trang 2/4');
  });

  test('is set aside again by hand, and the focus stays among the pages', async () => {
    await pages().press('b');

    await said('Đã để riêng trang 2.');
    await position('Trang 2/3');
    expect(await journey.clerk.pageCount()).toBe(3);
    expect(await pages().evaluate((list) => list === document.activeElement)).toBe(true);
  });
});

describe('a page that lies askew', () => {
  test('is offered to be straightened, shown so, and loses its look', async () => {
    const { page } = journey.clerk;
    await page.getByText(/^Nghiêng 1,[345]°$/).waitFor();
    await journey.shoot('pages-leaning');

    await pages().press('t');

    await page.getByText(/^Đã làm thẳng 1,[345]°$/).waitFor();
    const turn = await page
      .locator('#page-viewer canvas')
      .evaluate((sheet) => getComputedStyle(sheet).transform);
    const [cosine = 1, sine = 0] = (/matrix\(([^)]+)\)/.exec(turn)?.[1] ?? '').split(',').map(Number);
    expect((Math.atan2(sine, cosine) * 180) / Math.PI).toBeCloseTo(-1.4, 0);
    await journey.shoot('pages-straight');
  });
});

describe('pages', () => {
  test('change places by Alt and arrows, and Ctrl+Z takes it back step by step', async () => {
    const { page } = journey.clerk;
    const before = await orderOf();
    await pages().press('Home');
    await pages().press('Alt+ArrowDown');
    await pages().press('Alt+ArrowDown');
    await said('Đã dời chỗ 1 trang.');
    expect(await orderOf()).toEqual([before[1], before[2], before[0]]);

    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');

    await said('Đã hoàn tác.');
    expect(await orderOf()).toEqual(before);
  });

  test('that were put back are moved again by Ctrl+Y, and a new change ends that', async () => {
    const { page } = journey.clerk;
    const before = await orderOf();
    await page.keyboard.press('Control+y');
    await said('Đã làm lại.');
    expect(await orderOf()).toEqual([before[1], before[0], before[2]]);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Làm lại' }).waitFor();
    await journey.shoot('pages-redo');
    await pages().press('r');
    await page.getByRole('button', { name: 'Làm lại' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    expect(await orderOf()).toEqual(before);
  });

  test('that are taken out come back with one key, several at once', async () => {
    await pages().press('Home');
    await pages().press('Shift+ArrowDown');
    await journey.clerk.page.getByText('Đang chọn 2 trang').waitFor();
    await pages().press('Delete');
    await said('Đã bỏ 2 trang.');
    expect(await journey.clerk.pageCount()).toBe(1);

    await journey.clerk.page.keyboard.press('Control+z');

    await journey.clerk.waitForPages(3);
  });

  test('move to another paper by the menu, and the list shows them there', async () => {
    const { page } = journey.clerk;
    await pages().press('End');
    await pages().press('m');
    await page.getByRole('menuitem', { name: /^Sang: Giấy chứng sinh/ }).press('Enter');

    await said(/^Đã chuyển 1 trang sang: Giấy chứng sinh/);
    await page.getByRole('group', { name: /^Giấy chứng sinh/ }).waitFor({ state: 'attached' });
    await journey.shoot('pages-moved');
    expect(await findTroublesOfPages('pages')).toEqual([]);
  });

  test('are dragged into another order', async () => {
    const { page } = journey.clerk;
    const before = await orderOf();
    await page
      .locator('.thumbnail[aria-posinset="2"]')
      .dragTo(page.locator('.thumbnail[aria-posinset="1"]'), {
        targetPosition: { x: 20, y: 5 },
      });

    await said(/^Đã chuyển 1 trang/);
    expect(await orderOf()).toEqual([before[1], before[0], before[2]]);
  });

  test('that come in go behind the page on screen when that is asked for', async () => {
    const { page } = journey.clerk;
    const before = await orderOf();
    await pages().press('Home');
    await page.getByRole('button', { name: 'Thêm trang mới vào sau trang này' }).press('Enter');
    await page.getByLabel('Số trang mẫu').fill('1');
    await page.getByRole('button', { name: 'Thêm trang mẫu' }).press('Enter');
    await journey.clerk.waitForPages(4);

    const after = await orderOf();
    expect([after[0], after[2], after[3]]).toEqual(before);
  });

  test('are all there when the clerk is done, and everything is saved', async () => {
    await journey.clerk.seeAllPages();
    await journey.clerk.waitForSaved();
    await journey.shoot('pages-done');
    expect(await journey.clerk.pageCount()).toBe(4);
  });
});
