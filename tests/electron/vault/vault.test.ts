import { describe, expect, test } from 'vitest';
import { atomicFiles } from '../../../electron/files/atomic-write.ts';
import type { Argon2 } from '../../../electron/vault/argon2.ts';
import { argon2InProcess } from '../../../electron/vault/argon2.ts';
import { AFTERMATHS, PowerCut, PowerLossDisk } from '../files/power-loss-disk.ts';
import {
  CLERK_NAME,
  FOLDER,
  hexKeys,
  keepRecovery,
  onlyClerk,
  openTestVault,
  PASSPHRASE,
  setUp,
  testSecretStore,
  valueOf,
} from './vault-fixture.ts';

describe('a new vault', () => {
  test('asks to be set up, and is open to its first clerk then', async () => {
    const vault = await openTestVault(new PowerLossDisk());
    expect(vault.status()).toEqual({ kind: 'needs-set-up' });
    expect(vault.keys()).toBeUndefined();

    const opened = await setUp(vault);

    expect(opened.clerk.name).toBe(CLERK_NAME);
    expect(vault.clerk()).toEqual(opened.clerk);
    expect(vault.status()).toEqual({
      kind: 'unlocked',
      clerks: [opened.clerk],
      retryAfterMs: 0,
      secretStore: 'system',
    });
    const { record, file, journal, index, names } = opened.keys;
    const keys = [record, file, journal, index, names].map((key) => Buffer.from(key).toString('hex'));
    expect(new Set(keys).size).toBe(5);
    expect(keys.every((key) => key.length === 64)).toBe(true);
    expect(opened.keys.keyId).toMatch(/^[0-9a-f]{32}$/);
  });

  test('refuses a passphrase shorter than eight letters, counted as a reader counts them', async () => {
    const vault = await openTestVault(new PowerLossDisk());
    const sevenLetters = 'ếếếếếếế'.normalize('NFD');

    const refused = await vault.setUp({ clerkName: CLERK_NAME, passphrase: sevenLetters });
    const accepted = await vault.setUp({ clerkName: CLERK_NAME, passphrase: `${sevenLetters}ế` });

    expect(refused).toEqual({ ok: false, failure: { kind: 'weak-passphrase', minLength: 8 } });
    expect(accepted.ok).toBe(true);
  });

  test('is set up once, however often it is asked', async () => {
    const vault = await openTestVault(new PowerLossDisk());
    const request = { clerkName: CLERK_NAME, passphrase: PASSPHRASE };

    const both = await Promise.all([vault.setUp(request), vault.setUp(request)]);
    const later = await vault.setUp(request);

    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(later).toEqual({ ok: false, failure: { kind: 'already-set-up' } });
  });

  test('says that the disk is full, and can be set up once it is not', async () => {
    const disk = new PowerLossDisk();
    const vault = await openTestVault(disk);
    disk.free = 4096;
    disk.disturb = (operation) => (operation === 'write' ? 'ENOSPC' : undefined);

    const refused = await vault.setUp({ clerkName: CLERK_NAME, passphrase: PASSPHRASE });
    disk.disturb = () => undefined;

    expect(refused).toEqual({ ok: false, failure: { kind: 'disk-full', freeBytes: 4096 } });
    expect(vault.status()).toEqual({ kind: 'needs-set-up' });
    expect((await setUp(vault)).clerk.name).toBe(CLERK_NAME);
  });
});

