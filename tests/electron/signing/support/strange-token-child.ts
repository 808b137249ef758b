import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { serveChild } from '../../../../electron/children/serve-child.ts';
import { createTokenAnswerer } from '../../../../electron/signing/token/answer-token.ts';
import type { Cryptoki } from '../../../../electron/signing/token/cryptoki.ts';
import { loadCryptoki } from '../../../../electron/signing/token/load-cryptoki.ts';
import { CKR_PIN_INCORRECT, CKR_PIN_LOCKED } from '../../../../electron/signing/token/return-codes.ts';
import { succeed } from '../../../../shared/kernel/result.ts';

/*
 * The token child with a real SoftHSM behind it that behaves as devices in the field do: `STRANGE_TOKEN` says how.
 * SoftHSM itself never locks, never hangs and never crashes.
 */

const LOCKS_AT = 3;
const strangeness = process.env['STRANGE_TOKEN'] ?? '';
const countFile = process.env['STRANGE_TOKEN_COUNT'] ?? '';

function wrongPins(): number {
  return existsSync(countFile) ? Number(readFileSync(countFile, 'utf8')) : 0;
}

class ReturnCode extends Error {
  readonly code: number;

  constructor(code: number) {
    super('as the driver would say it');
    this.code = code;
  }
}

/** A device that counts wrong PINs for good; with `tells` it also shows how near it is to locking. */
function locking(real: Cryptoki, tells: boolean): Cryptoki {
  return wrapped(real, {
    C_GetTokenInfo(slot) {
      const wrong = wrongPins();
      const told = wrong >= LOCKS_AT ? 0x40000 : wrong === LOCKS_AT - 1 ? 0x20000 : wrong > 0 ? 0x10000 : 0;
      const info = real.C_GetTokenInfo(slot);
      return { ...info, flags: (info.flags & ~0x70000) | (tells ? told : 0) };
    },
    C_Login(session, user, pin) {
      if (wrongPins() >= LOCKS_AT) throw new ReturnCode(CKR_PIN_LOCKED);
      try {
        real.C_Login(session, user, pin);
      } catch {
        writeFileSync(countFile, String(wrongPins() + 1));
        throw new ReturnCode(CKR_PIN_INCORRECT);
      }
      writeFileSync(countFile, '0');
    },
  });
}

/** The real driver's methods live on its prototype and need its `this`. */
function wrapped(real: Cryptoki, change: Partial<Cryptoki>): Cryptoki {
  return {
    C_GetSlotList: (present) => real.C_GetSlotList(present),
    C_GetTokenInfo: (slot) => real.C_GetTokenInfo(slot),
    C_OpenSession: (slot, flags) => real.C_OpenSession(slot, flags),
    C_CloseSession: (session) => real.C_CloseSession(session),
    C_Login: (session, user, pin) => real.C_Login(session, user, pin),
    C_FindObjectsInit: (session, template) => real.C_FindObjectsInit(session, template),
    C_FindObjects: ((session: Buffer, most: number) =>
      real.C_FindObjects(session, most)) as Cryptoki['C_FindObjects'], // the form with a limit is the one used
    C_FindObjectsFinal: (session) => real.C_FindObjectsFinal(session),
    C_GetAttributeValue: (session, object, template) => real.C_GetAttributeValue(session, object, template),
    C_SignInit: (session, mechanism, key) => real.C_SignInit(session, mechanism, key),
    C_Sign: ((session: Buffer, input: Buffer, output: Buffer) =>
      real.C_Sign(session, input, output)) as Cryptoki['C_Sign'], // as above
    ...change,
  };
}

function forEver(): never {
  for (;;) {
    // A driver that waits for a device that never answers keeps its thread.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
  }
}

function behave(real: Cryptoki): Cryptoki {
  switch (strangeness) {
    case 'locks-and-tells':
      return locking(real, true);
    case 'locks-in-silence':
      return locking(real, false);
    case 'hangs-at-start':
      return wrapped(real, { C_GetSlotList: forEver });
    case 'hangs-at-pin':
      return wrapped(real, { C_Login: forEver });
    case 'hangs-at-signing':
      return wrapped(real, { C_SignInit: forEver });
    case 'crashes-at-signing':
      return wrapped(real, { C_SignInit: () => process.kill(process.pid, 'SIGSEGV') });
    case 'says-something-odd':
      return wrapped(real, {
        C_SignInit: () => {
          throw new ReturnCode(0x70);
        },
      });
    case 'signs-nonsense':
      return wrapped(real, { C_Sign: (() => Buffer.alloc(256, 7)) as Cryptoki['C_Sign'] }); // one form is enough
    default:
      throw new TypeError(`no such strangeness: ${strangeness}`);
  }
}

serveChild(
  createTokenAnswerer(async (modulePath) => {
    const loaded = await loadCryptoki(modulePath);
    return loaded.ok ? succeed(behave(loaded.value)) : loaded;
  }),
);
