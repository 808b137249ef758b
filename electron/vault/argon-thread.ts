import { parentPort, workerData } from 'node:worker_threads';
import { argon2InProcess, type Argon2Request } from './argon2.ts';

// The entry of a thread, so it runs on load: one derivation, one answer, then the thread and its 64 MiB are gone.
// Should the derivation fail, the rejection ends the thread and reaches the caller as its `error` event.
void answer();

async function answer(): Promise<void> {
  const request = workerData as Argon2Request; // only `argon2InThread` starts this entry, with this type
  const key = await argon2InProcess(request);
  request.passphrase.fill(0);
  parentPort?.postMessage(key);
}
