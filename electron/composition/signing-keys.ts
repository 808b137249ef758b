import type { SigningFailure, TokenFailure } from '../../shared/contract/failures.ts';
import type {
  PinEntry,
  SigningIdentity,
  TokenFacts,
} from '../../shared/contract/channels/signing-channels.ts';
import { findChosenKey, type MachineSettings } from '../../shared/domain/machine-settings.ts';
import type { Clerk } from '../../shared/domain/office.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { openPkcs12 } from '../signing/pkcs12-signer.ts';
import type { Signer } from '../signing/signer.ts';
import { certificateFacts } from '../signing/signing-identity.ts';
import { findChosen, openToken } from '../signing/token/open-token.ts';
import { listTokens, type PresentToken, type TokenDriverParts } from '../signing/token/token-driver.ts';
import { whyNot } from '../signing/why-not.ts';
import type { TrialIdentities } from './trial-identities.ts';

/** The key of each clerk, wherever it lies: on the token that the settings name, else in the trial file. */
export interface SigningKeys {
  identity(clerk: Clerk): Promise<Result<SigningIdentity, SigningFailure>>;
  unlock(clerk: Clerk, entry: PinEntry): Promise<Result<Signer, SigningFailure>>;
  tokens(): Promise<Result<readonly TokenFacts[], TokenFailure>>;
}

export interface SigningKeyParts {
  readonly settings: { current(): MachineSettings };
  readonly identities: TrialIdentities;
  readonly tokenDriver: TokenDriverParts;
  readonly now: () => Instant;
}

export function createSigningKeys(parts: SigningKeyParts): SigningKeys {
  const signing = () => parts.settings.current().signing;
  return {
    async identity(clerk) {
      const chosen = findChosenKey(signing(), clerk.clerkId);
      if (chosen === undefined) return trialIdentity(parts, clerk);
      const tokens = await listTokens(parts.tokenDriver, signing().modulePath);
      if (!tokens.ok) return tokens;
      const found = findChosen(tokens.value, chosen.certificateDigest);
      if (!found.ok) return found;
      const { token, certificate } = found.value;
      const device = { kind: 'token', label: token.label, pinState: token.pinState } as const;
      return succeed({ ...certificateFacts(certificate), device });
    },
    unlock(clerk, entry) {
      const { modulePath } = signing();
      const chosen = findChosenKey(signing(), clerk.clerkId);
      if (chosen === undefined) return openTrialFile(parts, clerk, entry.pin);
      const { certificateDigest } = chosen;
      return openToken(parts.tokenDriver, { ...entry, modulePath, certificateDigest, now: parts.now() });
    },
    async tokens() {
      const found = await listTokens(parts.tokenDriver, signing().modulePath);
      return found.ok ? succeed(found.value.map((token) => tokenFacts(token, parts.now()))) : found;
    },
  };
}

function tokenFacts({ label, pinState, certificates }: PresentToken, now: Instant): TokenFacts {
  return {
    label,
    pinState,
    certificates: certificates.map((certificate) => ({
      ...certificateFacts(certificate),
      refusal: whyNot(certificate, now),
    })),
  };
}

async function trialIdentity(
  { identities }: SigningKeyParts,
  clerk: Clerk,
): Promise<Result<SigningIdentity, SigningFailure>> {
  const certificate = await identities.findCertificate(clerk);
  if (certificate === undefined) return fail({ kind: 'token-missing' });
  return succeed({ ...certificateFacts(certificate), device: { kind: 'trial-file' } });
}

async function openTrialFile(
  { identities, now }: SigningKeyParts,
  clerk: Clerk,
  pin: string,
): Promise<Result<Signer, SigningFailure>> {
  const file = await identities.findPkcs12(clerk);
  return file === undefined ? fail({ kind: 'token-missing' }) : openPkcs12(file, pin, now());
}
