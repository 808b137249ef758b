import { describe, expect, test } from 'vitest';
import type { ScanDriver, ScanJob } from '../../../electron/scanner/scan-driver.ts';
import { Scanner } from '../../../electron/scanner/scanner.ts';
import type { ScannerAbilities, ScannerDevice, ScanProfile } from '../../../shared/domain/scan-profile.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';

const DEVICE: ScannerDevice = { deviceId: 'x:1', vendor: 'Hãng', model: 'Máy 1' };
const ABILITIES: ScannerAbilities = {
  sources: ['flatbed'],
  modes: ['grey'],
  resolutions: { kind: 'list', values: [150, 300] },
};
const ASKED: ScanProfile = {
  name: 'Quầy',
  deviceId: 'x:1',
  source: 'feeder',
  dpi: 200,
  mode: 'colour',
  paper: 'a4',
};
const TAKER = { begun: () => undefined, deliver: async () => null, maxPages: 10 };

/** A driver that remembers what it was asked and scans until it is told to stop. */
function aDriver(change: Partial<ScanDriver> = {}) {
  const jobs: ScanJob[] = [];
  const asked = { devices: 0 };
  const driver: ScanDriver = {
    async devices() {
      asked.devices += 1;
      return succeed([DEVICE]);
    },
    abilities: async () => succeed(ABILITIES),
    async scan(job) {
      jobs.push(job);
      return null;
    },
    ...change,
  };
  return { driver, jobs, asked };
}

/** A stack without end; `begun` resolves when it is under way. */
function anEndlessStack() {
  let begin: (value: null) => void = () => undefined;
  const begun = new Promise<null>((resolve) => {
    begin = resolve;
  });
  const scan = (job: ScanJob): Promise<{ readonly kind: 'cancelled' }> =>
    new Promise((resolve) => {
      job.signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
      begin(null);
    });
  return { scan, begun };
}

describe('a scanner', () => {
  test('is asked only for what it offers', async () => {
    const { driver, jobs } = aDriver();

    expect(await new Scanner(driver).scan({ ...TAKER, profile: ASKED })).toBeNull();

    expect(jobs[0]?.profile).toEqual({ ...ASKED, source: 'flatbed', mode: 'grey', dpi: 300 });
  });

  test('that nobody chose is the first one found, looked for once', async () => {
    const { driver, jobs, asked } = aDriver();
    const scanner = new Scanner(driver);

    await scanner.scan({ ...TAKER, profile: undefined });
    await scanner.scan({ ...TAKER, profile: undefined });

    expect(jobs.map(({ profile }) => profile.deviceId)).toEqual(['x:1', 'x:1']);
    expect(asked.devices).toBe(1);
  });

  test('that went away is looked for anew', async () => {
    const { driver, asked } = aDriver({ scan: async () => ({ kind: 'no-scanner' }) });
    const scanner = new Scanner(driver);

    await scanner.scan({ ...TAKER, profile: undefined });
    await scanner.scan({ ...TAKER, profile: undefined });

    expect(asked.devices).toBe(2);
  });

  test('takes one stack at a time', async () => {
    const stack = anEndlessStack();
    const scanner = new Scanner(aDriver({ scan: stack.scan }).driver);
    const first = scanner.scan({ ...TAKER, profile: ASKED });
    await stack.begun;

    expect(await scanner.scan({ ...TAKER, profile: ASKED })).toEqual({ kind: 'already-scanning' });

    scanner.cancel();
    expect(await first).toEqual({ kind: 'cancelled' });
  });

  test('takes the next stack after trouble', async () => {
    const failures = [{ kind: 'paper-jam' } as const, null];
    const scanner = new Scanner(aDriver({ scan: async () => failures.shift() ?? null }).driver);

    expect(await scanner.scan({ ...TAKER, profile: ASKED })).toEqual({ kind: 'paper-jam' });
    expect(await scanner.scan({ ...TAKER, profile: ASKED })).toBeNull();
  });

  test('stops with the program', async () => {
    const stack = anEndlessStack();
    const scanner = new Scanner(aDriver({ scan: stack.scan }).driver);
    const scan = scanner.scan({ ...TAKER, profile: ASKED });
    await stack.begun;

    await scanner.close();

    expect(await scan).toEqual({ kind: 'cancelled' });
  });

  test('moves no paper for a stack that was called off before it began', async () => {
    const { driver, jobs } = aDriver();
    const scanner = new Scanner(driver);
    const scan = scanner.scan({ ...TAKER, profile: ASKED });

    scanner.cancel();

    expect(await scan).toEqual({ kind: 'cancelled' });
    expect(jobs).toEqual([]);
  });

  test('that does not answer says so before any paper moves', async () => {
    const { driver, jobs } = aDriver({ abilities: async () => fail({ kind: 'not-answering' }) });

    expect(await new Scanner(driver).scan({ ...TAKER, profile: ASKED })).toEqual({ kind: 'not-answering' });
    expect(jobs).toEqual([]);
  });
});
