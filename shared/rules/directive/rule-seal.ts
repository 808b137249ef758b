/** The province's word that these are its rules; carries its keys, so that it can be judged without a line. */
export interface RuleSeal {
  /** The province's signing keys, under the root that enrolment pinned (DESIGN 11). */
  readonly keys: {
    readonly body: {
      readonly kind: 'signing-keys';
      readonly serial: number;
      readonly keys: readonly { readonly keyId: string; readonly publicKey: string }[];
    };
    readonly signature: string;
  };
  readonly keyId: string;
  /** ECDSA P-256 over SHA-256 of the canonical JSON of the rules, IEEE P1363 form, base64url. */
  readonly signature: string;
}
