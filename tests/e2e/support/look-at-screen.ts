import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { DESK_SCREEN } from './journey.ts';

/** The same screen at 125 %, as many offices run Windows, without taskbar and title. */
export const SMALL_SCREEN = { width: 1093, height: 557 } as const;
/** The desk's screen at 200 %, for eyes that need it: everything may scroll down, nothing sideways. */
const ZOOMED_SCREEN = { width: 683, height: 384 } as const;
const SIZES = [SMALL_SCREEN, DESK_SCREEN] as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Words that stand on a Vietnamese screen only when somebody forgot to write some. */
const FOREIGN =
  /\b(?:Error|Loading|Cancel|Submit|Close|Search|Save|Delete|Back|Next|Retry|Warning|undefined|null|NaN)\b|\[object/gu;

/** Everything wrong with what is on screen, as lines that name the screen; empty when all is well. */
export async function findTroubles(page: Page, screen: string): Promise<readonly string[]> {
  const troubles: string[] = [];
  for (const size of [ZOOMED_SCREEN, ...SIZES]) {
    await resize(page, size);
    if (await isTooWide(page)) troubles.push(`${screen} ${size.width}×${size.height}: wider than the window`);
  }
  for (const scheme of ['light', 'dark'] as const) {
    await wear(page, scheme);
    for (const violation of await axeViolations(page)) troubles.push(`${screen} ${scheme}: ${violation}`);
  }
  await wear(page, 'light');
  const words = (await textOf(page)).match(FOREIGN) ?? [];
  return [...troubles, ...words.map((word) => `${screen}: says «${word}»`)];
}

/** Buttons of these names that are not wholly inside the window, at any of the office's sizes. */
export async function findHidden(page: Page, names: readonly string[]): Promise<readonly string[]> {
  const hidden: string[] = [];
  for (const { width, height } of SIZES) {
    await resize(page, { width, height });
    for (const name of names) {
      const button = page.getByRole('button', { name });
      await button.waitFor();
      const box = await button.boundingBox();
      const inside =
        box !== null &&
        box.x >= 0 &&
        box.y >= 0 &&
        box.x + box.width <= width &&
        box.y + box.height <= height;
      if (!inside) hidden.push(`«${name}» at ${width}×${height}: ${JSON.stringify(box)}`);
    }
  }
  return hidden;
}

/** The panes become tabs, or panes again, a frame or two after the window has its size. */
async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(
    () => new Promise((settled) => requestAnimationFrame(() => requestAnimationFrame(settled))),
  );
}

function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) > innerWidth);
}

/** As Cài đặt does it: Mantine's own attribute. Colours change at once, so that none is measured half-way. */
async function wear(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate((name) => {
    document.documentElement.dataset['mantineColorScheme'] = name;
    for (const animation of document.getAnimations()) animation.finish();
  }, scheme);
}

/** The policy of our pages forbids foreign scripts, so axe comes in by the debugger's door. */
async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
    );
}

/** What is read and what is read out. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.body.innerText, ...named].join('\n');
  });
}
