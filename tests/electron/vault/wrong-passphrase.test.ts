import { describe, expect, test } from 'vitest';
import { waitMs } from '../../../electron/vault/attempts.ts';
import type { Vault } from '../../../electron/vault/vault.ts';
import { PowerLossDisk } from '../files/power-loss-disk.ts';
import { onlyClerk, openTestVault, PASSPHRASE, setUp } from './vault-fixture.ts';

const NOON = 1_800_000_000_000;
const DAY_MS = 86_400_000;

async function lockedVault(): Promise<{
  readonly vault: Vault;
  readonly clock: { now: number };
  readonly restart: () => Promise<Vault>;
}> {
  const disk = new PowerLossDisk();
  const clock = { now: NOON };
  const restart = () => openTestVault(disk, { now: () => clock.now });
  await setUp(await restart());
  return { vault: await restart(), clock, restart };
}

function unlock(vault: Vault, passphrase: string) {
  return vault.unlock({ clerkId: onlyClerk(vault), passphrase });
}

async function failTimes(vault: Vault, clock: { now: number }, times: number): Promise<readonly number[]> {
  const waits: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const refused = await unlock(vault, 'wrong passphrase');
    if (refused.ok || refused.failure.kind !== 'wrong-passphrase')
      throw new Error('expected a wrong passphrase');
    waits.push(refused.failure.retryAfterMs);
    clock.now += refused.failure.retryAfterMs;
  }
  return waits;
}

describe('a wrong passphrase', () => {
  test('makes the next try wait longer each time, five minutes at most', async () => {
    const { vault, clock } = await lockedVault();

    const waits = await failTimes(vault, clock, 12);

    expect(waits).toEqual([0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map((seconds) => seconds * 1000));
    expect(waitMs(1000)).toBe(300_000);
  });

  test('never loses the key, and a right one starts the count anew', async () => {
    const { vault, clock } = await lockedVault();
    await failTimes(vault, clock, 30);

    const opened = await unlock(vault, PASSPHRASE);
    vault.lock();
    const again = await failTimes(vault, clock, 2);

    expect(opened.ok).toBe(true);
    expect(again).toEqual([0, 1000]);
  });

  test('is not even looked at before its time, nor is the right one', async () => {
    const { vault, clock } = await lockedVault();
    await failTimes(vault, clock, 4);
    await unlock(vault, 'wrong passphrase');
    clock.now += 7_999;

    const early = await unlock(vault, PASSPHRASE);
    const shown = vault.status();
    clock.now += 1;
    const inTime = await unlock(vault, PASSPHRASE);

    expect(early).toEqual({ ok: false, failure: { kind: 'too-soon', retryAfterMs: 1 } });
    expect(shown).toMatchObject({ retryAfterMs: 1 });
    expect(inTime.ok).toBe(true);
  });

  test('is remembered over a restart', async () => {
    const { vault, clock, restart } = await lockedVault();
    await failTimes(vault, clock, 5);
    await unlock(vault, 'wrong passphrase');

    const restarted = await restart();
    const refused = await unlock(restarted, PASSPHRASE);

    expect(refused).toEqual({ ok: false, failure: { kind: 'too-soon', retryAfterMs: 16_000 } });
    expect(restarted.status()).toMatchObject({ retryAfterMs: 16_000 });
  });

  test('counts before it is looked at, so pulling the plug gives no free try', async () => {
    const disk = new PowerLossDisk();
    await setUp(await openTestVault(disk));
    const hanging = await openTestVault(disk, { argon2: () => Promise.reject(new Error('plug pulled')) });
    for (let time = 0; time < 3; time += 1) {
      await expect(
        unlock(
          await openTestVault(disk, {
            argon2: () => Promise.reject(new Error('plug pulled')),
            now: () => NOON + time * DAY_MS,
          }),
          'guess',
        ),
      ).rejects.toThrow('plug');
    }

    const restarted = await openTestVault(disk, { now: () => NOON + 2 * DAY_MS });

    expect(onlyClerk(hanging)).toBe(onlyClerk(restarted));
    expect(restarted.status()).toMatchObject({ retryAfterMs: 2_000 });
  });
});

describe('a clock that was set back', () => {
  test('neither shortens the wait nor makes it endless', async () => {
    const { vault, clock } = await lockedVault();
    await failTimes(vault, clock, 12);
    await unlock(vault, 'wrong passphrase');

    clock.now -= 365 * DAY_MS;
    const back = await unlock(vault, PASSPHRASE);
    clock.now += 299_999;
    const early = await unlock(vault, PASSPHRASE);
    clock.now += 1;
    const inTime = await unlock(vault, PASSPHRASE);

    expect(back).toEqual({ ok: false, failure: { kind: 'too-soon', retryAfterMs: 300_000 } });
    expect(early).toEqual({ ok: false, failure: { kind: 'too-soon', retryAfterMs: 1 } });
    expect(inTime.ok).toBe(true);
  });

  test('does so over a restart too', async () => {
    const { vault, clock, restart } = await lockedVault();
    await failTimes(vault, clock, 12);
    await unlock(vault, 'wrong passphrase');

    clock.now -= 365 * DAY_MS;
    const restarted = await restart();
    const atOnce = restarted.status();
    clock.now += 300_000;
    const later = await unlock(restarted, PASSPHRASE);

    expect(atOnce).toMatchObject({ retryAfterMs: 300_000 });
    expect(later.ok).toBe(true);
  });
});
