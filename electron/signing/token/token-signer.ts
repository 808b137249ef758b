import { createHash, verify, X509Certificate, type KeyObject } from 'node:crypto';
import type { SigningFailure } from '../../../shared/contract/failures.ts';
import { SigningInterruptedError, type Signer } from '../signer.ts';
import { ecdsaToDer } from './ecdsa-signature.ts';
import { failureOfLost } from './token-driver.ts';
import type { TokenAnswer, TokenChild } from './token-protocol.ts';
import type { Lost } from '../../children/child-client.ts';

/** A key that a child holds open on a token. Each signature is checked here before anybody gets it. */
export function tokenSigner(
  child: TokenChild,
  { chain, algorithm }: Pick<Signer, 'chain' | 'algorithm'>,
): Signer {
  const publicKey = new X509Certificate(chain[0].der).publicKey;
  return {
    chain,
    algorithm,
    async sign(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest();
      const answer = await child.ask({ kind: 'sign', algorithm, sha256 });
      if (answer.kind !== 'signed') throw new SigningInterruptedError(failureOf(answer));
      const signature = algorithm === 'rsa-sha256' ? answer.signature : ecdsaToDer(answer.signature);
      // A key beside somebody else's certificate signs without complaint, and nobody could verify it.
      if (!isRight(bytes, publicKey, signature)) throw new SigningInterruptedError({ kind: 'key-missing' });
      return signature;
    },
    close() {
      child.close();
      return Promise.resolve();
    },
  };
}

function isRight(bytes: Uint8Array, publicKey: KeyObject, signature: Uint8Array): boolean {
  return verify('sha256', bytes, publicKey, signature);
}

/** The PIN was right and the key was there when it was opened: whatever comes now is the device's or its driver's. */
function failureOf(answer: Exclude<TokenAnswer, { kind: 'signed' }> | Lost): SigningFailure {
  if (answer.kind === 'lost') return failureOfLost(answer);
  if (answer.kind !== 'refused') return { kind: 'token-crashed' };
  const { fault } = answer;
  if (fault.kind === 'wrong-pin' || fault.kind === 'pin-locked') return { kind: 'token-removed' };
  return fault;
}
