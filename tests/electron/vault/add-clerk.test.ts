import { describe, expect, test } from 'vitest';
import { PowerLossDisk } from '../files/power-loss-disk.ts';
import {
  CLERK_NAME,
  hexKeys,
  onlyClerk,
  openTestVault,
  PASSPHRASE,
  setUp,
  valueOf,
} from './vault-fixture.ts';

const SECOND = { clerkName: 'Lê Văn Mẫu', passphrase: 'một cụm khác hẳn', ownPassphrase: PASSPHRASE };

describe('a clerk whom another lets in', () => {
  test('unlocks with their own passphrase, after a start too, and reaches the same keys', async () => {
    const disk = new PowerLossDisk();
    const vault = await openTestVault(disk);
    const first = await setUp(vault);
    const added = valueOf(await vault.addClerk(SECOND));

    const later = await openTestVault(disk);
    const opened = valueOf(await later.unlock({ clerkId: added.clerkId, passphrase: SECOND.passphrase }));

    expect(opened.clerk).toEqual({ clerkId: added.clerkId, name: SECOND.clerkName });
    expect(hexKeys(opened)).toBe(hexKeys(first));
  });

  test('takes nothing from the one who let them in', async () => {
    const disk = new PowerLossDisk();
    const vault = await openTestVault(disk);
    const { clerk } = await setUp(vault);
    await vault.addClerk(SECOND);

    const later = await openTestVault(disk);

    expect((await later.unlock({ clerkId: clerk.clerkId, passphrase: PASSPHRASE })).ok).toBe(true);
  });

  test('needs the right passphrase of the one at work; a wrong one adds nobody', async () => {
    const vault = await openTestVault(new PowerLossDisk());
    await setUp(vault);

    const refused = await vault.addClerk({ ...SECOND, ownPassphrase: 'không phải cụm này' });

    expect(refused).toMatchObject({ ok: false, failure: { kind: 'wrong-passphrase' } });
    expect(onlyClerk(vault)).toBe(vault.clerk()?.clerkId);
  });

  test.each([
    ['a short passphrase', { ...SECOND, passphrase: 'ngắn' }, 'weak-passphrase'],
    ['the name of another', { ...SECOND, clerkName: CLERK_NAME }, 'name-taken'],
  ])('is not let in with %s', async (_what, request, kind) => {
    const vault = await openTestVault(new PowerLossDisk());
    await setUp(vault);

    expect(await vault.addClerk(request)).toMatchObject({ ok: false, failure: { kind } });
  });

  test('is not let in while nobody is at work', async () => {
    const vault = await openTestVault(new PowerLossDisk());
    await setUp(vault);
    vault.lock();

    expect(await vault.addClerk(SECOND)).toEqual({ ok: false, failure: { kind: 'locked' } });
  });
});