describe('after a restart', () => {
  test('the passphrase gives the same keys, typed in either Unicode form', async () => {
    const disk = new PowerLossDisk();
    const before = await setUp(await openTestVault(disk));
    const known = hexKeys(before);

    const vault = await openTestVault(disk);
    const locked = vault.status();
    const clerkId = onlyClerk(vault);
    const opened = valueOf(await vault.unlock({ clerkId, passphrase: PASSPHRASE.normalize('NFD') }));

    expect(locked).toMatchObject({ kind: 'locked', clerks: [before.clerk] });
    expect(hexKeys(opened)).toBe(known);
    expect(vault.status().kind).toBe('unlocked');
  });

  test('an unknown clerk is told so', async () => {
    const disk = new PowerLossDisk();
    const { clerk } = await setUp(await openTestVault(new PowerLossDisk()));
    await setUp(await openTestVault(disk));

    const vault = await openTestVault(disk);
    const refused = await vault.unlock({ clerkId: clerk.clerkId, passphrase: PASSPHRASE });

    expect(refused).toEqual({ ok: false, failure: { kind: 'unknown-clerk' } });
  });

  test('another machine opens nothing, even with the passphrase', async () => {
    const disk = new PowerLossDisk();
    const { clerk } = await setUp(await openTestVault(disk));

    const vault = await openTestVault(disk, { secretStore: testSecretStore(2) });
    const refused = await vault.unlock({ clerkId: clerk.clerkId, passphrase: PASSPHRASE });

    expect(vault.status()).toMatchObject({ kind: 'locked', clerks: [] });
    expect(refused).toEqual({ ok: false, failure: { kind: 'damaged', what: 'machine-secret' } });
  });

  test('a keychain that opens late is asked again', async () => {
    const disk = new PowerLossDisk();
    const { clerk } = await setUp(await openTestVault(disk));
    const store = testSecretStore();
    let closed = true;
    const secretStore = {
      ...store,
      decrypt: (bytes: Uint8Array) => (closed ? Promise.reject(new Error('closed')) : store.decrypt(bytes)),
    };

    const vault = await openTestVault(disk, { secretStore });
    closed = false;
    const opened = await vault.unlock({ clerkId: clerk.clerkId, passphrase: PASSPHRASE });

    expect(opened.ok).toBe(true);
  });

  test('a store without protection is reported', async () => {
    const disk = new PowerLossDisk();
    await setUp(await openTestVault(disk));

    const vault = await openTestVault(disk, { secretStore: { ...testSecretStore(), kind: 'plain' } });

    expect(vault.status()).toMatchObject({ secretStore: 'plain' });
  });
});

describe('lock and close', () => {
  test('lock ends the session and leaves the very same keys for sending', async () => {
    const vault = await openTestVault(new PowerLossDisk());
    const { keys, clerk } = await setUp(vault);

    vault.lock();
    const whileLocked = vault.status().kind;
    const known = Buffer.from(keys.record).toString('hex');
    const again = valueOf(await vault.unlock({ clerkId: clerk.clerkId, passphrase: PASSPHRASE }));

    expect(whileLocked).toBe('locked');
    expect(vault.clerk()).toEqual(clerk);
    expect(again.keys).toBe(keys);
    expect(Buffer.from(keys.record).toString('hex')).toBe(known);
  });

  test('a wrong passphrase does not unlock a locked session whose keys are still there', async () => {
    const vault = await openTestVault(new PowerLossDisk());
    const { clerk } = await setUp(vault);
    vault.lock();

    const refused = await vault.unlock({ clerkId: clerk.clerkId, passphrase: 'something else' });

    expect(refused).toMatchObject({ ok: false, failure: { kind: 'wrong-passphrase' } });
    expect(vault.status().kind).toBe('locked');
    expect(vault.keys()).toBeDefined();
  });

  test('close takes every key out of memory', async () => {
    const vault = await openTestVault(new PowerLossDisk());
    const { keys } = await setUp(vault);

    vault.close();

    const left = [keys.record, keys.file, keys.journal, keys.index, keys.names].flatMap((key) => [...key]);
    expect(left.every((byte) => byte === 0)).toBe(true);
    expect(vault.keys()).toBeUndefined();
    expect(vault.status().kind).toBe('locked');
  });
});

