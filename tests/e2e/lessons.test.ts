import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';

/** A newcomer in training mode who knows nothing but what the strip says, through the three commonest procedures. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
});

afterAll(() => journey.close());

const strip = () => journey.clerk.page.locator('.lesson-strip');

async function look(screen: string): Promise<readonly string[]> {
  const { page } = journey.clerk;
  const troubles = await findTroubles(page, screen);
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`16-${screen}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(`16-${screen}`);
  return troubles;
}

/** What a reader of the sentence does; `says` must stand in it, or nobody could know. */
interface Deed {
  readonly says: readonly string[];
  readonly act: (page: Page) => Promise<void>;
}

const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

function choose(words: string): Deed {
  return {
    says: ['Tìm thủ tục', words, 'Enter'],
    act: async (page) => {
      await page.getByLabel('Tìm thủ tục').first().fill(words);
      await page.locator('[role="option"]').first().waitFor();
      await page.keyboard.press('Enter');
    },
  };
}

const DEEDS: Readonly<Record<string, Deed>> = {
  'lesson.stepOpen': { says: ['F2'], act: press('F2') },
  'lesson.stepOwner': {
    says: ['Họ và tên', 'TRẦN THỊ HOA MƠ', 'Số định danh', '080190012345'],
    act: async (page) => {
      await page.getByLabel('Họ và tên').fill('TRẦN THỊ HOA MƠ');
      await page.getByLabel('Số định danh').fill('080190012345');
    },
  },
  'lesson.stepChooseBirth': choose('khai sinh'),
  'lesson.stepChooseMarital': choose('tình trạng hôn nhân'),
  'lesson.stepPages': {
    says: ['F6', 'Thêm trang mẫu'],
    act: (page) => page.getByRole('button', { name: 'Thêm trang mẫu' }).click(),
  },
  'lesson.stepLook': {
    says: ['PageDown', 'cuối mỗi trang', 'đã xem'],
    act: async (page) => {
      const isOver = () =>
        strip()
          .getAttribute('data-step')
          .then((step) => step !== 'lesson.stepLook');
      // Rests as long as a person would; a page longer than its pane takes two.
      for (let turn = 0; turn < 12 && !(await isOver()); turn += 1) {
        await page.keyboard.press('PageDown');
        await page.waitForTimeout(900);
      }
    },
  },
  'lesson.stepSign': {
    says: ['F8', 'mã PIN', 'cụm mật khẩu', 'Enter'],
    act: async (page) => {
      await page.keyboard.press('F8');
      await page.getByLabel('Mã PIN').fill(PASSPHRASE);
      await page.keyboard.press('Enter');
    },
  },
  'lesson.stepReceive': { says: ['F9'], act: press('F9') },
  'lesson.stepOpenBook': { says: ['Ctrl+4'], act: press('Control+4') },
  'lesson.stepFirstLine': {
    says: ['Người yêu cầu', 'Người ký chứng thực', 'Tên giấy tờ', 'Enter'],
    act: async (page) => {
      await page.getByLabel('Người yêu cầu').fill('TRẦN THỊ HOA MƠ');
      await page.getByLabel('Người ký chứng thực').fill('Lê Văn Sáu');
      await page.getByLabel('Tên giấy tờ').fill('bằng tốt nghiệp');
      for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press('Enter');
    },
  },
  'lesson.stepNextLine': {
    says: ['Tên giấy tờ', 'Enter'],
    act: async (page) => {
      await page.keyboard.type('giấy khai sinh');
      for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press('Enter');
    },
  },
};

/** Does what the strip says until it says that the lesson is done; answers the steps that it led through. */
async function follow(): Promise<readonly string[]> {
  const led: string[] = [];
  for (;;) {
    const step = (await strip().getAttribute('data-step')) ?? '';
    if (step === 'done') return led;
    const deed = DEEDS[step];
    if (deed === undefined || led.includes(step))
      throw new Error(`the strip leads nowhere: ${[...led, step].join(', ')}`);
    const sentence = await strip().innerText();
    for (const words of deed.says) expect(sentence).toContain(words);
    led.push(step);
    await deed.act(journey.clerk.page);
    await journey.clerk.page.waitForFunction(
      (before) => document.querySelector('.lesson-strip')?.getAttribute('data-step') !== before,
      step,
    );
  }
}

describe('a newcomer in training', () => {
  test('finds the three lessons on the first screen', async () => {
    const { clerk } = journey;
    await clerk.openToday();
    await clerk.page.getByText('Tập với ba thủ tục thường gặp').waitFor();
    expect(await look('lessons')).toEqual([]);
    await clerk.page.getByRole('button', { name: 'Đăng ký khai sinh' }).click();
    await strip().getByText('Bước 1/7.', { exact: false }).waitFor();
  });

  test('is led through a birth registration, from the first key to the receipt', async () => {
    expect(await follow()).toEqual([
      'lesson.stepOpen',
      'lesson.stepOwner',
      'lesson.stepChooseBirth',
      'lesson.stepPages',
      'lesson.stepLook',
      'lesson.stepSign',
      'lesson.stepReceive',
    ]);
    await journey.clerk.page.locator('.receipt-code').waitFor();
    expect(await look('lesson-done')).toEqual([]);
  });

  test('goes on to the second, which leads through a new dossier', async () => {
    await journey.clerk.page.getByRole('button', { name: 'Bài tiếp theo' }).click();
    expect(await follow()).toHaveLength(7);
    await journey.clerk.page.locator('.receipt-code').waitFor();
  });

  test('and to the third, at the book of certified copies', async () => {
    const { page } = journey.clerk;
    await page.getByRole('button', { name: 'Bài tiếp theo' }).click();
    expect(await follow()).toEqual(['lesson.stepOpenBook', 'lesson.stepFirstLine', 'lesson.stepNextLine']);
    expect(await look('lesson-copies')).toEqual([]);
    await page.getByRole('button', { name: 'Thôi tập' }).click();
    await strip().waitFor({ state: 'detached' });
  });
});
