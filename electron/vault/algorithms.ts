/**
 * The one list of algorithms this product may use for anything it relies on
 * (DESIGN 6). A test reads `electron/` and refuses a cipher, hash or key
 * derivation that is not named here.
 */
export const ALLOWED_ALGORITHMS = [
  { name: 'AES-256-GCM', nodeNames: ['aes-256-gcm'], use: 'encryption at rest' },
  {
    name: 'SHA-256',
    nodeNames: ['sha256', 'SHA-256', 'RSA-SHA256'],
    use: 'content names, chains, signatures',
  },
  { name: 'HKDF', nodeNames: [], use: 'one subkey for each use' },
  { name: 'HMAC', nodeNames: [], use: 'names of files on disk' },
  { name: 'RSA', nodeNames: ['rsa'], use: 'signatures on papers, as the certificates require' },
  {
    name: 'P-256',
    nodeNames: ['P-256', 'prime256v1', 'ec'],
    use: 'receipts and credentials with the province',
  },
  { name: 'Argon2id', nodeNames: [], use: 'the passphrase' },
] as const;

export const CIPHER = 'aes-256-gcm';
export const HASH = 'sha256';

export interface Argon2Parameters {
  readonly memoryKib: number;
  readonly passes: number;
  readonly lanes: number;
}

/**
 * RFC 9106 section 4, second recommended option (64 MiB, t = 3), with one lane,
 * because the counter's PC has one thread to spare: 0.3 s here, and above the OWASP
 * minimum (19 MiB, t = 2; Password Storage Cheat Sheet). Kept in each slot, so
 * it can be raised later without locking anyone out.
 */
export const ARGON2_PARAMETERS: Argon2Parameters = { memoryKib: 65_536, passes: 3, lanes: 1 };

/** A damaged slot file must not make the counter ask for all memory there is. */
const MOST_MEMORY_KIB = 1_048_576;
const MOST_PASSES = 64;

export function isBearable({ memoryKib, passes, lanes }: Argon2Parameters): boolean {
  return (
    memoryKib >= 8 && memoryKib <= MOST_MEMORY_KIB && passes >= 1 && passes <= MOST_PASSES && lanes === 1
  );
}
