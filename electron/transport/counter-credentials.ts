/** Where the counter's private key is kept between runs; the vault seals it. */
export interface CounterCredentials {
  /** PKCS#8 DER; `undefined` before the first enrolment. */
  load(): Promise<Uint8Array | undefined>;
  /** Resolves when the key is on disk. */
  save(pkcs8: Uint8Array): Promise<void>;
}
