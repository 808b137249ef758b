import type { Channel, Handlers } from '../../shared/contract/ipc.ts';
import type { LockedFailure } from '../../shared/contract/failures.ts';
import type { Clerk } from '../../shared/domain/office.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { FileDialogPort, PaperSignerPort } from './ports.ts';
import type { CounterSession } from './session.ts';
import { signDossier } from './sign-dossier.ts';
import { verifyPapers } from './verify-papers.ts';
import { whenUnlocked } from './when-unlocked.ts';

interface SigningParts {
  readonly session: CounterSession;
  readonly dialog: FileDialogPort;
  readonly newId: () => string;
}

/** Who signs, with which device, and the signing itself. */
export function signingHandlers({
  session,
  dialog,
  newId,
}: SigningParts): Pick<Handlers, `signing:${string}` & Channel> {
  return {
    'signing:identity': () => withKey(session, (signer, clerk) => signer.identity(clerk)),
    'signing:sign': (request) => whenUnlocked(session, (counter) => signDossier(counter, request, newId)),
    'signing:verify': ({ dossierId }) => whenUnlocked(session, (counter) => verifyPapers(counter, dossierId)),
    'signing:pick-module': () =>
      whenUnlocked(session, async () => succeed({ path: (await dialog.pickModule()) ?? null })),
    'signing:tokens': () => withKey(session, (signer) => signer.tokens()),
    'signing:try': (entry) => withKey(session, (signer, clerk) => signer.signTrial(clerk, entry)),
  };
}

function withKey<Value, Failure>(
  session: CounterSession,
  work: (signer: PaperSignerPort, clerk: Clerk) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | LockedFailure>> {
  return whenUnlocked<Value, Failure | LockedFailure>(session, async ({ clerk, parts }) =>
    clerk === undefined ? fail({ kind: 'locked' }) : work(parts.signer, clerk),
  );
}
