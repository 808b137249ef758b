import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasCommand } from '../../../support/real-parts.ts';

/** Debian's SoftHSM: a PKCS#11 token whose every object is a file. */
export const SOFTHSM_MODULE = '/usr/lib/softhsm/libsofthsm2.so';
export const SOFT_PIN = '246810';
const SECURITY_OFFICER_PIN = '13579135';

/** Whether SoftHSM and OpenSC's tool are here; in CI a missing one fails the suite that asks. */
export function hasSoftHsm(): boolean {
  return existsSync(SOFTHSM_MODULE) && hasCommand('softhsm2-util') && hasCommand('pkcs11-tool');
}

export interface StoredKey {
  readonly id: string;
  readonly certificate: Uint8Array;
  /** PKCS#8 in PEM; `undefined` leaves the certificate alone on the token. */
  readonly privateKey: string | undefined;
}

/**
 * A folder that is SoftHSM's whole world: `environment` points a process at it. Tokens are made with the tools that a
 * person would use. `pull` takes the token away as a hand does; whoever opened it calls `close`.
 */
export class SoftTokens {
  readonly #folder: string;

  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'soft-token-'));
    mkdirSync(this.#tokens);
    writeFileSync(
      join(this.#folder, 'softhsm2.conf'),
      `directories.tokendir = ${this.#tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`,
    );
  }

  get environment(): { readonly SOFTHSM2_CONF: string } {
    return { SOFTHSM2_CONF: join(this.#folder, 'softhsm2.conf') };
  }

  add(label: string, keys: readonly StoredKey[]): void {
    this.#run('softhsm2-util', [
      '--init-token',
      '--free',
      '--label',
      label,
      '--pin',
      SOFT_PIN,
      '--so-pin',
      SECURITY_OFFICER_PIN,
    ]);
    for (const key of keys) this.#store(label, key);
  }

  /** Pulls out every token. */
  pull(): void {
    rmSync(this.#tokens, { recursive: true, force: true });
    mkdirSync(this.#tokens);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #tokens(): string {
    return join(this.#folder, 'tokens');
  }

  #store(label: string, { id, certificate, privateKey }: StoredKey): void {
    const der = join(this.#folder, 'certificate.der');
    writeFileSync(der, certificate);
    if (privateKey !== undefined) {
      const pem = join(this.#folder, 'key.pem');
      writeFileSync(pem, privateKey);
      this.#run('softhsm2-util', [
        '--import',
        pem,
        '--token',
        label,
        '--label',
        `key ${id}`,
        '--id',
        id,
        '--pin',
        SOFT_PIN,
      ]);
    }
    this.#run('pkcs11-tool', [
      '--module',
      SOFTHSM_MODULE,
      '--token-label',
      label,
      '--login',
      '--pin',
      SOFT_PIN,
      '--write-object',
      der,
      '--type',
      'cert',
      '--id',
      id,
      '--label',
      `certificate ${id}`,
    ]);
  }

  #run(command: string, args: readonly string[]): void {
    execFileSync(command, args, { env: { ...process.env, ...this.environment }, stdio: 'pipe' });
  }
}
