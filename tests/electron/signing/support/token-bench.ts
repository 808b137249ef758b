import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atomicFiles, diskOf } from '../../../../electron/files/atomic-write.ts';
import { nodeFileLayer } from '../../../../electron/files/file-layer.ts';
import { launchNodeChild } from '../../../../electron/children/launch-node-child.ts';
import { openToken } from '../../../../electron/signing/token/open-token.ts';
import { createPinCount, type PinCount } from '../../../../electron/signing/token/pin-count.ts';
import type { TokenDriverParts } from '../../../../electron/signing/token/token-driver.ts';
import { createHash } from 'node:crypto';
import { getInstant, type Instant } from '../../../../shared/kernel/instant.ts';
import { getSha256 } from '../../../../shared/kernel/sha256.ts';
import { SOFT_PIN, SOFTHSM_MODULE, SoftTokens } from './soft-token.ts';

const SOURCES = fileURLToPath(new URL('../../../../', import.meta.url));
const TOKEN_CHILD = join(SOURCES, 'electron/signing/token/token-child.ts');
const STRANGE_CHILD = join(SOURCES, 'tests/electron/signing/support/strange-token-child.ts');
/** Enough for a child to start from source on a busy machine. */
const TIME_LIMIT_MS = 20_000;

/** A desk with a SoftHSM in it, and a driver of ours that looks at it; one per test. */
export class TokenBench {
  readonly tokens = new SoftTokens();
  readonly #folder = mkdtempSync(join(tmpdir(), 'token-bench-'));
  readonly #countBefore = { ...process.env };

  constructor() {
    Object.assign(process.env, this.tokens.environment);
  }

  /** The count of wrong PINs as a counter started anew reads it. */
  get pinCount(): PinCount {
    return createPinCount(atomicFiles(diskOf(nodeFileLayer)), join(this.#folder, 'pins.json'));
  }

  driver(strangeness?: string, timeLimitMs = TIME_LIMIT_MS): TokenDriverParts {
    if (strangeness !== undefined) {
      process.env['STRANGE_TOKEN'] = strangeness;
      process.env['STRANGE_TOKEN_COUNT'] = join(this.#folder, 'wrong-pins-on-the-device');
    }
    const path = strangeness === undefined ? TOKEN_CHILD : STRANGE_CHILD;
    return {
      launch: launchNodeChild({ path, execArgv: ['--import', 'tsx'] }),
      pinCount: this.pinCount,
      timeLimitMs,
    };
  }

  open(
    certificate: Uint8Array,
    options: {
      readonly driver?: TokenDriverParts;
      readonly pin?: string;
      readonly acceptLastTry?: boolean;
      readonly modulePath?: string;
      readonly now?: Instant;
    } = {},
  ) {
    return openToken(options.driver ?? this.driver(), {
      modulePath: options.modulePath ?? SOFTHSM_MODULE,
      certificateDigest: digestOf(certificate),
      pin: options.pin ?? SOFT_PIN,
      acceptLastTry: options.acceptLastTry ?? false,
      now: options.now ?? getInstant(Date.now()),
    });
  }

  close(): void {
    for (const name of ['SOFTHSM2_CONF', 'STRANGE_TOKEN', 'STRANGE_TOKEN_COUNT']) {
      const before = this.#countBefore[name];
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    }
    this.tokens.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export function digestOf(certificate: Uint8Array) {
  return getSha256(createHash('sha256').update(certificate).digest('hex'));
}
