import type { TokenFailure } from '../../../shared/contract/failures.ts';

/** PKCS#11's own return codes, by what a clerk can do about them. */
export const CKR_PIN_INCORRECT = 0xa0;
const CKR_PIN_INVALID = 0xa1;
const CKR_PIN_LEN_RANGE = 0xa2;
export const CKR_PIN_LOCKED = 0xa4;

/** All three spend a try on one token or another, so all three are counted. */
const WRONG_PIN: readonly number[] = [CKR_PIN_INCORRECT, CKR_PIN_INVALID, CKR_PIN_LEN_RANGE];

/** What drivers say when the device was pulled out: by name, and by handles that are good no more. */
const GONE: readonly number[] = [
  0x3, // CKR_SLOT_ID_INVALID
  0x30, // CKR_DEVICE_ERROR
  0x32, // CKR_DEVICE_REMOVED
  0x60, // CKR_KEY_HANDLE_INVALID
  0x82, // CKR_OBJECT_HANDLE_INVALID
  0xb0, // CKR_SESSION_CLOSED
  0xb3, // CKR_SESSION_HANDLE_INVALID
  0xe0, // CKR_TOKEN_NOT_PRESENT
  0xe1, // CKR_TOKEN_NOT_RECOGNIZED
  0x101, // CKR_USER_NOT_LOGGED_IN
];

/** The code of an error that the driver returned; `undefined` for any other error. */
export function findReturnCode(error: unknown): number | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'number' && code > 0 ? code : undefined;
}

export function isWrongPin(code: number): boolean {
  return WRONG_PIN.includes(code);
}

export function isPinLocked(code: number): boolean {
  return code === CKR_PIN_LOCKED;
}

/** A failure that has nothing to do with the PIN. `isPresent`: whether the token answers at all after it. */
export function failureOfCode(code: number, isPresent: boolean): TokenFailure {
  return GONE.includes(code) || !isPresent ? { kind: 'token-removed' } : { kind: 'token-failed', code };
}
