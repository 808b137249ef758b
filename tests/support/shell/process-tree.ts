import { readFileSync, readdirSync } from 'node:fs';

/** A process as `/proc` shows it. Linux only: that is where the stand-in and its tests run. */
interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly startTime: string;
}

const GONE_TIMEOUT_MS = 10_000;

/** When a process began, in the kernel's ticks since boot; `undefined` when there is no such process. */
export function processStartTime(pid: number): string | undefined {
  return findProcess(pid)?.startTime;
}

/**
 * A process and everything that came from it, deepest last; also what left its parent but kept its group. Throws for
 * 0 and 1, which a process that was never born may be taken for: everything that runs comes from them.
 */
export function processTree(root: number): readonly number[] {
  if (!Number.isInteger(root) || root <= 1) throw new RangeError('no process of ours has this number');
  const rows = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => findProcess(Number(name)) ?? []);
  const members = new Set([root]);
  const groups = new Set<number>();
  let before = 0;
  while (before !== members.size) {
    before = members.size;
    for (const row of rows) {
      if (members.has(row.parent) || groups.has(row.group)) members.add(row.pid);
      if (members.has(row.pid)) groups.add(row.group);
    }
  }
  // Our own group can only appear when the root shares it; nothing of ours may be hit.
  const own = findProcess(process.pid)?.group;
  return [...members].filter((pid) => pid === root || findProcess(pid)?.group !== own);
}

/**
 * SIGKILLs a whole tree at once, as a power cut would. It is stopped first, so that nothing is born while it is
 * read, and the root falls last: Chromium closes its profile cleanly when it sees its parent go.
 */
export function killTree(root: number): readonly number[] {
  const members = freezeTree(root);
  for (const pid of [...members].reverse()) signal(pid, 'SIGKILL');
  return members;
}

/** SIGKILLs a whole tree and waits until the kernel has let go of it: only then may a profile be opened again. */
export async function endTree(root: number): Promise<void> {
  await Promise.all(killTree(root).map(untilGone));
}

/** The most memory a process ever held, in bytes (`VmHWM`); 0 when it is gone. */
export function peakMemoryOf(pid: number): number {
  const status = readIfThere(`/proc/${pid}/status`);
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(status ?? '');
  return Number(found?.[1] ?? 0) * 1_024;
}

/** The most memory that any one of the pages' own processes under a root ever held, in bytes. */
export function peakPageMemoryOf(root: number): number {
  const pages = processTree(root).filter((pid) =>
    (readIfThere(`/proc/${pid}/cmdline`) ?? '').includes('--type=renderer'),
  );
  return Math.max(0, ...pages.map(peakMemoryOf));
}

/** A process under a root whose command line names a file. */
export function findInTree(root: number, fileName: string): number | undefined {
  return processTree(root).find((pid) => (readIfThere(`/proc/${pid}/cmdline`) ?? '').includes(fileName));
}

/** Ends because what is stopped bears no children. */
function freezeTree(root: number): readonly number[] {
  let frozen: readonly number[] = [];
  for (;;) {
    const members = processTree(root);
    if (members.every((pid) => frozen.includes(pid))) return members;
    for (const pid of members) signal(pid, 'SIGSTOP');
    frozen = members;
  }
}

/** SIGKILL is asked for at once and obeyed a moment later. */
async function untilGone(pid: number): Promise<void> {
  for (let waitedMs = 0; waitedMs < GONE_TIMEOUT_MS; waitedMs += 5) {
    if (peakMemoryOf(pid) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`process ${pid} did not die`);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    return; // it was faster than we were
  }
}

function findProcess(pid: number): ProcessRow | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name in brackets may hold spaces and brackets: fields are counted after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return undefined;
  return { pid, parent: Number(fields[1]), group: Number(fields[2]), startTime: fields[19] ?? '' };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // processes come and go while `/proc` is read
  }
}
