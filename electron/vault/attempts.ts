import { z } from 'zod';
import type { ClerkId } from '../../shared/kernel/id.ts';
import { isDiskFull, type VaultFiles } from './vault-files.ts';

/**
 * Makes guessing slow without ever taking a key away. A try is written down
 * before the passphrase is looked at, so neither a restart nor a pulled plug
 * gives a free one. Counted per clerk: a colleague who knows her own passphrase
 * cannot reset the count on another's.
 */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 300_000;

interface Attempt {
  readonly failures: number;
  readonly failedAt: number;
}

export interface Attempts {
  /** Milliseconds until this clerk's next passphrase is looked at. */
  retryAfterMs(clerkId: ClerkId): number;
  /** Counts a try as wrong until it is forgiven. */
  begin(clerkId: ClerkId): Promise<void>;
  /** The passphrase was right: the count starts anew. */
  forgive(clerkId: ClerkId): Promise<void>;
}

/** 0, 1, 2, 4 … seconds, five minutes at most: a tired clerk gets in after all, a guesser gets 12 tries an hour. */
export function waitMs(failures: number): number {
  return failures <= 1 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failures - 2), LONGEST_WAIT_MS);
}

export async function openAttempts(options: {
  readonly files: VaultFiles;
  readonly path: string;
  readonly now: () => number;
}): Promise<Attempts> {
  const { files, path, now } = options;
  const attempts = new Map(await readAttempts(files, path));
  return {
    retryAfterMs: (clerkId) => {
      const attempt = attempts.get(clerkId);
      if (attempt === undefined) return 0;
      const anchored = anchor(attempt, now());
      attempts.set(clerkId, anchored);
      return Math.max(0, anchored.failedAt + waitMs(anchored.failures) - now());
    },
    begin: (clerkId) => {
      const failures = (attempts.get(clerkId)?.failures ?? 0) + 1;
      attempts.set(clerkId, { failures, failedAt: now() });
      return writeAttempts(files, path, attempts);
    },
    forgive: (clerkId) => {
      attempts.delete(clerkId);
      return writeAttempts(files, path, attempts);
    },
  };
}

/** A clock that was set back starts the wait again, once: it neither shortens it nor makes it endless. */
function anchor(attempt: Attempt, now: number): Attempt {
  return now < attempt.failedAt ? { ...attempt, failedAt: now } : attempt;
}

const attemptsFile = z.object({
  clerks: z.array(z.object({ clerkId: z.string(), failures: z.int().positive(), failedAt: z.int() })),
});

/** Whoever can damage this file can delete it too, so an unreadable one counts as none rather than as a lockout. */
async function readAttempts(
  files: VaultFiles,
  path: string,
): Promise<readonly (readonly [string, Attempt])[]> {
  const bytes = await files.read(path);
  if (bytes === undefined) return [];
  const parsed = attemptsFile.safeParse(parseJson(bytes));
  if (!parsed.success) return [];
  return parsed.data.clerks.map(({ clerkId, ...attempt }) => [clerkId, attempt] as const);
}

async function writeAttempts(
  files: VaultFiles,
  path: string,
  attempts: ReadonlyMap<string, Attempt>,
): Promise<void> {
  const clerks = Array.from(attempts, ([clerkId, attempt]) => ({ clerkId, ...attempt }));
  try {
    await files.write(path, Buffer.from(JSON.stringify({ clerks }), 'utf8'));
  } catch (error) {
    // On a full disk the clerk must still get to the work that frees it; this process keeps counting in memory.
    if (!isDiskFull(error)) throw error;
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
