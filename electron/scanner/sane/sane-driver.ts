import type { ScanFailure } from '../../../shared/contract/failures.ts';
import { fail, succeed, type Result } from '../../../shared/kernel/result.ts';
import type { PageEncoder, ScanDriver, ScanJob } from '../scan-driver.ts';
import { DEVICE_LIST_ARGUMENT, parseDeviceList } from './device-list.ts';
import { abilitiesOf, parseDeviceOptions, type DeviceOptions } from './device-options.ts';
import { failureOfEnd } from './failure-of-end.ts';
import { feedPages } from './feed-pages.ts';
import { makePageFifos } from './page-fifos.ts';
import { scanArguments } from './scan-arguments.ts';
import { ScanimageRun } from './scanimage-run.ts';

export interface SaneTools {
  /** `scanimage`, by name on PATH or by path. */
  readonly command: string;
  readonly env: NodeJS.ProcessEnv;
  /** Where the named pipes are made and taken away again. */
  readonly temporaryDirectory: string;
  readonly openEncoder: () => PageEncoder;
  /** Listing asks every driver of the machine, over USB and the network. */
  readonly listLimitMs: number;
  readonly stopGraceMs: number;
}

/** No feeder holds more sides; after them the clerk presses the key again. */
const MOST_PAGES = 250;

/**
 * Scanners over SANE's own `scanimage`: each question and each stack is a
 * process of its own, which holds the maker's driver and dies alone with it.
 */
export function createSaneDriver(tools: SaneTools): ScanDriver {
  const known = new Map<string, DeviceOptions>();
  const optionsOf = async (deviceId: string, signal: AbortSignal) => {
    const cached = known.get(deviceId);
    if (cached !== undefined) return succeed(cached);
    const listed = await ask(tools, [`--device-name=${deviceId}`, '--all-options'], signal);
    if (!listed.ok) return listed;
    const options = parseDeviceOptions(listed.value);
    known.set(deviceId, options);
    return succeed(options);
  };
  return {
    async devices(signal) {
      known.clear();
      const listed = await ask(tools, [DEVICE_LIST_ARGUMENT], signal);
      if (!listed.ok) return listed;
      const devices = parseDeviceList(listed.value);
      return devices.length === 0 ? fail({ kind: 'no-scanner' }) : succeed(devices);
    },
    async abilities(deviceId, signal) {
      const options = await optionsOf(deviceId, signal);
      return options.ok ? succeed(abilitiesOf(options.value)) : options;
    },
    async scan(job) {
      const options = await optionsOf(job.profile.deviceId, job.signal);
      if (!options.ok) return options.failure;
      const failure = await scanStack(tools, job, options.value);
      // Whatever went wrong, the device may be another one, or set up anew, when it is asked again.
      if (failure !== null) known.delete(job.profile.deviceId);
      return failure;
    },
  };
}

async function scanStack(
  tools: SaneTools,
  job: ScanJob,
  options: DeviceOptions,
): Promise<ScanFailure | null> {
  const maxPages = job.profile.source === 'flatbed' ? 1 : Math.min(job.maxPages, MOST_PAGES);
  const fifos = await makePageFifos(tools.temporaryDirectory, maxPages);
  const encoder = tools.openEncoder();
  const run = new ScanimageRun({
    ...tools,
    args: scanArguments({ profile: job.profile, options, pagePattern: fifos.pattern, pages: maxPages }),
    begun: job.begun,
  });
  const stop = (): void => run.stop();
  job.signal.addEventListener('abort', stop);
  try {
    if (job.signal.aborted) stop();
    const met = await feedPages({ job: { ...job, maxPages }, run, fifos, encoder });
    if (met !== null) run.stop();
    const ended = await run.ended;
    if (met !== null) return met;
    if (job.signal.aborted) return { kind: 'cancelled' };
    return failureOfStack(failureOfEnd(ended), run.completedPages);
  } finally {
    job.signal.removeEventListener('abort', stop);
    run.stop();
    encoder.close();
    await run.ended;
    await fifos.remove();
  }
}

/** A feeder that runs empty after some pages is what every stack ends with. */
function failureOfStack(failure: ScanFailure | null, pages: number): ScanFailure | null {
  if (failure?.kind === 'feeder-empty' && pages > 0) return null;
  return failure === null && pages === 0 ? { kind: 'feeder-empty' } : failure;
}

/** Runs `scanimage` for what it prints. */
async function ask(
  tools: SaneTools,
  args: readonly string[],
  signal: AbortSignal,
): Promise<Result<string, ScanFailure>> {
  const run = new ScanimageRun({ ...tools, args, begun: () => undefined });
  let isLate = false;
  const stop = (): void => run.stop();
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, tools.listLimitMs);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const ended = await run.ended;
  clearTimeout(timer);
  signal.removeEventListener('abort', stop);
  if (signal.aborted) return fail({ kind: 'cancelled' });
  const failure = isLate ? ({ kind: 'not-answering' } as const) : failureOfEnd(ended);
  return failure === null ? succeed(run.output) : fail(failure);
}
