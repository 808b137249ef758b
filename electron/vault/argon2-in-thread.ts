import { Worker } from 'node:worker_threads';
import type { Argon2 } from './argon2.ts';

/**
 * Derives in a thread of its own, so that the screen and the scanner never wait
 * for a passphrase. `script` is the built `argon-thread`.
 */
export function argon2InThread(script: string | URL): Argon2 {
  return (request) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: request });
      worker.once('message', (key: Uint8Array) => {
        resolve(key);
      });
      worker.once('error', reject);
      // After an answer or an error this comes too late to change anything.
      worker.once('exit', () => {
        reject(new Error('the passphrase thread ended without an answer'));
      });
    });
}
