import { rm } from 'node:fs/promises';

/** With all that is in it; waits while a virus scanner holds one of its files. */
export function removeFolder(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
