import { X509Certificate } from 'node:crypto';
import type { SigningFailure } from '../../../shared/contract/failures.ts';
import { pinState } from '../../../shared/domain/pin-state.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../../shared/kernel/result.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import { ChildClient } from '../../children/child-client.ts';
import type { CertificateFacts } from '../certificate-facts.ts';
import { findAlgorithm } from '../key-algorithm.ts';
import { orderChain, readableCertificates } from '../order-chain.ts';
import type { Signer } from '../signer.ts';
import { whyNot } from '../why-not.ts';
import { askForTokens, failureOfLost, type PresentToken, type TokenDriverParts } from './token-driver.ts';
import type { TokenChild, TokenFault } from './token-protocol.ts';
import { tokenSigner } from './token-signer.ts';

export interface OpenTokenRequest {
  readonly modulePath: string;
  /** The certificate that the clerk chose to sign with. */
  readonly certificateDigest: Sha256;
  readonly pin: string;
  /** The person was told that one more wrong PIN locks the device, and goes on. */
  readonly acceptLastTry: boolean;
  readonly now: Instant;
}

interface ChosenKey {
  readonly token: PresentToken;
  readonly certificate: CertificateFacts;
}

/** Opens the key of one certificate for a batch. Everything that can be known without the PIN is asked before a try is spent. */
export async function openToken(
  parts: TokenDriverParts,
  request: OpenTokenRequest,
): Promise<Result<Signer, SigningFailure>> {
  const child: TokenChild = new ChildClient(parts);
  const opened = await openOn(child, parts, request);
  // The child goes with a failure, and what it was told with it.
  if (!opened.ok) child.close();
  return opened;
}

async function openOn(
  child: TokenChild,
  parts: TokenDriverParts,
  request: OpenTokenRequest,
): Promise<Result<Signer, SigningFailure>> {
  const tokens = await askForTokens(child, parts.pinCount, request.modulePath);
  if (!tokens.ok) return tokens;
  const chosen = findChosen(tokens.value, request.certificateDigest);
  if (!chosen.ok) return chosen;
  const { token, certificate } = chosen.value;
  const x509 = new X509Certificate(certificate.der);
  const algorithm = findAlgorithm(x509.publicKey);
  const known = readableCertificates(token.allCertificates);
  const chain = orderChain(x509, known);
  if (chain === undefined || algorithm === undefined) return fail({ kind: 'certificate-wrong-purpose' });
  const refusal = whyNot(certificate, request.now) ?? whyNoTry(token, request);
  if (refusal !== undefined) return fail(refusal);
  const failure = await logIn(child, parts, { ...chosen.value, pin: request.pin });
  return failure === undefined ? succeed(tokenSigner(child, { chain, algorithm })) : fail(failure);
}

export function findChosen(
  tokens: readonly PresentToken[],
  digest: Sha256,
): Result<ChosenKey, SigningFailure> {
  for (const token of tokens) {
    const certificate = token.certificates.find((candidate) => candidate.digest === digest);
    if (certificate !== undefined) return succeed({ token, certificate });
  }
  return fail({ kind: tokens.length === 0 ? 'token-missing' : 'certificate-missing' });
}

/** A PIN that cannot be right, a token that is locked, and a last try that nobody has accepted are not sent to the token. */
function whyNoTry(token: PresentToken, { pin, acceptLastTry }: OpenTokenRequest): SigningFailure | undefined {
  const length = Buffer.byteLength(pin);
  if (length < token.pinLength.min || length > token.pinLength.max)
    return { kind: 'pin-length', ...token.pinLength };
  if (token.pinState === 'none') return { kind: 'wrong-pin', triesLeft: 'none' };
  if (token.pinState === 'last' && !acceptLastTry) return { kind: 'last-try' };
  return undefined;
}

/** A try is counted on disk before it is made: a crash in the middle of it must not make it free. */
async function logIn(
  child: TokenChild,
  { pinCount }: TokenDriverParts,
  { token, certificate, pin }: ChosenKey & { readonly pin: string },
): Promise<SigningFailure | undefined> {
  const before = await pinCount.read(token.serialNumber);
  await pinCount.write(token.serialNumber, before + 1);
  const bytes = new Uint8Array(Buffer.from(pin));
  const answer = await child.ask({
    kind: 'log-in',
    tokenIndex: token.tokenIndex,
    certificate: certificate.der,
    pin: bytes,
  });
  bytes.fill(0);
  if (answer.kind === 'lost') return failureOfLost(answer);
  if (answer.kind === 'logged-in') {
    await pinCount.write(token.serialNumber, 0);
    return undefined;
  }
  if (answer.kind !== 'refused') return { kind: 'token-crashed' };
  const spent = answer.fault.kind === 'wrong-pin' || answer.fault.kind === 'pin-locked';
  // The key was asked for only after the PIN was found right.
  if (answer.fault.kind === 'key-missing') await pinCount.write(token.serialNumber, 0);
  else if (!spent) await pinCount.write(token.serialNumber, before);
  return failureOfFault(answer.fault, before + 1);
}

function failureOfFault(fault: TokenFault, wrongPins: number): SigningFailure {
  if (fault.kind === 'pin-locked') return { kind: 'wrong-pin', triesLeft: 'none' };
  if (fault.kind !== 'wrong-pin') return fault;
  return { kind: 'wrong-pin', triesLeft: pinState(fault.pinState, wrongPins) };
}
