import { argon2id } from 'hash-wasm';
import type { Argon2Parameters } from './algorithms.ts';

export interface Argon2Request {
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly parameters: Argon2Parameters;
}

/** Argon2id (RFC 9106), 32 bytes out. */
export type Argon2 = (request: Argon2Request) => Promise<Uint8Array>;

/** Blocks its thread for the whole derivation (0.3 s): the app uses `argon2InThread`. */
export const argon2InProcess: Argon2 = ({ passphrase, salt, parameters }) =>
  argon2id({
    password: passphrase,
    salt,
    memorySize: parameters.memoryKib,
    iterations: parameters.passes,
    parallelism: parameters.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
