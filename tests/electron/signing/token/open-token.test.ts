import { verify, X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SigningInterruptedError } from '../../../../electron/signing/signer.ts';
import { listTokens } from '../../../../electron/signing/token/token-driver.ts';
import { fail } from '../../../../shared/kernel/result.ts';
import { createTestAuthority } from '../support/issue-certificate.ts';
import { hasSoftHsm, SOFT_PIN, SOFTHSM_MODULE } from '../support/soft-token.ts';
import { TokenBench } from '../support/token-bench.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const CLERK = 'Trần Văn Bình';

const authority = createTestAuthority();
const clerk = authority.issue({ commonName: CLERK });
const WRONG_PIN = '999999';
/** Longer than a child needs to start from source on a busy machine. */
const SHORT_LIMIT_MS = 6_000;

let bench: TokenBench;

beforeEach(() => {
  bench = new TokenBench();
});

afterEach(() => bench.close());

function plugIn(): void {
  bench.tokens.add('Thiết bị 1', [
    { id: '01', ...clerk },
    { id: '02', certificate: authority.certificate, privateKey: undefined },
  ]);
}

describe.skipIf(!hasSoftHsm())('a token', () => {
  test('shows its certificates without its PIN, those of authorities left out', async () => {
    plugIn();

    const listed = await listTokens(bench.driver(), SOFTHSM_MODULE);

    expect(listed).toMatchObject({
      ok: true,
      value: [
        {
          label: 'Thiết bị 1',
          pinState: 'unknown',
          certificates: [{ subjectName: CLERK, issuerName: 'CA kiểm thử – Quầy Một Cửa', maySign: true }],
        },
      ],
    });
  });

  test('opens with its PIN, signs a batch with it and is closed for good', async () => {
    plugIn();

    const opened = await bench.open(clerk.certificate);

    if (!opened.ok) throw new TypeError(opened.failure.kind);
    const signer = opened.value;
    expect(signer.algorithm).toBe('rsa-sha256');
    expect(signer.chain.map(({ subjectName }) => subjectName)).toEqual([CLERK, 'CA kiểm thử – Quầy Một Cửa']);
    const key = new X509Certificate(clerk.certificate).publicKey;
    for (const paper of ['one', 'two', 'three']) {
      const bytes = Buffer.from(paper);
      expect(verify('sha256', bytes, key, await signer.sign(bytes))).toBe(true);
    }
    await signer.close();
    await expect(signer.sign(Buffer.from('four'))).rejects.toThrow(SigningInterruptedError);
  });

  test('is asked for the certificate that was chosen, among several tokens', async () => {
    const other = authority.issue({ commonName: 'Lê Thị Cúc' });
    bench.tokens.add('Thiết bị 1', [{ id: '01', ...clerk }]);
    bench.tokens.add('Thiết bị 2', [{ id: '01', ...other }]);

    const opened = await bench.open(other.certificate);

    if (!opened.ok) throw new TypeError(opened.failure.kind);
    expect(opened.value.chain[0].subjectName).toBe('Lê Thị Cúc');
    await opened.value.close();
  });
});

describe.skipIf(!hasSoftHsm())('a token that cannot sign', () => {
  test('is missing when none is plugged in', async () => {
    expect(await bench.open(clerk.certificate)).toEqual(fail({ kind: 'token-missing' }));
  });

  test('is another one when the chosen certificate is not on it', async () => {
    bench.tokens.add('Thiết bị khác', []);

    expect(await bench.open(clerk.certificate)).toEqual(fail({ kind: 'certificate-missing' }));
  });

  test.each([
    ['nowhere', '/nowhere/driver.so', 'token-module-missing'],
    ['no library', import.meta.filename, 'token-module-unusable'],
    ['a library of something else', '/lib/x86_64-linux-gnu/libc.so.6', 'token-module-unusable'],
  ])('has a driver that is %s', async (_what, modulePath, kind) => {
    expect(await bench.open(clerk.certificate, { modulePath })).toEqual(fail({ kind }));
  });

  test('has a certificate whose time is over, not yet come, or for another use; no PIN is spent on it', async () => {
    const now = Date.now();
    const expired = authority.issue({ commonName: 'expired', notAfter: new Date(now - DAY_MS / 2) });
    const future = authority.issue({ commonName: 'future', notBefore: new Date(now + DAY_MS) });
    const sealing = authority.issue({ commonName: 'encrypts', uses: ['keyEncipherment'] });
    bench.tokens.add('Thiết bị 1', [
      { id: '01', ...expired },
      { id: '02', ...future },
      { id: '03', ...sealing },
    ]);
    const pin = WRONG_PIN;

    expect(await bench.open(expired.certificate, { pin })).toMatchObject(
      fail({ kind: 'certificate-expired' }),
    );
    expect(await bench.open(future.certificate, { pin })).toMatchObject(
      fail({ kind: 'certificate-not-yet-valid' }),
    );
    expect(await bench.open(sealing.certificate, { pin })).toEqual(
      fail({ kind: 'certificate-wrong-purpose' }),
    );
    expect(await listTokens(bench.driver(), SOFTHSM_MODULE)).toMatchObject({
      value: [{ pinState: 'unknown' }],
    });
  });

  test('has a certificate without its key', async () => {
    bench.tokens.add('Thiết bị 1', [{ id: '01', certificate: clerk.certificate, privateKey: undefined }]);

    expect(await bench.open(clerk.certificate)).toEqual(fail({ kind: 'key-missing' }));
    expect(await bench.open(clerk.certificate)).toEqual(fail({ kind: 'key-missing' }));
  });

  test('has somebody else’s key beside the certificate', async () => {
    const other = authority.issue({ commonName: 'another' });
    bench.tokens.add('Thiết bị 1', [
      { id: '01', certificate: clerk.certificate, privateKey: other.privateKey },
    ]);
    const opened = await bench.open(clerk.certificate);
    if (!opened.ok) throw new TypeError(opened.failure.kind);

    const signing = opened.value.sign(Buffer.from('a paper'));

    await expect(signing).rejects.toMatchObject({ failure: { kind: 'key-missing' } });
    await opened.value.close();
  });

  test('was pulled out between two papers', async () => {
    plugIn();
    const opened = await bench.open(clerk.certificate);
    if (!opened.ok) throw new TypeError(opened.failure.kind);
    await opened.value.sign(Buffer.from('the first'));

    bench.tokens.pull();

    await expect(opened.value.sign(Buffer.from('the second'))).rejects.toMatchObject({
      failure: { kind: 'token-removed' },
    });
    await opened.value.close();
  });
});

