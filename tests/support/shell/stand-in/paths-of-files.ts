import type { CDPSession } from 'playwright-core';

/** Where the files of a list in the page lie; empty for those that the page made up. Only the debugging protocol tells. */
export async function pathsOf(session: CDPSession, listId: string): Promise<readonly string[]> {
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
