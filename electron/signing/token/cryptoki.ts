import type { Handle, PKCS11, Template, TokenInfo } from 'pkcs11js';
import type { PinState } from '../../../shared/domain/pin-state.ts';
import type { Signer } from '../signer.ts';

/** PKCS#11 2.40 in the few words that signing needs. Everything here may throw, block or crash: it runs in the child. */

/** The methods of the driver that are used; tests wrap them to make a token lock or hang. */
export type Cryptoki = Pick<
  PKCS11,
  | 'C_GetSlotList'
  | 'C_GetTokenInfo'
  | 'C_OpenSession'
  | 'C_CloseSession'
  | 'C_Login'
  | 'C_FindObjectsInit'
  | 'C_FindObjects'
  | 'C_FindObjectsFinal'
  | 'C_GetAttributeValue'
  | 'C_SignInit'
  | 'C_Sign'
>;

const CKA_CLASS = 0x0;
const CKA_VALUE = 0x11;
const CKA_ID = 0x102;
const CKO_CERTIFICATE = 0x1;
const CKO_PRIVATE_KEY = 0x3;
const CKF_SERIAL_SESSION = 0x4;
const CKF_TOKEN_INITIALIZED = 0x400;
const CKU_USER = 1;
const MECHANISMS = {
  'rsa-sha256': { mechanism: 0x1 }, // CKM_RSA_PKCS: every token has it, the one that hashes too not
  'ecdsa-p256-sha256': { mechanism: 0x1041 }, // CKM_ECDSA
} as const;
/** DigestInfo of SHA-256 (RFC 8017, 9.2): what PKCS#1 signs in front of the digest. */
const SHA256_DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
const PIN_FLAGS: readonly { readonly flag: number; readonly state: PinState }[] = [
  { flag: 0x40000, state: 'none' }, // CKF_USER_PIN_LOCKED
  { flag: 0x20000, state: 'last' }, // CKF_USER_PIN_FINAL_TRY
  { flag: 0x10000, state: 'low' }, // CKF_USER_PIN_COUNT_LOW
];
/** An RSA key of 4096 bits signs into 512 bytes. */
const LONGEST_SIGNATURE = 512;
const MOST_OBJECTS = 100;

/** A certificate as it lies on a token, with the name that it shares with its key. */
export interface StoredCertificate {
  readonly der: Uint8Array;
  readonly id: Buffer;
}

/** Slots that hold a token that somebody has set up. */
export function slotsWithTokens(cryptoki: Cryptoki): readonly { slot: Handle; info: TokenInfo }[] {
  return cryptoki
    .C_GetSlotList(true)
    .map((slot) => ({ slot, info: cryptoki.C_GetTokenInfo(slot) }))
    .filter(({ info }) => (info.flags & CKF_TOKEN_INITIALIZED) !== 0);
}

export function reportedPinState({ flags }: Pick<TokenInfo, 'flags'>): PinState {
  return PIN_FLAGS.find(({ flag }) => (flags & flag) !== 0)?.state ?? 'unknown';
}

export function openSession(cryptoki: Cryptoki, slot: Handle): Handle {
  return cryptoki.C_OpenSession(slot, CKF_SERIAL_SESSION);
}

export function logIn(cryptoki: Cryptoki, session: Handle, pin: string): void {
  cryptoki.C_Login(session, CKU_USER, pin);
}

export function readCertificates(cryptoki: Cryptoki, session: Handle): readonly StoredCertificate[] {
  return findObjects(cryptoki, session, [{ type: CKA_CLASS, value: CKO_CERTIFICATE }]).flatMap((object) => {
    const [value, id] = cryptoki.C_GetAttributeValue(session, object, [
      { type: CKA_VALUE },
      { type: CKA_ID },
    ]);
    return value === undefined || id === undefined || value.value.length === 0
      ? []
      : [{ der: new Uint8Array(value.value), id: id.value }];
  });
}

/** Key and certificate belong together by their id. */
export function findPrivateKey(cryptoki: Cryptoki, session: Handle, id: Buffer): Handle | undefined {
  return findObjects(cryptoki, session, [
    { type: CKA_CLASS, value: CKO_PRIVATE_KEY },
    { type: CKA_ID, value: id },
  ])[0];
}

export function signSha256(
  cryptoki: Cryptoki,
  { session, key }: { readonly session: Handle; readonly key: Handle },
  { algorithm, sha256 }: { readonly algorithm: Signer['algorithm']; readonly sha256: Uint8Array },
): Uint8Array {
  const input = algorithm === 'rsa-sha256' ? [SHA256_DIGEST_INFO, sha256] : [sha256];
  cryptoki.C_SignInit(session, MECHANISMS[algorithm], key);
  return new Uint8Array(cryptoki.C_Sign(session, Buffer.concat(input), Buffer.alloc(LONGEST_SIGNATURE)));
}

function findObjects(cryptoki: Cryptoki, session: Handle, template: Template): readonly Handle[] {
  cryptoki.C_FindObjectsInit(session, template);
  try {
    return cryptoki.C_FindObjects(session, MOST_OBJECTS);
  } finally {
    cryptoki.C_FindObjectsFinal(session);
  }
}
