import { existsSync, statSync } from 'node:fs';
import { randomFillSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { onDisk, run } from './support/real-tools.ts';

const SCRIPT = fileURLToPath(new URL('support/sign-many-pages.ts', import.meta.url));
const PAGE_COUNT = 200;
/** The last 140 pages are 130 MB; the first 60 fill what the collector lets lie about. */
const MAX_GROWTH_MB = 20;

describe.skipIf(!existsSync('/proc/self/status'))('a paper of 200 pages', () => {
  test('is assembled and signed in the memory of a few', async () => {
    const noise = randomFillSync(Buffer.alloc(1500 * 1000));
    const jpeg = await sharp(noise, { raw: { width: 1500, height: 1000, channels: 1 } })
      .jpeg({ quality: 85 })
      .toBuffer();
    const out = onDisk('many.pdf', new Uint8Array());

    const ran = run(process.execPath, [
      '--import',
      'tsx',
      SCRIPT,
      onDisk('page.jpg', jpeg),
      String(PAGE_COUNT),
      out,
    ]);

    expect(ran).toMatchObject({ status: 0 });
    expect(statSync(out).size).toBeGreaterThan(PAGE_COUNT * jpeg.length);
    const { earlyMb, peakMb } = JSON.parse(ran.stdout) as {
      readonly earlyMb: number;
      readonly peakMb: number;
    }; // our own script prints it
    expect(jpeg.length).toBeGreaterThan(900_000);
    expect(peakMb - earlyMb).toBeLessThan(MAX_GROWTH_MB);
  });
});