describe('what lies on disk', () => {
  test('tells no name, no passphrase and no key', async () => {
    const disk = new PowerLossDisk();
    const vault = await openTestVault(disk);
    const opened = await setUp(vault);
    await vault.unlock({ clerkId: opened.clerk.clerkId, passphrase: 'wrong passphrase' });
    await vault.sealSecret('counter-key', Buffer.from('PRIVATE KEY OF THE COUNTER'));
    await keepRecovery(vault);

    const disks = disk.paths().map((path) => Buffer.from(disk.content(path)).toString('latin1'));
    const text = disks.join('\n');

    const secrets = [CLERK_NAME, PASSPHRASE, 'wrong passphrase', 'PRIVATE KEY'].flatMap((secret) => {
      const bytes = Buffer.from(secret, 'utf8');
      return [bytes.toString('latin1'), bytes.toString('base64').slice(0, 12), bytes.toString('hex')];
    });
    const keys = [opened.keys.record, opened.keys.file, opened.keys.names].flatMap((key) => {
      const bytes = Buffer.from(key);
      return [bytes.toString('latin1'), bytes.toString('base64'), bytes.toString('hex')];
    });
    expect(text).toContain(opened.clerk.clerkId);
    expect([...secrets, ...keys].filter((secret) => text.includes(secret))).toEqual([]);
  });

  test('does not open with the machine alone: every slot asks Argon2id', async () => {
    const disk = new PowerLossDisk();
    await setUp(await openTestVault(disk));
    const noArgon2: Argon2 = async () => new Uint8Array(32);

    const vault = await openTestVault(disk, { argon2: noArgon2 });
    const refused = await vault.unlock({ clerkId: onlyClerk(vault), passphrase: PASSPHRASE });

    expect(refused.ok).toBe(false);
  });
});

describe('a power cut', () => {
  test('at any step of the set-up leaves a vault that opens or one to set up, never a damaged one', async () => {
    let finished = false;
    for (let cutAt = 1; !finished; cutAt += 1) {
      const disk = new PowerLossDisk();
      const vault = await openTestVault(disk);
      disk.cutAt = disk.operations + cutAt;
      finished = await completes(setUp(vault));
      for (const aftermath of AFTERMATHS) {
        const outcome = await openedKeys(disk.after(aftermath));
        expect(finished ? ['opens'] : ['opens', 'needs-set-up']).toContain(outcome.kind);
      }
    }
  });

  test('at any step of a change of the slots, or of a wrong try, never loses the key', async () => {
    for (const change of ['recovery', 'recovery-again', 'wrong-try', 'secret'] as const) {
      let finished = false;
      for (let cutAt = 1; !finished; cutAt += 1) {
        const disk = new PowerLossDisk();
        const vault = await openTestVault(disk);
        const opened = await setUp(vault);
        const known = hexKeys(opened);
        if (change === 'recovery-again') await keepRecovery(vault);
        disk.cutAt = disk.operations + cutAt;
        const work = {
          recovery: () => keepRecovery(vault),
          'recovery-again': () => keepRecovery(vault),
          'wrong-try': () => vault.unlock({ clerkId: opened.clerk.clerkId, passphrase: 'wrong passphrase' }),
          secret: () => vault.sealSecret('counter-key', new Uint8Array(3)),
        };
        finished = await completes(work[change]());
        for (const aftermath of AFTERMATHS) {
          expect(await openedKeys(disk.after(aftermath))).toEqual({ kind: 'opens', keys: known });
        }
      }
    }
  });

  test('or a bad sector that tears the newest slot file leaves the generation before it', async () => {
    const disk = new PowerLossDisk();
    const vault = await openTestVault(disk);
    const known = hexKeys(await setUp(vault));
    await keepRecovery(vault);
    const newest = `${FOLDER}/slots.0.json`;
    const whole = disk.content(newest);

    for (let length = 0; length < whole.length; length += 97) {
      const torn = disk.after('kept');
      torn.overwrite(newest, whole.slice(0, length));
      expect(await openedKeys(torn)).toEqual({ kind: 'opens', keys: known });
      const changed = disk.after('kept');
      changed.overwrite(newest, flipped(whole, length));
      expect(await openedKeys(changed)).toEqual({ kind: 'opens', keys: known });
    }
  });

  test('or whatever ruins both slot files is named, and nothing is set up over them', async () => {
    const disk = new PowerLossDisk();
    const { clerk } = await setUp(await openTestVault(disk));
    disk.overwrite(`${FOLDER}/slots.1.json`, Buffer.from('{'));

    const vault = await openTestVault(disk);
    const refused = await vault.unlock({ clerkId: clerk.clerkId, passphrase: PASSPHRASE });
    const setUpAgain = await vault.setUp({ clerkName: CLERK_NAME, passphrase: PASSPHRASE });

    expect(vault.status()).toMatchObject({ kind: 'locked', clerks: [] });
    expect(refused).toEqual({ ok: false, failure: { kind: 'damaged', what: 'key-slot' } });
    expect(setUpAgain).toEqual({ ok: false, failure: { kind: 'already-set-up' } });
  });

  test('or a full disk does not keep a clerk from unlocking', async () => {
    const disk = new PowerLossDisk();
    await setUp(await openTestVault(disk));
    const vault = await openTestVault(disk);
    disk.disturb = (operation) => (operation === 'write' ? 'ENOSPC' : undefined);

    const opened = await vault.unlock({ clerkId: onlyClerk(vault), passphrase: PASSPHRASE });

    expect(opened.ok).toBe(true);
  });
});

