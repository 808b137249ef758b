import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names SANE's configuration folder to `scanimage`. */
export const SANE_SETTINGS_VARIABLE = 'SANE_CONFIG_DIR';

/**
 * A configuration of SANE in which its own test device is the only one: two
 * scanners without hardware, whose feeder holds ten sheets. `behaviour` are
 * lines of `test.conf`, e.g. `{ 'read-status-code': 'SANE_STATUS_JAMMED' }`;
 * a device that is asked next reads them anew.
 */
export function writeSaneSettings(folder: string, behaviour: Readonly<Record<string, string>> = {}): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'dll.conf'), 'test\n');
  // Without it the glass of the test device ends before an A4 sheet does.
  const lines = { geometry_max: '300.0', 'test-picture': 'Grid', ...behaviour };
  writeFileSync(
    join(folder, 'test.conf'),
    Object.entries(lines)
      .map(([name, value]) =>
        /^[\d.]+$|^(true|false)$/.test(value) ? `${name} ${value}\n` : `${name} "${value}"\n`,
      )
      .join(''),
  );
}

/** No scanner at all. */
export function writeEmptySaneSettings(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'dll.conf'), '');
}
