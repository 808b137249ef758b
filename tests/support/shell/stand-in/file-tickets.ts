import type { Page } from 'playwright-core';
import { pathsOf } from './paths-of-files.ts';

/** What `webUtils.getPathForFile` answers in the stand-in, with a number behind it. */
export const FILE_TICKET = 'stand-in-file:';

/** The same arguments with each ticket replaced by the path of its file, as Electron's preload would have sent them. */
export async function withPaths(page: Page, args: readonly unknown[]): Promise<readonly unknown[]> {
  const text = JSON.stringify(args);
  if (text === undefined || !text.includes(FILE_TICKET)) return args;
  const session = await page.context().newCDPSession(page);
  try {
    const files = await session.send('Runtime.evaluate', { expression: '__standInFiles' });
    const paths = await pathsOf(session, files.result.objectId ?? '');
    return args.map((arg) => exchanged(arg, paths));
  } finally {
    await session.detach();
  }
}

function exchanged(value: unknown, paths: readonly string[]): unknown {
  if (typeof value === 'string' && value.startsWith(FILE_TICKET)) {
    return paths[Number(value.slice(FILE_TICKET.length))] ?? '';
  }
  if (Array.isArray(value)) return value.map((item) => exchanged(item, paths));
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, exchanged(member, paths)]));
}
