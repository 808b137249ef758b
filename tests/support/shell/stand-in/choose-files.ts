import type { Page } from 'playwright-core';
import { pathsOf } from './paths-of-files.ts';

/** Opens Chromium's own file chooser and answers with real paths, which only the debugging protocol tells. */
export async function chooseFiles(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const chosen = await session.send('Runtime.evaluate', {
      expression: `new Promise((resolve) => {
        const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
        input.addEventListener('change', () => resolve([...input.files]));
        input.addEventListener('cancel', () => resolve([]));
        input.click();
      })`,
      awaitPromise: true,
      userGesture: true,
    });
    const { objectId } = chosen.result;
    return objectId === undefined ? [] : await pathsOf(session, objectId);
  } finally {
    await session.detach();
  }
}
