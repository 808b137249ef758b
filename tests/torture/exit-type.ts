import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Chromium says how it ended: under the stand-in in its first profile, under Electron in the folder itself. */
const PREFERENCES = [join('Default', 'Preferences'), 'Preferences'];

/**
 * A kill that let Chromium close its profile in order was none: then the whole harness proves nothing, so this
 * throws. While it runs, and after it was killed, Chromium's `exit_type` is `Crashed`.
 */
export function assertNoOrderlyExit(profileDirectory: string): void {
  for (const name of PREFERENCES) {
    const path = join(profileDirectory, name);
    if (existsSync(path) && /"exit_type"\s*:\s*"Normal"/.test(readFileSync(path, 'utf8')))
      throw new Error('Chromium closed its profile in order: that was no kill');
  }
}
