import type { SendFailure } from '../../shared/contract/failures.ts';
import { keyListSchema, type SigningKeyListWire } from '../../shared/contract/province/key-list-wire.ts';
import { isReceiptFor, type ExpectedReceipt } from '../../shared/contract/province/receipt-wire.ts';
import type { ProvinceReceipt } from '../../shared/domain/province-answer.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Login, ProvinceSession } from './province-session.ts';
import { parseText } from './parse-text.ts';
import { failureOfAnswer } from './send-failure.ts';
import { isJsonSignedBy } from './signed-json.ts';

/** What the province signed, of whatever kind. */
interface SignedWord {
  readonly keyId: string;
  readonly body: unknown;
  readonly signature: string;
}

/** Only the root that enrolment pinned may name signing keys. */
export function isKeyListGenuine(list: SigningKeyListWire, rootPublicKey: string): boolean {
  return isJsonSignedBy(rootPublicKey, list.body, list.signature);
}

/**
 * Judges receipts: pinned root → list of signing keys → signature → the very dossier. The list is asked for when a key
 * is not known, once per receipt; a receipt under a key that is still unknown is not believed, and is asked for again.
 */
export class SigningKeys {
  readonly #session: ProvinceSession;
  #list: { readonly rootPublicKey: string; readonly body: SigningKeyListWire['body'] } | undefined;

  constructor(session: ProvinceSession) {
    this.#session = session;
  }

  async check(
    receipt: ProvinceReceipt,
    expected: ExpectedReceipt,
  ): Promise<Result<ProvinceReceipt, SendFailure>> {
    const login = await this.#session.login();
    if (!login.ok) return login;
    const genuine = await this.#isGenuine(login.value, receipt);
    if (!genuine.ok) return genuine;
    return genuine.value && isReceiptFor(receipt.body, expected)
      ? succeed(receipt)
      : fail({ kind: 'receipt-invalid' });
  }

  /** Whether a key of the province signed it; false also while the key is not known. */
  async isGenuine(signed: SignedWord): Promise<Result<boolean, SendFailure>> {
    const login = await this.#session.login();
    return login.ok ? this.#isGenuine(login.value, signed) : login;
  }

  async #isGenuine(
    login: Login,
    { keyId, body, signature }: SignedWord,
  ): Promise<Result<boolean, SendFailure>> {
    const publicKey = await this.#findKey(login, keyId);
    if (publicKey.ok) return succeed(isJsonSignedBy(publicKey.value, body, signature));
    return publicKey.failure.kind === 'receipt-invalid' ? succeed(false) : publicKey;
  }

  async #findKey(login: Login, keyId: string): Promise<Result<string, SendFailure>> {
    const known = this.#knownKey(login, keyId);
    if (known !== undefined) return succeed(known);
    const answer = await this.#session.send({ method: 'GET', path: '/v1/keys' });
    if (!answer.ok) return answer;
    if (answer.value.status !== 200) return fail(failureOfAnswer(answer.value));
    this.#learn(login, parseText(keyListSchema, answer.value.text));
    const learnt = this.#knownKey(login, keyId);
    return learnt === undefined ? fail({ kind: 'receipt-invalid' }) : succeed(learnt);
  }

  #knownKey({ rootPublicKey }: Login, keyId: string): string | undefined {
    if (this.#list?.rootPublicKey !== rootPublicKey) return undefined;
    return this.#list.body.keys.find((key) => key.keyId === keyId)?.publicKey;
  }

  /** An older list than the one held could bring back a key that was withdrawn, so it is ignored. */
  #learn({ rootPublicKey }: Login, list: SigningKeyListWire | undefined): void {
    if (list === undefined || !isKeyListGenuine(list, rootPublicKey)) return;
    if (this.#list?.rootPublicKey === rootPublicKey && list.body.serial < this.#list.body.serial) return;
    this.#list = { rootPublicKey, body: list.body };
  }
}
