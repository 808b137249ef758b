import type { SigningFailure } from '../../shared/contract/failures.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { signingScopeOf } from '../../shared/domain/allowed-intents.ts';
import { findValidSignature, stateOf, unseenPages, type Dossier } from '../../shared/domain/dossier.ts';
import type { DraftComponent } from '../../shared/domain/draft.ts';
import type { DossierAction } from '../../shared/domain/history.ts';
import type { JournalBody } from '../../shared/journal/journal-body.ts';
import type { Clerk } from '../../shared/domain/office.ts';
import { paperKey } from '../../shared/domain/page-key.ts';
import { needsKey, paperFormOf } from '../../shared/domain/paper-form.ts';
import { componentsToSign } from '../../shared/domain/paper-kinds.ts';
import { parseActionId, type ActionId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { withDiskGuard } from './disk-full.ts';
import type { SignedFile, UnlockedSigner } from './ports.ts';

interface SigningJob {
  readonly dossier: Dossier;
  readonly clerk: Clerk;
  readonly papers: readonly DraftComponent[];
  /** The province refused the signatures that were there: the new ones go to it as another submission. */
  readonly resubmits: boolean;
}

/**
 * Signs every paper of a dossier that lacks a valid signature, with one unlock
 * of the key; after a refusal of its signatures all papers, and sends them again.
 * All becomes one durable batch or none: a failure in the middle leaves the
 * dossier as it was (files already in the vault are unreferenced and prunable).
 */
export function signDossier(
  counter: Counter,
  request: Request<'signing:sign'>,
  newId: () => string,
): Promise<Reply<'signing:sign'>> {
  return counter.exclusively(() =>
    withDiskGuard(async (): Promise<Reply<'signing:sign'>> => {
      const job = findJob(counter, request);
      if (!job.ok) return job;
      // Papers that came signed ask for no key.
      if (!needsKey(job.value.papers)) return signAll({ counter, signer: undefined, newId }, job.value);
      const signer = await counter.parts.signer.unlock(job.value.clerk, request);
      if (!signer.ok) return signer;
      try {
        return await signAll({ counter, signer: signer.value, newId }, job.value);
      } finally {
        await signer.value.close();
      }
    }),
  );
}

function findJob(counter: Counter, request: Request<'signing:sign'>): Result<SigningJob, SigningFailure> {
  const { clerk } = counter;
  if (clerk === undefined) return fail({ kind: 'locked' });
  const dossier = counter.ledger.findDossier(request.dossierId);
  const scope = dossier === undefined ? 'none' : signingScopeOf(stateOf(dossier));
  if (dossier === undefined || scope === 'none') return fail({ kind: 'nothing-to-sign' });
  const unseen = unseenPages(dossier).length;
  if (unseen > 0) return fail({ kind: 'pages-unseen', count: unseen });
  const resubmits = scope === 'all';
  const papers = componentsToSign(dossier.draft).filter(
    (paper) => resubmits || findValidSignature(dossier, paper) === undefined,
  );
  if (papers.length === 0) return fail({ kind: 'nothing-to-sign' });
  if (papers.some(({ pages }) => paperFormOf(pages) === 'kept-in-part')) {
    return fail({ kind: 'signed-file-mixed' });
  }
  return succeed({ dossier, clerk, papers, resubmits });
}

function isKept({ pages }: DraftComponent): boolean {
  return paperFormOf(pages) === 'kept';
}

interface SigningTools {
  readonly counter: Counter;
  /** `undefined` when every paper keeps the signature it came with. */
  readonly signer: UnlockedSigner | undefined;
  readonly newId: () => string;
}

async function signAll(
  tools: SigningTools,
  { dossier, clerk, papers, resubmits }: SigningJob,
): Promise<Reply<'signing:sign'>> {
  const { parts } = tools.counter;
  const bodies: JournalBody[] = [];
  const record = (action: DossierAction) =>
    bodies.push({
      kind: 'action',
      entry: {
        actionId: newActionId(tools.newId),
        dossierId: dossier.dossierId,
        clerkId: clerk.clerkId,
        at: parts.now(),
        action,
      },
    });
  for (const [index, component] of papers.entries()) {
    parts.send('signing:progress', { done: index, total: papers.length });
    const signed = await signOne(tools, component, clerk);
    if (!signed.ok) return signed;
    record({
      kind: 'component-signed',
      componentId: component.componentId,
      pagesKey: paperKey(component),
      ...signed.value,
    });
  }
  if (resubmits) record({ kind: 'resubmitted' });
  parts.send('signing:progress', { done: papers.length, total: papers.length });
  const seq = await tools.counter.append(bodies);
  return succeed({ signed: papers.map((paper) => paper.componentId), seq });
}

function signOne(
  { counter, signer }: SigningTools,
  component: DraftComponent,
  clerk: Clerk,
): Promise<Result<SignedFile, SigningFailure>> {
  const { parts, office } = counter;
  return signer === undefined || isKept(component)
    ? parts.signer.keep(component)
    : signer.signPaper({ component, office, clerk, signedAt: parts.now() });
}

function newActionId(newId: () => string): ActionId {
  const actionId = parseActionId(newId());
  if (actionId === undefined) throw new TypeError('ids made here are well formed');
  return actionId;
}
