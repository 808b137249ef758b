import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childrenOf, contentBytes, readAsn1 } from '../../../../electron/signing/cms/asn1.ts';
import { ecdsaToDer } from '../../../../electron/signing/token/ecdsa-signature.ts';

describe('a signature of two numbers', () => {
  test('means the same in both of its forms', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const publicKey = createPublicKey(privateKey);
    for (let round = 0; round < 50; round += 1) {
      const message = Buffer.from(`paper ${round}`);
      const raw = sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' });

      expect(verify('sha256', message, publicKey, ecdsaToDer(raw))).toBe(true);
    }
  });

  test('keeps both numbers, whatever they are, in the shortest positive form', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (raw) => {
        const numbers = childrenOf(readAsn1(ecdsaToDer(raw))).map(contentBytes);

        expect(numbers.map(numberOf)).toEqual([numberOf(raw.subarray(0, 32)), numberOf(raw.subarray(32))]);
        expect(numbers.filter((number) => !isShortestPositive(number))).toEqual([]);
      }),
      { examples: [[new Uint8Array(64)], [new Uint8Array(64).fill(0xff)]] },
    );
  });
});

function isShortestPositive([first = 0, second]: Uint8Array): boolean {
  return first < 0x80 && (first !== 0 || second === undefined || second >= 0x80);
}

function numberOf(bytes: Uint8Array): bigint {
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}
