import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newDataKey } from '../../../electron/vault/data-key.ts';
import { newMachineSecret } from '../../../electron/vault/machine-secret.ts';
import { machineShareOf, newRecoverySlot, openRecoverySlot } from '../../../electron/vault/recovery-slot.ts';
import { combineKey, shareAt, splitKey, type KeyShare } from '../../../electron/vault/split-key.ts';
import { PROVINCE_SHARE_SECRET } from '../../../electron/vault/vault.ts';
import { PowerLossDisk } from '../files/power-loss-disk.ts';
import { openTestVault, setUp } from './vault-fixture.ts';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a key split two of three', () => {
  test('comes back from every pair, in either order', () => {
    fc.assert(
      fc.property(key, (secret) => {
        const shares = splitKey(secret);
        for (const one of shares) {
          for (const other of shares.filter((share) => share !== one)) {
            expect(Buffer.from(combineKey(one, other) ?? []).equals(secret)).toBe(true);
          }
        }
      }),
    );
  });

  test('tells nothing by one share: every secret fits it equally well', () => {
    for (let guess = 0; guess < 256; guess += 1) {
      for (const place of [0, 1, 2] as const) {
        const seen = new Set<number | undefined>();
        for (let slope = 0; slope < 256; slope += 1) {
          seen.add(splitKey(Uint8Array.of(guess), () => Uint8Array.of(slope))[place].bytes[0]);
        }
        expect(seen.size).toBe(256);
      }
    }
  });

  test('gives a wrong key for a changed share, and none for one share shown twice', () => {
    fc.assert(
      fc.property(key, fc.nat(31), fc.integer({ min: 1, max: 255 }), (secret, at, change) => {
        const [one, other] = splitKey(secret);
        const changed: KeyShare = {
          ...other,
          bytes: other.bytes.map((byte, place) => (place === at ? byte ^ change : byte)),
        };
        expect(Buffer.from(combineKey(one, changed) ?? []).equals(secret)).toBe(false);
        expect(combineKey(one, one)).toBeUndefined();
        expect(combineKey(one, { ...other, bytes: other.bytes.subarray(1) })).toBeUndefined();
      }),
    );
  });
});

describe('a share that was lost', () => {
  test('comes back from the two others, and from no single one', () => {
    fc.assert(
      fc.property(key, (secret) => {
        const shares = splitKey(secret);
        for (const wanted of shares) {
          const [one, other] = shares.filter((share) => share !== wanted);
          if (one === undefined || other === undefined) throw new TypeError('three shares');
          expect(shareAt(wanted.place, one, other)).toEqual(wanted);
          expect(shareAt(wanted.place, one, one)).toBeUndefined();
        }
      }),
    );
  });
});

describe('a recovery slot', () => {
  test('opens with any two shares and with no other', () => {
    const dataKey = newDataKey();
    const machineSecret = newMachineSecret();
    const { slot, officeCardShare, provinceShare } = newRecoverySlot(dataKey, machineSecret);
    const machineShare = machineShareOf(slot, machineSecret);
    if (machineShare === undefined) throw new Error('the machine has lost its share');
    const foreign = newRecoverySlot(dataKey, machineSecret).officeCardShare;

    for (const pair of [
      [machineShare, officeCardShare],
      [machineShare, provinceShare],
      [officeCardShare, provinceShare],
    ] as const) {
      expect(
        Buffer.from(openRecoverySlot(slot, dataKey.keyId, pair)?.bytes ?? []).equals(dataKey.bytes),
      ).toBe(true);
    }
    expect(openRecoverySlot(slot, dataKey.keyId, [machineShare, foreign])).toBeUndefined();
    expect(openRecoverySlot(slot, dataKey.keyId, [officeCardShare, officeCardShare])).toBeUndefined();
    expect(openRecoverySlot(slot, newDataKey().keyId, [machineShare, officeCardShare])).toBeUndefined();
    expect(machineShareOf(slot, newMachineSecret())).toBeUndefined();
  });

  test('gives the card its share once and keeps the province’s sealed under the clerks’ key', async () => {
    const disk = new PowerLossDisk();
    const vault = await openTestVault(disk);
    await setUp(vault);

    const { officeCardShare: card, keep } = await vault.prepareRecovery();
    expect(await vault.openSecret(PROVINCE_SHARE_SECRET)).toBeUndefined();
    await keep();
    const province = (await vault.provinceShare())?.bytes;

    expect(card.place).toBe(2);
    expect(card.bytes.length).toBe(32);
    expect(province?.length).toBe(32);
    const text = disk
      .paths()
      .map((path) => Buffer.from(disk.content(path)).toString('latin1'))
      .join('\n');
    for (const share of [card.bytes, province ?? new Uint8Array(0)]) {
      expect(text.includes(Buffer.from(share).toString('latin1'))).toBe(false);
      expect(text.includes(Buffer.from(share).toString('base64'))).toBe(false);
    }
  });

  test('is made only while the vault is open', async () => {
    const vault = await openTestVault(new PowerLossDisk());

    await expect(vault.prepareRecovery()).rejects.toBeInstanceOf(TypeError);
  });
});
