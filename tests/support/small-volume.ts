import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own size (tmpfs), to be filled. Needs the right to mount. */
export class SmallVolume {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static open(sizeBytes: number): SmallVolume {
    const folder = mkdtempSync(join(tmpdir(), 'small-volume-'));
    run('mount', '-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'tmpfs', folder);
    return new SmallVolume(folder);
  }

  get freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Puts one large file there, so that only so much is free. */
  leaveFree(bytes: number): void {
    this.makeRoom();
    run('fallocate', '-l', String(this.freeBytes - bytes), join(this.folder, 'filler'));
  }

  /** Takes the large file away. */
  makeRoom(): void {
    rmSync(join(this.folder, 'filler'), { force: true });
  }

  close(): void {
    run('umount', '--lazy', this.folder);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Whether this machine lets us mount; in a container it may not. */
export function mayMount(): boolean {
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
}
