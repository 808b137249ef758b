import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where pages flow through: one named pipe each, so that no plain page ever lies on a disk (DESIGN 9). */
export interface PageFifos {
  /** For `scanimage --batch`, which writes to `<pattern>.part` and renames when a page is whole. */
  readonly pattern: string;
  /** Where page `number` is to be read, 1-based. */
  readonly pathOf: (number: number) => string;
  remove(): Promise<void>;
}

/** All pipes are made before the first sheet moves: where one is missing, `scanimage` would make a plain file. */
export async function makePageFifos(directory: string, pages: number): Promise<PageFifos> {
  const folder = await mkdtemp(join(directory, 'scan-'));
  const pathOf = (number: number): string => join(folder, `p${number}.part`);
  const paths = Array.from({ length: pages }, (_, index) => pathOf(index + 1));
  await run('mkfifo', ['-m', '600', ...paths]);
  return {
    pattern: join(folder, 'p%d'),
    pathOf,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
