import { describe, expect, test } from 'vitest';
import { createPinCount } from '../../../../electron/signing/token/pin-count.ts';

/** A disk of one file. */
function aDisk(content?: string) {
  let bytes = content === undefined ? undefined : Buffer.from(content);
  return {
    read: async () => bytes,
    write: async (_path: string, written: Uint8Array) => {
      bytes = Buffer.from(written);
    },
    text: () => bytes?.toString('utf8') ?? '',
  };
}

describe('the count of wrong PINs', () => {
  test('is kept for each token, and by who starts anew', async () => {
    const disk = aDisk();
    const first = createPinCount(disk, 'pins');

    await Promise.all([first.write('AB12', 2), first.write('CD34', 1)]);

    const after = createPinCount(disk, 'pins');
    expect(await Promise.all(['AB12', 'CD34', 'EF56'].map((serial) => after.read(serial)))).toEqual([
      2, 1, 0,
    ]);
  });

  test('names no token on the disk', async () => {
    const disk = aDisk();

    await createPinCount(disk, 'pins').write('AB12CD34', 2);

    expect(disk.text()).not.toContain('AB12CD34');
    expect(disk.text()).toContain(':2');
  });

  test.each(['', 'not JSON', '[1,2]', '{"x":"many"}', 'null'])(
    'starts from nothing over «%s»',
    async (text) => {
      const disk = aDisk(text);
      const count = createPinCount(disk, 'pins');

      expect(await count.read('AB12')).toBe(0);
      await count.write('AB12', 1);
      expect(await count.read('AB12')).toBe(1);
    },
  );

  test('that could not be kept is told to who asked, and the next one is kept', async () => {
    const disk = aDisk();
    let full = true;
    const count = createPinCount(
      {
        ...disk,
        write: (path, bytes) => (full ? Promise.reject(new Error('disk full')) : disk.write(path, bytes)),
      },
      'pins',
    );

    await expect(count.write('AB12', 1)).rejects.toThrow('disk full');
    full = false;
    await count.write('AB12', 2);

    expect(await count.read('AB12')).toBe(2);
  });
});