describe('a sealed secret', () => {
  test('is given back after a restart, once unlocked, and while locked for lunch', async () => {
    const disk = new PowerLossDisk();
    const first = await openTestVault(disk);
    await setUp(first);
    await first.sealSecret('counter-key', Buffer.from('one'));
    await first.sealSecret('counter-key', Buffer.from('two'));

    const vault = await openTestVault(disk);
    await expect(vault.openSecret('counter-key')).rejects.toBeInstanceOf(TypeError);
    await vault.unlock({ clerkId: onlyClerk(vault), passphrase: PASSPHRASE });
    vault.lock();

    expect(Buffer.from((await vault.openSecret('counter-key')) ?? []).toString()).toBe('two');
    expect(await vault.openSecret('never-sealed')).toBeUndefined();
    await expect(vault.sealSecret('../slots', new Uint8Array(1))).rejects.toBeInstanceOf(TypeError);
  });

  test('that was changed, or renamed to another, is refused', async () => {
    const disk = new PowerLossDisk();
    const vault = await openTestVault(disk);
    await setUp(vault);
    await vault.sealSecret('counter-key', Buffer.from('one'));
    const box = disk.content(`${FOLDER}/secrets/counter-key.sealed`);
    disk.overwrite(`${FOLDER}/secrets/signing-key.sealed`, box);

    await expect(vault.openSecret('signing-key')).rejects.toMatchObject({ kind: 'secret-damaged' });
    for (let at = 0; at < box.length; at += 1) {
      disk.overwrite(`${FOLDER}/secrets/counter-key.sealed`, flipped(box, at));
      await expect(vault.openSecret('counter-key')).rejects.toMatchObject({ kind: 'secret-damaged' });
    }
  });
});

test('a start sweeps what an interrupted write left in the folder', async () => {
  const disk = new PowerLossDisk();
  await atomicFiles({ layer: disk, wait: () => Promise.resolve() }).write(
    `${FOLDER}/abc.tmp`,
    new Uint8Array(3),
  );

  await openTestVault(disk, { argon2: argon2InProcess });

  expect(disk.paths()).toEqual([]);
});

async function openedKeys(disk: PowerLossDisk): Promise<{ readonly kind: string; readonly keys?: string }> {
  const vault = await openTestVault(disk);
  const status = vault.status();
  if (status.kind === 'needs-set-up') return { kind: status.kind };
  const opened = await vault.unlock({ clerkId: onlyClerk(vault), passphrase: PASSPHRASE });
  return opened.ok ? { kind: 'opens', keys: hexKeys(opened.value) } : { kind: opened.failure.kind };
}

async function completes(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof PowerCut) return false;
    throw error;
  }
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
