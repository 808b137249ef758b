/** Marks the place in Electron's binary where its fuses are (electron/fuses, `constants.ts`). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
const ON = 0x31;
const OFF = 0x30;

/** In the order of the wire, version 1. */
export const FUSE_NAMES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

export type FuseName = (typeof FUSE_NAMES)[number];
export type Fuses = Readonly<Partial<Record<FuseName, boolean>>>;

/** As Electron is delivered: all that weakens is on. */
const DELIVERED: Readonly<Record<FuseName, boolean>> = {
  runAsNode: true,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: true,
  enableNodeCliInspectArguments: true,
  enableEmbeddedAsarIntegrityValidation: false,
  onlyLoadAppFromAsar: false,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: true,
};

/** The fuses of a program; empty when it has none, as any file but Electron. */
export function readFuses(program: Buffer): Fuses {
  const at = program.indexOf(SENTINEL);
  if (at < 0) return {};
  const wireAt = at + SENTINEL.length + 2;
  const states = FUSE_NAMES.map((name, index) => [name, program[wireAt + index]] as const);
  return Object.fromEntries(
    states.filter(([, state]) => state === ON || state === OFF).map(([name, state]) => [name, state === ON]),
  );
}

/** A wire as Electron delivers it, for a stand-in program. */
export function deliveredFuseWire(): Buffer {
  const states = FUSE_NAMES.map((name) => (DELIVERED[name] ? ON : OFF));
  return Buffer.concat([Buffer.from(SENTINEL), Buffer.from([WIRE_VERSION, states.length, ...states])]);
}
