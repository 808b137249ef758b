import { BridgeError } from './bridge-error.ts';

/** Main's id where main failed (its log knows it); otherwise one of our own, never text of the error. */
export function faultId(error: unknown): string {
  return error instanceof BridgeError ? error.id : `R-${crypto.randomUUID().slice(0, 8)}`;
}
