import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_CLERK_NAME, DEMO_OFFICE } from '../../renderer/i18n/demo-office.ts';
import { GUIDE_TOPICS } from '../../renderer/screens/guide/guide-topics.ts';
import { SECTIONS } from '../../renderer/screens/settings/sections.ts';
import { loadCatalogue } from '../../shared/catalogue/catalogue.ts';
import { axesOf } from '../../shared/rules/directive/parse-rule-file.ts';
import { shippedRules } from '../../shared/rules/directive/rules-on.ts';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** The same counter for somebody who reads English: every screen, and no Vietnamese but names and official words. */
let journey: Journey;

/** Letters that English does not have. */
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

/** Data and official words: they stay as they are in every language. */
const OFFICIAL = [
  'Tiếng Việt',
  'TẬP HUẤN',
  '«khai sinh»',
  ' đ',
  'CA THỬ NGHIỆM – Quầy Một Cửa',
  DEMO_CLERK_NAME,
  ...Object.values(DEMO_OFFICE).filter((value) => typeof value === 'string'),
  ...CARDS.hoaMo.split(/[|]+/u),
  ...wordsOfRules(),
  ...loadCatalogue().procedures.flatMap(({ nameVi, sectorVi, timeNoteVi, fee, result, components }) => [
    nameVi,
    sectorVi,
    timeNoteVi ?? '',
    fee.noteVi ?? '',
    result.nameVi ?? '',
    ...components.flatMap((component) => [component.nameVi, component.conditionVi ?? '']),
  ]),
]
  .filter((words) => words !== '')
  .toSorted((left, right) => right.length - left.length);

/** The rule file speaks the language of the instruments that it rests on. */
function wordsOfRules(): readonly string[] {
  const rules = shippedRules();
  return [
    rules.nameVi,
    ...rules.tiers.map(({ value }) => value.nameVi),
    ...rules.reporting.map(({ value }) => value.recipientVi),
    ...axesOf(rules).flatMap(([, spans]) =>
      spans.flatMap(({ clause, provenance }) => [clause, provenance.textVi]),
    ),
  ];
}

beforeAll(async () => {
  journey = await Journey.openEnrolled();
});

afterAll(() => journey.close());

/** Lines on screen and in names that are not English. */
async function foreignLines(screen: string): Promise<readonly string[]> {
  await journey.shoot(`english-${screen}`);
  const text = await journey.clerk.page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.body.innerText, ...named].join('\n');
  });
  return text
    .split('\n')
    .map((line) => OFFICIAL.reduce((left, words) => left.replaceAll(words, ''), line.normalize('NFC')))
    .filter((line) => VIETNAMESE.test(line))
    .map((line) => `${screen}: ${line}`);
}

describe('in English', () => {
  test('the lock switches the language, and every screen follows', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    const key = (name: string) => page.keyboard.press(name);
    const heading = (name: string) => page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
    await clerk.lock();
    await page.getByRole('button', { name: 'English' }).click();
    await heading('This machine is locked');
    const foreign = [...(await foreignLines('lock'))];
    await page.getByLabel('Passphrase').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await heading('Today');
    foreign.push(...(await foreignLines('today-empty')));
    await key('F2');
    await heading('New dossier');
    foreign.push(...(await foreignLines('intake-empty')));
    await page.getByLabel('Scan the card’s QR').fill(CARDS.hoaMo);
    await key('Enter');
    await page.getByLabel('Phone').fill(PHONE);
    await page.getByLabel('Find a procedure').first().fill(BIRTH_REGISTRATION);
    await page.locator('[role="option"]').first().waitFor();
    await key('Enter');
    await page.getByRole('button', { name: 'Add sample pages' }).click();
    await clerk.waitForPages(1);
    foreign.push(...(await foreignLines('intake-filled')));
    await key('Control+1');
    await heading('Today');
    foreign.push(...(await foreignLines('today')));
    await key('F3');
    await page.getByRole('grid').waitFor();
    foreign.push(...(await foreignLines('find')));
    await page.locator('.screen').getByText('Papers held', { exact: true }).click();
    foreign.push(...(await foreignLines('stock')));
    await page.locator('.screen').getByText('Dossiers', { exact: true }).click();
    await page.locator('#find-box').press('Enter');
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    foreign.push(...(await foreignLines('detail')));
    await key('Control+8');
    await heading('Waiting to be sent');
    foreign.push(...(await foreignLines('outbox')));
    await key('Control+3');
    await heading('Dossiers filed online');
    foreign.push(...(await foreignLines('online')));
    await page.locator('.screen').getByText('By post', { exact: true }).click();
    foreign.push(...(await foreignLines('envelopes')));
    await key('Control+6');
    await page.locator('.screen').getByText('End of the day', { exact: true }).click();
    await heading('End of the day');
    foreign.push(...(await foreignLines('day-end')));
    for (const { id } of SECTIONS) {
      await page.evaluate((section) => {
        location.hash = `#/settings?section=${section}`;
      }, id);
      await page.getByRole('tabpanel').waitFor();
      foreign.push(...(await foreignLines(`settings-${id}`)));
    }
    for (const { id } of GUIDE_TOPICS) {
      await page.evaluate((topic) => {
        location.hash = `#/guide?topic=${topic}`;
      }, id);
      await heading('Guide');
      foreign.push(...(await foreignLines(`guide-${id}`)));
    }
    await key('Control+k');
    await page.locator('#palette-box').waitFor();
    foreign.push(...(await foreignLines('palette')));

    expect(foreign).toEqual([]);
  });
});

describe('the guide and the palette', () => {
  test('Ctrl+K finds a command, and runs it', async () => {
    const { page } = journey.clerk;
    await page.locator('#palette-box').fill('settings');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Settings', exact: true, level: 1 }).waitFor();

    expect(await page.locator('#palette-box').count()).toBe(0);
  });

  test('Ctrl+K finds a dossier by its owner, marks aside', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('Control+k');
    await page.locator('#palette-box').fill('tran hoa mo');
    await page.getByRole('option', { name: /TRẦN THỊ HOA MƠ/u }).waitFor();
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    expect(decodeURIComponent(page.url())).not.toMatch(/hoa/iu);
  });

  test('F1 opens at the screen it is pressed on, and Esc returns to the same field', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('F3');
    await page.locator('#filter-due-from').fill('25/11/2026');
    await page.keyboard.press('F1');
    await page.getByRole('heading', { name: 'Finding a dossier', level: 2 }).waitFor();
    await page.locator('#guide-search').fill('jam');
    await page.getByRole('heading', { name: /scanner jams/u }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#filter-due-from').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'filter-due-from');

    expect(await page.locator('#filter-due-from').inputValue()).toBe('25/11/2026');
  });
});
