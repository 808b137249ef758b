import type { CDPSession, Page } from 'playwright-core';

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

async function pathsOf(session: CDPSession, listId: string): Promise<readonly string[]> {
  const { result } = await session.send('Runtime.getProperties', { objectId: listId, ownProperties: true });
  const files = result.filter((property) => /^\d+$/.test(property.name));
  const found = await Promise.all(
    files.map((file) =>
      file.value?.objectId === undefined
        ? Promise.resolve(undefined)
        : session.send('DOM.getFileInfo', { objectId: file.value.objectId }),
    ),
  );
  return found.flatMap((info) => info?.path ?? []);
}
