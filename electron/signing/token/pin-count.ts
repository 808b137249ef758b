import { createHash } from 'node:crypto';

/** How many wrong PINs each token was given at this counter since its last right one; durable, since a restart must not forget a try. */
export interface PinCount {
  read(serialNumber: string): Promise<number>;
  /** Resolves when it is on disk. */
  write(serialNumber: string, wrongPins: number): Promise<void>;
}

interface SmallFiles {
  read(path: string): Promise<Uint8Array | undefined>;
  write(path: string, bytes: Uint8Array): Promise<void>;
}

/** One small file of numbers; tokens stand in it by a digest, and no PIN ever. */
export function createPinCount(files: SmallFiles, path: string): PinCount {
  const load = async () => parseCounts(await files.read(path));
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: async (serialNumber) => (await load()).get(nameOf(serialNumber)) ?? 0,
    write(serialNumber, wrongPins) {
      const turn = last.then(async () => {
        const counts = (await load()).set(nameOf(serialNumber), wrongPins);
        await files.write(path, Buffer.from(JSON.stringify(Object.fromEntries(counts))));
      });
      // The next one waits; whether this one is on disk is told to its own caller.
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

function nameOf(serialNumber: string): string {
  return createHash('sha256').update(serialNumber).digest('hex');
}

function parseCounts(bytes: Uint8Array | undefined): Map<string, number> {
  if (bytes === undefined) return new Map();
  try {
    const parsed: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (typeof parsed !== 'object' || parsed === null) return new Map();
    return new Map(Object.entries(parsed).filter((entry): entry is [string, number] => isCount(entry[1])));
  } catch {
    return new Map(); // edited by hand: the token's own count still holds
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
