import type { Handle } from 'pkcs11js';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import {
  findPrivateKey,
  logIn,
  openSession,
  readCertificates,
  reportedPinState,
  signSha256,
  slotsWithTokens,
  type Cryptoki,
} from './cryptoki.ts';
import type { LoadCryptoki } from './load-cryptoki.ts';
import { failureOfCode, findReturnCode, isPinLocked, isWrongPin } from './return-codes.ts';
import type { ListedToken, TokenAnswer, TokenFault, TokenQuestion } from './token-protocol.ts';

/** What the child holds between two questions; all of it ends with the process. */
interface Held {
  cryptoki: Cryptoki | undefined;
  slots: readonly Handle[];
  /** The slot that is logged in. */
  open: { readonly slot: Handle; readonly session: Handle; readonly key: Handle } | undefined;
}

/** Answers main's questions on one driver. `load` is an argument so that tests can make a token lock, hang or crash. */
export function createTokenAnswerer(load: LoadCryptoki): (question: TokenQuestion) => Promise<TokenAnswer> {
  const held: Held = { cryptoki: undefined, slots: [], open: undefined };
  return async (question) => {
    try {
      switch (question.kind) {
        case 'list':
          return await list(held, load, question.modulePath);
        case 'log-in':
          return openKey(held, question);
        case 'sign':
          return sign(held, question);
        default:
          return assertNever(question);
      }
    } catch (error) {
      return refused(faultOf(held, error));
    }
  };
}

async function list(held: Held, load: LoadCryptoki, modulePath: string): Promise<TokenAnswer> {
  const loaded = held.cryptoki === undefined ? await load(modulePath) : undefined;
  if (loaded?.ok === false) return refused(loaded.failure);
  const cryptoki = loaded?.value ?? held.cryptoki;
  if (cryptoki === undefined) return refused({ kind: 'token-module-unusable' });
  held.cryptoki = cryptoki;
  const found = slotsWithTokens(cryptoki);
  held.slots = found.map(({ slot }) => slot);
  const tokens = found.map(({ slot, info }, tokenIndex): ListedToken => {
    const session = openSession(cryptoki, slot);
    const certificates = readCertificates(cryptoki, session).map(({ der }) => der);
    cryptoki.C_CloseSession(session);
    return {
      tokenIndex,
      label: info.label.trim().normalize('NFC'),
      serialNumber: info.serialNumber.trim(),
      pinState: reportedPinState(info),
      pinLength: { min: info.minPinLen, max: info.maxPinLen },
      certificates,
    };
  });
  return { kind: 'tokens', tokens };
}

function openKey(held: Held, question: Extract<TokenQuestion, { kind: 'log-in' }>): TokenAnswer {
  const slot = held.slots[question.tokenIndex];
  if (held.cryptoki === undefined || slot === undefined) return refused({ kind: 'token-removed' });
  const session = openSession(held.cryptoki, slot);
  const wrong = tryPin(held.cryptoki, { slot, session, pin: question.pin });
  if (wrong !== undefined) return refused(wrong);
  const stored = readCertificates(held.cryptoki, session).find(
    ({ der }) => Buffer.compare(der, question.certificate) === 0,
  );
  const key = stored === undefined ? undefined : findPrivateKey(held.cryptoki, session, stored.id);
  if (key === undefined) return refused({ kind: 'key-missing' });
  held.open = { slot, session, key };
  return { kind: 'logged-in' };
}

/** Wipes the PIN as soon as the driver has it; the string that the driver takes lives as long as this process at most. */
function tryPin(
  cryptoki: Cryptoki,
  { slot, session, pin }: { readonly slot: Handle; readonly session: Handle; readonly pin: Uint8Array },
): TokenFault | undefined {
  try {
    logIn(cryptoki, session, Buffer.from(pin).toString('utf8'));
    return undefined;
  } catch (error) {
    const code = findReturnCode(error);
    if (code !== undefined && isPinLocked(code)) return { kind: 'pin-locked' };
    if (code === undefined || !isWrongPin(code)) throw error;
    return { kind: 'wrong-pin', pinState: reportedPinState(cryptoki.C_GetTokenInfo(slot)) };
  } finally {
    pin.fill(0);
  }
}

function sign(held: Held, question: Extract<TokenQuestion, { kind: 'sign' }>): TokenAnswer {
  if (held.cryptoki === undefined || held.open === undefined) return refused({ kind: 'token-removed' });
  return { kind: 'signed', signature: signSha256(held.cryptoki, held.open, question) };
}

/** Names what the driver threw; its own text stays here, because drivers quote labels and paths. */
function faultOf(held: Held, error: unknown): TokenFault {
  const code = findReturnCode(error);
  if (code === undefined) return { kind: 'token-failed', code: 0 };
  return failureOfCode(code, isPresent(held));
}

function isPresent({ cryptoki, open }: Held): boolean {
  if (cryptoki === undefined || open === undefined) return true;
  try {
    cryptoki.C_GetTokenInfo(open.slot);
    return true;
  } catch {
    return false; // a token that cannot even say its name is not there
  }
}

function refused(fault: TokenFault): TokenAnswer {
  return { kind: 'refused', fault };
}
