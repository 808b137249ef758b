import type { ScanFailure } from '../../shared/contract/failures.ts';
import {
  defaultScanProfile,
  fitScanProfile,
  type ScannerAbilities,
  type ScannerDevice,
  type ScanProfile,
} from '../../shared/domain/scan-profile.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { PageTaker, ScanDriver } from './scan-driver.ts';

export interface ScanRequest extends PageTaker {
  /** `undefined`: the first device that is found, as it does best. */
  readonly profile: ScanProfile | undefined;
  readonly maxPages: number;
}

/**
 * The scanner of this counter. One stack at a time; what is asked is fitted to
 * what the device offers before any paper moves. `close` ends whatever runs.
 */
export class Scanner {
  readonly #driver: ScanDriver;
  readonly #closing = new AbortController();
  #running: { readonly abort: () => void; readonly ended: Promise<unknown> } | undefined;
  /** The device of a counter where none was chosen: looked for once, not before every stack. */
  #found: ScannerDevice | undefined;

  constructor(driver: ScanDriver) {
    this.#driver = driver;
  }

  async devices(): Promise<Result<readonly ScannerDevice[], ScanFailure>> {
    const devices = await this.#driver.devices(this.#closing.signal);
    if (devices.ok) [this.#found] = devices.value;
    return devices;
  }

  abilities(deviceId: string): Promise<Result<ScannerAbilities, ScanFailure>> {
    return this.#driver.abilities(deviceId, this.#closing.signal);
  }

  /** Hands pages over one by one; `null` when the whole stack is through. Pages handed over before a failure stay. */
  async scan(request: ScanRequest): Promise<ScanFailure | null> {
    if (this.#running !== undefined) return { kind: 'already-scanning' };
    const running = new AbortController();
    const ended = this.#scan(request, AbortSignal.any([running.signal, this.#closing.signal]));
    this.#running = { abort: () => running.abort(), ended };
    try {
      return await ended;
    } finally {
      this.#running = undefined;
    }
  }

  /** Stops the stack that runs; pages that are through stay. */
  cancel(): void {
    this.#running?.abort();
  }

  /** No driver is left behind when this ends. */
  async close(): Promise<void> {
    this.#closing.abort();
    // What a stack rejects with is told to the one who began it.
    await this.#running?.ended.catch(() => undefined);
  }

  async #scan(request: ScanRequest, signal: AbortSignal): Promise<ScanFailure | null> {
    const fitted = await this.#fit(request.profile, signal);
    if (!fitted.ok) return fitted.failure;
    if (signal.aborted) return { kind: 'cancelled' };
    const failure = await this.#driver.scan({ ...request, profile: fitted.value, signal });
    if (failure?.kind === 'no-scanner') this.#found = undefined;
    return failure;
  }

  /** What is asked, or the best of the first device, as near as the device comes to it. */
  async #fit(asked: ScanProfile | undefined, signal: AbortSignal): Promise<Result<ScanProfile, ScanFailure>> {
    if (asked !== undefined) {
      const abilities = await this.#driver.abilities(asked.deviceId, signal);
      return abilities.ok ? succeed(fitScanProfile(asked, abilities.value)) : abilities;
    }
    const device = await this.#findDevice(signal);
    if (!device.ok) return device;
    const abilities = await this.#driver.abilities(device.value.deviceId, signal);
    return abilities.ok ? succeed(defaultScanProfile(device.value, abilities.value)) : abilities;
  }

  async #findDevice(signal: AbortSignal): Promise<Result<ScannerDevice, ScanFailure>> {
    if (this.#found !== undefined) return succeed(this.#found);
    const devices = await this.#driver.devices(signal);
    if (!devices.ok) return devices;
    [this.#found] = devices.value;
    return this.#found === undefined ? fail({ kind: 'no-scanner' }) : succeed(this.#found);
  }
}
