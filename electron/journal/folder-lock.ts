import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { systemCodeOf } from './journal-failure.ts';
import type { LockHolder } from './journal-failure.ts';

/**
 * One process per folder. Each comer first writes down who it is, then holds a
 * claim file of its own name open, then looks for other claims. Of two that come
 * at once both see each other and neither enters; a claim is removed only when
 * its holder is dead, and no living process ever reuses its name, so there is no
 * moment in which a fresh claim is taken for a stale one. (A single lock file
 * that is "taken over" has that moment.) `release` must be called by who claimed.
 */
export interface FolderLock {
  release(): void;
}

export type InUseFailure = { readonly kind: 'in-use'; readonly by: LockHolder };

interface Claimant extends LockHolder {
  /** Tells a process from a later one with the same number. */
  readonly life: string;
}

const HELD = '.held';
const GONE_CODES = new Set(['ENOENT', 'ESRCH']);
const UNKNOWN_HOLDER: LockHolder = { pid: 0, userName: '', sinceMs: 0 };
/** libuv's UV_FS_O_EXLOCK: Windows opens the file with no sharing at all, and the system ends that with the process. */
const WINDOWS_EXCLUSIVE = 0x1000_0000;

/** Claims a folder for this process, or says who has it. Throws the system's error when the folder cannot be written. */
export function lockFolder(
  directory: string,
  holder: { readonly userName: string; readonly nowMs: number },
): Result<FolderLock, InUseFailure> {
  fs.mkdirSync(directory, { recursive: true });
  const name = `lock-${randomUUID()}`;
  const who: Claimant = {
    pid: process.pid,
    userName: holder.userName,
    sinceMs: holder.nowMs,
    life: lifeOf(process.pid) ?? '',
  };
  fs.writeFileSync(join(directory, `${name}.json`), JSON.stringify(who));
  const descriptor = holdOpen(join(directory, name + HELD));
  const lock = { release: () => release(directory, { name, descriptor }) };
  let entered = false;
  try {
    const other = findOtherHolder(directory, name);
    entered = other === undefined;
    return other === undefined ? succeed(lock) : fail({ kind: 'in-use', by: other });
  } finally {
    if (!entered) lock.release();
  }
}

function holdOpen(path: string): number {
  const { O_CREAT, O_EXCL, O_RDWR } = fs.constants;
  const exclusive = process.platform === 'win32' ? WINDOWS_EXCLUSIVE : 0;
  return fs.openSync(path, O_CREAT | O_EXCL | O_RDWR | exclusive);
}

function release(directory: string, claim: { readonly name: string; readonly descriptor: number }): void {
  fs.closeSync(claim.descriptor);
  removeClaim(directory, claim.name);
}

function removeClaim(directory: string, name: string): void {
  // The claim goes first: a name without a claim locks nobody out.
  fs.rmSync(join(directory, name + HELD), { force: true });
  fs.rmSync(join(directory, `${name}.json`), { force: true });
}

function findOtherHolder(directory: string, ownName: string): LockHolder | undefined {
  const others = fs
    .readdirSync(directory)
    .filter((entry) => entry.startsWith('lock-') && entry.endsWith(HELD))
    .map((entry) => entry.slice(0, -HELD.length))
    .filter((name) => name !== ownName);
  for (const name of others) {
    const who = readClaimant(join(directory, `${name}.json`));
    if (isHeld(join(directory, name + HELD), who)) {
      return who === undefined
        ? UNKNOWN_HOLDER
        : { pid: who.pid, userName: who.userName, sinceMs: who.sinceMs };
    }
    removeClaim(directory, name);
  }
  return undefined;
}

function isHeld(path: string, who: Claimant | undefined): boolean {
  if (process.platform === 'win32') return isOpenElsewhere(path);
  // Written before its claim, so an unreadable one was lost with the power: its process is gone too.
  if (who === undefined) return false;
  return who.life !== '' ? lifeOf(who.pid) === who.life : isRunning(who.pid);
}

function isOpenElsewhere(path: string): boolean {
  try {
    fs.closeSync(fs.openSync(path, fs.constants.O_RDWR | WINDOWS_EXCLUSIVE));
    return false;
  } catch (error) {
    return systemCodeOf(error) !== 'ENOENT';
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCodeOf(error) === 'EPERM';
  }
}

/** Boot and start time of a running process, from Linux's `/proc`; `undefined` for a dead one or on another system. */
function lifeOf(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  const boot = readText('/proc/sys/kernel/random/boot_id');
  if (stat === undefined || boot === undefined) return undefined;
  // The command's name may hold spaces and brackets; the fields after its last bracket do not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const startTicks = fields[19];
  if (state === 'Z' || state === 'X' || startTicks === undefined) return undefined;
  return `${boot.trim()}:${startTicks}`;
}

function readText(path: string): string | undefined {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (error) {
    if (!GONE_CODES.has(systemCodeOf(error) ?? '')) throw error;
    return undefined;
  }
}

function readClaimant(path: string): Claimant | undefined {
  const text = readText(path);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isClaimant(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isClaimant(value: unknown): value is Claimant {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map(Object.entries(value));
  return (
    typeof fields.get('pid') === 'number' &&
    typeof fields.get('userName') === 'string' &&
    typeof fields.get('sinceMs') === 'number' &&
    typeof fields.get('life') === 'string'
  );
}
