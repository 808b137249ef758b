import { randomUUID } from 'node:crypto';

/** An opaque id, UUID version 4. */
export function newId(): string {
  return randomUUID();
}
