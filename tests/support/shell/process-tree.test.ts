import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { endTree, killTree, processStartTime, processTree } from './process-tree.ts';

/** A shell that bears children as long as it lives, in a group of its own. */
function startFamily(): { readonly root: number; readonly born: Promise<unknown> } {
  const shell = spawn('sh', ['-c', 'echo born; while :; do sleep 30 & sleep 0.01; done'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (shell.pid === undefined) throw new TypeError('the shell has a process');
  return { root: shell.pid, born: once(shell.stdout, 'data') };
}

describe('the end of a tree', () => {
  test('leaves nobody, also of those who were born meanwhile', async () => {
    const { root, born } = startFamily();
    await born;
    const before = processTree(root);

    await endTree(root);

    expect(before).toContain(root);
    expect(processStartTime(root)).toBeUndefined();
    expect(before.filter((pid) => processStartTime(pid) !== undefined)).toEqual([]);
  });
});

test.each([0, 1, -1, Number.NaN])('%d is the root of no tree of ours', (root) => {
  expect(() => processTree(root)).toThrow(RangeError);
  expect(() => killTree(root)).toThrow(RangeError);
});
