import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ScannedImage } from '../../../electron/scanner/scan-driver.ts';
import { writeEmptySaneSettings } from '../../support/sane-test-device.ts';
import { hasCommand } from '../../support/real-parts.ts';
import { aScanJob, SaneKit, TEST_PROFILE } from './sane-kit.ts';

const NEVER = new AbortController().signal;
let kit: SaneKit;

beforeAll(() => {
  kit = new SaneKit();
});

afterEach(() => kit.setDevice({}));

afterAll(() => kit.remove());

describe.skipIf(!hasCommand('scanimage'))("SANE's test device", () => {
  test('is listed by its name', async () => {
    const devices = await kit.driver().devices(NEVER);

    expect(devices).toEqual({
      ok: true,
      value: [
        { deviceId: 'test:0', vendor: 'Noname', model: 'frontend-tester' },
        { deviceId: 'test:1', vendor: 'Noname', model: 'frontend-tester' },
      ],
    });
  });

  test('says what it offers', async () => {
    expect(await kit.driver().abilities('test:0', NEVER)).toEqual({
      ok: true,
      value: {
        sources: ['flatbed', 'feeder'],
        modes: ['grey', 'colour'],
        resolutions: { kind: 'range', lowest: 1, highest: 1200 },
      },
    });
  });

  test('gives a stack page by page, in its order, and stops when the feeder is empty', async () => {
    const begun: number[] = [];
    const job = aScanJob({ begun: (number) => begun.push(number) });

    expect(await kit.driver().scan(job)).toBeNull();

    expect(job.kept).toHaveLength(10);
    expect(begun.slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test.each([
    { dpi: 200, mode: 'colour', width: 1653, height: 2338, channels: 3 },
    { dpi: 300, mode: 'grey', width: 2480, height: 3507, channels: 1 },
  ] as const)('scans A4 from the glass at $dpi dpi in $mode', async ({ dpi, mode, ...size }) => {
    const job = aScanJob({ profile: { ...TEST_PROFILE, source: 'flatbed', paper: 'a4', dpi, mode } });

    expect(await kit.driver().scan(job)).toBeNull();

    const [page] = job.kept;
    expect(job.kept).toHaveLength(1);
    expect(page).toMatchObject({ widthPx: size.width, heightPx: size.height, dpi });
    const { format, width, height, channels, density } = await sharp(page?.bytes).metadata();
    expect({ format, width, height, channels, density }).toEqual({ format: 'jpeg', ...size, density: dpi });
  });

  test('keeps page n while it reads page n + 1', async () => {
    kit.setDevice({ 'read-delay': 'true', 'read-delay-duration': '20000' });
    const order: string[] = [];
    const job = aScanJob({
      maxPages: 3,
      begun: (number) => order.push(`begun ${number}`),
      deliver: async () => {
        order.push(`kept ${order.filter((line) => line.startsWith('kept')).length + 1}`);
        return null;
      },
    });

    expect(await kit.driver().scan(job)).toBeNull();

    expect(order.indexOf('kept 1')).toBeLessThan(order.indexOf('begun 3'));
    expect(order).toContain('kept 3');
  });

  test('puts no plain page on the disk: pages flow through pipes, which are gone afterwards', async () => {
    const seen = new Set<string>();
    const timer = setInterval(() => kindsIn(kit.pipes).forEach((kind) => seen.add(kind)), 1);
    const job = aScanJob({ profile: { ...TEST_PROFILE, dpi: 200, paper: 'a4' }, maxPages: 4 });

    const trouble = await kit.driver().scan(job);
    clearInterval(timer);

    expect(trouble).toBeNull();
    expect([...seen]).toEqual(['pipe']);
    expect(readdirSync(kit.pipes)).toEqual([]);
  });

  test.each([
    ['SANE_STATUS_JAMMED', 'paper-jam'],
    ['SANE_STATUS_COVER_OPEN', 'cover-open'],
    ['SANE_STATUS_DEVICE_BUSY', 'scanner-busy'],
    ['SANE_STATUS_IO_ERROR', 'connection-lost'],
    ['SANE_STATUS_NO_MEM', 'out-of-memory'],
    ['SANE_STATUS_NO_DOCS', 'feeder-empty'],
    ['SANE_STATUS_UNSUPPORTED', 'driver-failed'],
  ])('names %s as the clerk meets it', async (status, kind) => {
    kit.setDevice({ 'read-status-code': status });
    const job = aScanJob();

    expect(await kit.driver().scan(job)).toMatchObject({ kind });
    expect(job.kept).toEqual([]);
    expect(readdirSync(kit.pipes)).toEqual([]);
  });

  test('goes on after a jam: a run that fails takes nothing from the next', async () => {
    const driver = kit.driver();
    kit.setDevice({ 'read-status-code': 'SANE_STATUS_JAMMED' });
    expect(await driver.scan(aScanJob())).toEqual({ kind: 'paper-jam' });
    kit.setDevice({});
    const job = aScanJob({ maxPages: 2 });

    expect(await driver.scan(job)).toBeNull();
    expect(job.kept).toHaveLength(2);
  });

  test('stops when the clerk says so, and the page that was under way is not kept', async () => {
    kit.setDevice({ 'read-delay': 'true', 'read-delay-duration': '200000' });
    const stopping = new AbortController();
    const job = aScanJob({
      signal: stopping.signal,
      profile: { ...TEST_PROFILE, dpi: 300, paper: 'a4' },
      begun: () => stopping.abort(),
    });

    expect(await kit.driver().scan(job)).toEqual({ kind: 'cancelled' });
    expect(job.kept).toEqual([]);
    expect(readdirSync(kit.pipes)).toEqual([]);
  });

  test('stops when a page cannot be kept, and says why', async () => {
    const kept: ScannedImage[] = [];
    const job = aScanJob({
      deliver: async (page) => {
        if (kept.length === 2) return { kind: 'disk-full', freeBytes: 1_800_000_000 };
        kept.push(page);
        return null;
      },
    });

    expect(await kit.driver().scan(job)).toEqual({ kind: 'disk-full', freeBytes: 1_800_000_000 });
    expect(kept).toHaveLength(2);
  });

  test('that is not there any more is no scanner', async () => {
    const job = aScanJob({ profile: { ...TEST_PROFILE, deviceId: 'test:7' } });

    expect(await kit.driver().scan(job)).toEqual({ kind: 'no-scanner' });
  });

  test('whose driver crashes takes nothing with it but itself', async () => {
    // The backend itself falls over this one.
    kit.setDevice({ number_of_devices: '0' });

    expect(await kit.driver().scan(aScanJob())).toEqual({ kind: 'driver-failed', code: 0 });
    kit.setDevice({});
    expect(await kit.driver().scan(aScanJob({ maxPages: 1 }))).toBeNull();
  });

  test('is not invented where none is plugged in', async () => {
    writeEmptySaneSettings(join(kit.folder, 'sane.d'));

    expect(await kit.driver().devices(NEVER)).toEqual({ ok: false, failure: { kind: 'no-scanner' } });
  });
});

/** What neither the test device nor a healthy system does. */
describe('a driver in trouble', () => {
  /** Answers the question for its options, then does `scan`. */
  const commandThat = (scan: string): string =>
    kit.writeCommand(`case "$*" in *--all-options*) echo '    --source ADF [ADF]'; exit 0;; esac\n${scan}`);
  /** The folder of the pipes, taken from the arguments. */
  const INTO = `for a in "$@"; do case "$a" in --batch=*) d="\${a#--batch=}"; d="\${d%/*}";; esac; done`;
  const PAGE = `printf 'P5\\n2 2\\n255\\nabcd'`;

  test('that is not installed is named so', async () => {
    const driver = kit.driver({ command: join(kit.folder, 'nowhere') });

    expect(await driver.devices(NEVER)).toEqual({ ok: false, failure: { kind: 'driver-missing' } });
    expect(await driver.scan(aScanJob())).toEqual({ kind: 'driver-missing' });
  });

  test.each([
    ['cancels at its own panel', 'exit 2', 'cancelled'],
    ['may not be opened', 'exit 11', 'access-denied'],
    [
      'is taken by another program',
      "echo 'scanimage: open of device x:0 failed: Device busy' >&2; exit 1",
      'scanner-busy',
    ],
    ['ends with a code nobody knows', 'exit 77', 'driver-failed'],
    [
      'ends well over a page that failed',
      "echo 'Scanned page 1. (scanner status = 9)' >&2",
      'connection-lost',
    ],
  ])('that %s is named so', async (_case, script, kind) => {
    expect(await kit.driver({ command: commandThat(script) }).scan(aScanJob())).toMatchObject({ kind });
  });

  test('that says nothing for too long is ended, though it ignores the request to stop', async () => {
    const command = commandThat(`trap '' INT TERM; while true; do sleep 0.1; done`);

    expect(await kit.driver({ command, idleLimitMs: 300 }).scan(aScanJob())).toEqual({
      kind: 'not-answering',
    });
    expect(readdirSync(kit.pipes)).toEqual([]);
  });

  test('that hangs while it is asked for devices is ended', async () => {
    const command = kit.writeCommand(`trap '' INT TERM; while true; do sleep 0.1; done`);

    expect(await kit.driver({ command, listLimitMs: 200 }).devices(NEVER)).toEqual({
      ok: false,
      failure: { kind: 'not-answering' },
    });
  });

  test('that crashes after a page has given that page', async () => {
    const command = commandThat(`${INTO}; ${PAGE} > "$d/p1.part"; echo "$d/p1"; sleep 0.2; kill -SEGV $$`);
    const job = aScanJob();

    expect(await kit.driver({ command }).scan(job)).toMatchObject({ kind: 'driver-failed' });
    expect(job.kept).toHaveLength(1);
  });

  test('that jams on the second page has given the first', async () => {
    const command = commandThat(
      `${INTO}; ${PAGE} > "$d/p1.part"; echo "$d/p1"; printf 'P5\\n2 2\\n255\\nab' > "$d/p2.part"; exit 6`,
    );
    const job = aScanJob();

    expect(await kit.driver({ command }).scan(job)).toEqual({ kind: 'paper-jam' });
    expect(job.kept).toHaveLength(1);
  });

  test('that calls a broken picture complete is not believed', async () => {
    const command = commandThat(`${INTO}; printf 'P5\\n2 2\\n255\\nab' > "$d/p1.part"; echo "$d/p1"`);

    expect(await kit.driver({ command }).scan(aScanJob())).toEqual({ kind: 'page-damaged' });
  });
});

/** What lies in the driver's folder at this moment; an entry that is renamed meanwhile is seen at the next look. */
function kindsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const entry = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (entry === undefined || entry.isDirectory()) return [];
    return [entry.isFIFO() ? 'pipe' : `a file of ${entry.size} bytes`];
  });
}
