/** What the browser's database can meet. The journal has everything, so none of these loses data. */
export type StorageFailure =
  /** Written by a newer program; kept as it is, and shown as «needs update». */
  { readonly kind: 'needs-update' } | { readonly kind: 'storage-full' } | { readonly kind: 'storage-broken' };

/**
 * What an error of Dexie means. A full disk comes as an `AbortError` with the
 * cause inside (dexie/Dexie.js#776). `undefined`: not storage, so a bug.
 */
export function storageFailureOf(error: unknown): StorageFailure | undefined {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return { kind: 'storage-full' };
  if (names.includes('VersionError')) return { kind: 'needs-update' };
  return names.some((name) => BROKEN.includes(name)) ? { kind: 'storage-broken' } : undefined;
}

const BROKEN: readonly string[] = [
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'NotFoundError',
  'NotReadableError',
  'OpenFailedError',
  'SchemaError',
  'UnknownError',
  'UpgradeError',
];

/** The error's name and those of the errors it wraps. */
function errorNames(error: unknown): readonly string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (current instanceof Error || isNamed(current)) {
    names.push(current.name);
    current = 'inner' in current ? current.inner : undefined;
  }
  return names;
}

/** `DOMException` is not an `Error` in every engine. */
function isNamed(value: unknown): value is { readonly name: string; readonly inner?: unknown } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