describe.skipIf(!hasSoftHsm())('a driver that misbehaves', () => {
  test('is given up when it hangs before anything is known', async () => {
    plugIn();

    const listed = await listTokens(bench.driver('hangs-at-start', SHORT_LIMIT_MS), SOFTHSM_MODULE);

    expect(listed).toEqual(fail({ kind: 'token-silent' }));
  });

  test.each([
    ['hangs-at-signing', { kind: 'token-silent' }],
    ['crashes-at-signing', { kind: 'token-crashed' }],
    ['says-something-odd', { kind: 'token-failed', code: 0x70 }],
    ['signs-nonsense', { kind: 'key-missing' }],
  ])('ends the batch when it %s', async (strangeness, failure) => {
    plugIn();
    const opened = await bench.open(clerk.certificate, { driver: bench.driver(strangeness, SHORT_LIMIT_MS) });
    if (!opened.ok) throw new TypeError(opened.failure.kind);

    const signing = opened.value.sign(Buffer.from('a paper'));

    await expect(signing).rejects.toMatchObject({ failure });
    await opened.value.close();
  });
});

describe.skipIf(!hasSoftHsm())('a wrong PIN', () => {
  test('says how near the device is to locking, and the last try is refused before it is spent', async () => {
    plugIn();
    const driver = bench.driver('locks-in-silence');
    const tryPin = (pin: string, acceptLastTry = false) =>
      bench.open(clerk.certificate, { driver, pin, acceptLastTry });

    expect(await tryPin(WRONG_PIN)).toEqual(fail({ kind: 'wrong-pin', triesLeft: 'low' }));
    expect(await tryPin(WRONG_PIN)).toEqual(fail({ kind: 'wrong-pin', triesLeft: 'last' }));
    expect(await tryPin(WRONG_PIN)).toEqual(fail({ kind: 'last-try' }));
    expect(await tryPin(SOFT_PIN)).toEqual(fail({ kind: 'last-try' }));
    const opened = await tryPin(SOFT_PIN, true);

    if (!opened.ok) throw new TypeError(opened.failure.kind);
    await opened.value.close();
    expect(await tryPin(WRONG_PIN)).toEqual(fail({ kind: 'wrong-pin', triesLeft: 'low' }));
  });

  test('locks a device only for who accepted that it may', async () => {
    plugIn();
    const driver = bench.driver('locks-and-tells');
    const tryPin = (pin: string, acceptLastTry = false) =>
      bench.open(clerk.certificate, { driver, pin, acceptLastTry });
    await tryPin(WRONG_PIN);
    await tryPin(WRONG_PIN);

    expect(await tryPin(WRONG_PIN, true)).toEqual(fail({ kind: 'wrong-pin', triesLeft: 'none' }));
    expect(await tryPin(SOFT_PIN, true)).toEqual(fail({ kind: 'wrong-pin', triesLeft: 'none' }));
  });

  test('spent elsewhere is known from the device itself', async () => {
    plugIn();
    const driver = bench.driver('locks-and-tells');
    await bench.open(clerk.certificate, { driver, pin: WRONG_PIN });
    await bench.open(clerk.certificate, { driver, pin: WRONG_PIN });
    const [token] = okValue(await listTokens(driver, SOFTHSM_MODULE));
    if (token === undefined) throw new TypeError('no token');

    await bench.pinCount.write(token.serialNumber, 0); // as on a machine that was not there

    expect(await bench.open(clerk.certificate, { driver })).toEqual(fail({ kind: 'last-try' }));
  });

  test('that cannot be right is not sent to the device', async () => {
    plugIn();

    expect(await bench.open(clerk.certificate, { pin: '12' })).toEqual(
      fail({ kind: 'pin-length', min: 4, max: 255 }),
    );
    expect(await listTokens(bench.driver(), SOFTHSM_MODULE)).toMatchObject({
      value: [{ pinState: 'unknown' }],
    });
  });

  test('is counted although the driver hung on it', async () => {
    plugIn();

    const opened = await bench.open(clerk.certificate, {
      driver: bench.driver('hangs-at-pin', SHORT_LIMIT_MS),
    });

    expect(opened).toEqual(fail({ kind: 'token-silent' }));
    expect(await listTokens(bench.driver(), SOFTHSM_MODULE)).toMatchObject({ value: [{ pinState: 'low' }] });
  });
});

function okValue<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value {
  if (!result.ok) throw new TypeError('expected a value');
  return result.value;
}
