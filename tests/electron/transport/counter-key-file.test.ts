import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCounterKeyFile } from '../../../electron/transport/counter-key-file.ts';
import { newCounterKey, publicKeyOf } from '../../../electron/transport/signed-json.ts';

describe('the key file', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'counter-key-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  function aKeyFile() {
    const flip = (bytes: Uint8Array) => Promise.resolve(bytes.map((byte) => byte ^ 0xff));
    return createCounterKeyFile({
      path: join(directory, 'keys', 'counter'),
      sealSecret: flip,
      openSecret: flip,
    });
  }

  test('is empty before the first enrolment', async () => {
    expect(await aKeyFile().load()).toBeUndefined();
  });

  test('gives the key back after a restart, and holds only what was sealed', async () => {
    const key = newCounterKey();
    await aKeyFile().save(key);

    const loaded = await aKeyFile().load();

    expect(loaded && publicKeyOf(loaded)).toBe(publicKeyOf(key));
    expect((await readFile(join(directory, 'keys', 'counter'))).includes(Buffer.from(key))).toBe(false);
  });
});
