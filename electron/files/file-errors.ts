/** Intake stops here, while there is still room to finish and send what was taken in. */
export class DiskFullError extends Error {
  readonly kind = 'disk-full';
  readonly freeBytes: number;

  constructor(freeBytes: number) {
    super('not enough free space to take in a file');
    this.freeBytes = freeBytes;
  }
}

export type FileDamage = 'missing' | 'length' | 'header' | 'segment' | 'other-key';

/** A stored file is not what was put: never shown, never sent. Carries no name and no digest, so it may be logged. */
export class FileDamagedError extends Error {
  readonly kind = 'file-damaged';
  readonly damage: FileDamage;

  constructor(damage: FileDamage) {
    super(`a stored file did not verify: ${damage}`);
    this.damage = damage;
  }
}
