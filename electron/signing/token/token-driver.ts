import type { TokenFailure } from '../../../shared/contract/failures.ts';
import type { PinState } from '../../../shared/domain/pin-state.ts';
import { pinState } from '../../../shared/domain/pin-state.ts';
import { fail, succeed, type Result } from '../../../shared/kernel/result.ts';
import { ChildClient, type Lost } from '../../children/child-client.ts';
import { readCertificate, type CertificateFacts } from '../certificate-facts.ts';
import { readableCertificates } from '../order-chain.ts';
import type { PinCount } from './pin-count.ts';
import type { LaunchTokenChild, ListedToken, TokenChild } from './token-protocol.ts';

/** A driver that has said nothing for this long will not: the slowest cards need some seconds for one signature. */
export const TOKEN_TIME_LIMIT_MS = 20_000;

export interface TokenDriverParts {
  readonly launch: LaunchTokenChild;
  readonly pinCount: PinCount;
  readonly timeLimitMs: number;
}

/** A token that is plugged in, with what can be read of it without its PIN. */
export interface PresentToken {
  readonly tokenIndex: number;
  readonly label: string;
  readonly serialNumber: string;
  /** What the token reports and what was counted here, the worse of both. */
  readonly pinState: PinState;
  readonly pinLength: { readonly min: number; readonly max: number };
  /** Those of persons: who may be chosen to sign. */
  readonly certificates: readonly CertificateFacts[];
  /** Everything on it, the authorities that complete a chain too. */
  readonly allCertificates: readonly Uint8Array[];
}

/** Every token that a driver sees now. The child ends with the answer, so the next look is a fresh one. */
export async function listTokens(
  parts: TokenDriverParts,
  modulePath: string,
): Promise<Result<readonly PresentToken[], TokenFailure>> {
  const child: TokenChild = new ChildClient(parts);
  try {
    return await askForTokens(child, parts.pinCount, modulePath);
  } finally {
    child.close();
  }
}

/** The same on a child that stays, for who goes on to open a key. */
export async function askForTokens(
  child: TokenChild,
  pinCount: PinCount,
  modulePath: string,
): Promise<Result<readonly PresentToken[], TokenFailure>> {
  const answer = await child.ask({ kind: 'list', modulePath });
  if (answer.kind === 'lost') return fail(failureOfLost(answer));
  if (answer.kind === 'tokens')
    return succeed(await Promise.all(answer.tokens.map((token) => presentToken(token, pinCount))));
  // A list is asked without a PIN, so whatever else came back is no fault of a PIN or a key.
  const isToken = answer.kind === 'refused' && answer.fault.kind.startsWith('token-');
  return fail(isToken ? (answer.fault as TokenFailure) : { kind: 'token-crashed' });
}

export function failureOfLost({ cause }: Lost): TokenFailure {
  return { kind: cause === 'timed-out' ? 'token-silent' : 'token-crashed' };
}

async function presentToken(token: ListedToken, pinCount: PinCount): Promise<PresentToken> {
  return {
    ...token,
    pinState: pinState(token.pinState, await pinCount.read(token.serialNumber)),
    certificates: token.certificates.flatMap(personalCertificate),
    allCertificates: token.certificates,
  };
}

/** Issuers lie on tokens too, to complete the chain; nobody signs papers with one. */
function personalCertificate(der: Uint8Array): readonly CertificateFacts[] {
  const [x509] = readableCertificates([der]);
  const facts = readCertificate(der);
  return facts === undefined || x509 === undefined || x509.ca ? [] : [facts];
}
