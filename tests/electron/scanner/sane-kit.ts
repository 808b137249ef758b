import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openScanEncoder } from '../../../electron/composition/scan-encoder.ts';
import { launchNodeChild } from '../../../electron/children/launch-node-child.ts';
import type { ScanJob, ScannedImage } from '../../../electron/scanner/scan-driver.ts';
import { createSaneDriver } from '../../../electron/scanner/sane/sane-driver.ts';
import type { ScanProfile } from '../../../shared/domain/scan-profile.ts';
import { writeSaneSettings } from '../../support/sane-test-device.ts';

const CHILD = fileURLToPath(new URL('../../../electron/documents/import/image-child.ts', import.meta.url));
const NEVER = new AbortController().signal;

/** A small page of SANE's own test device, which needs no hardware. */
export const TEST_PROFILE: ScanProfile = {
  name: 'Thử',
  deviceId: 'test:0',
  source: 'feeder',
  dpi: 50,
  mode: 'colour',
  paper: 'a5',
};

/** SANE's test device and the real image child, in folders of their own. Whoever makes it calls `remove`. */
export class SaneKit {
  readonly folder = mkdtempSync(join(tmpdir(), 'sane-'));
  /** Where the driver may make its pipes. */
  readonly pipes = join(this.folder, 'pipes');
  readonly #settings = join(this.folder, 'sane.d');

  constructor() {
    mkdirSync(this.pipes);
    this.setDevice({});
  }

  /** What the test device does from now on; lines of its `test.conf`. */
  setDevice(behaviour: Readonly<Record<string, string>>): void {
    writeSaneSettings(this.#settings, behaviour);
  }

  /** A stand-in for `scanimage` that does what no test device can. */
  writeCommand(script: string): string {
    const path = join(this.folder, `scanimage-${Math.random().toString(36).slice(2)}`);
    writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return path;
  }

  driver(
    change: { readonly command?: string; readonly idleLimitMs?: number; readonly listLimitMs?: number } = {},
  ) {
    return createSaneDriver({
      command: change.command ?? 'scanimage',
      env: { ...process.env, SANE_CONFIG_DIR: this.#settings },
      temporaryDirectory: this.pipes,
      openEncoder: () =>
        openScanEncoder({
          launch: launchNodeChild({ path: CHILD, execArgv: ['--import', 'tsx'] }),
          idleLimitMs: change.idleLimitMs ?? 20_000,
        }),
      listLimitMs: change.listLimitMs ?? 20_000,
      stopGraceMs: 500,
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A job that keeps what it is given. */
export function aScanJob(change: Partial<ScanJob> = {}): ScanJob & { readonly kept: ScannedImage[] } {
  const kept: ScannedImage[] = [];
  return {
    profile: TEST_PROFILE,
    maxPages: 100,
    signal: NEVER,
    begun: () => undefined,
    deliver: async (page) => {
      kept.push(page);
      return null;
    },
    ...change,
    kept,
  };
}
