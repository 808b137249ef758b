import type { SigningFailure } from '../../shared/contract/failures.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { signingScopeOf } from '../../shared/domain/allowed-intents.ts';
import { findValidSignature, stateOf, unseenPages, type Dossier } from '../../shared/domain/dossier.ts';
import type { DraftComponent } from '../../shared/domain/draft.ts';
import type { DossierAction } from '../../shared/domain/history.ts';
import type { JournalBody } from '../../shared/domain/journal-body.ts';
import type { Clerk } from '../../shared/domain/office.ts';
import { pagesKey } from '../../shared/domain/page-key.ts';
import { componentsToSign } from '../../shared/domain/paper-kinds.ts';
import { parseActionId, type ActionId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { withDiskGuard } from './disk-full.ts';
import type { UnlockedSigner } from './ports.ts';

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
      const signer = await counter.parts.signer.unlock(job.value.clerk, request.pin);
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
  return papers.length === 0
    ? fail({ kind: 'nothing-to-sign' })
    : succeed({ dossier, clerk, papers, resubmits });
}

async function signAll(
  tools: { readonly counter: Counter; readonly signer: UnlockedSigner; readonly newId: () => string },
  { dossier, clerk, papers, resubmits }: SigningJob,
): Promise<Reply<'signing:sign'>> {
  const { parts, office } = tools.counter;
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
    const signed = await tools.signer.signPaper({ component, office, clerk, signedAt: parts.now() });
    if (!signed.ok) return signed;
    record({
      kind: 'component-signed',
      componentId: component.componentId,
      pagesKey: pagesKey(component.pages),
      ...signed.value,
    });
  }
  if (resubmits) record({ kind: 'resubmitted' });
  parts.send('signing:progress', { done: papers.length, total: papers.length });
  const seq = await tools.counter.append(bodies);
  return succeed({ signed: papers.map((paper) => paper.componentId), seq });
}

function newActionId(newId: () => string): ActionId {
  const actionId = parseActionId(newId());
  if (actionId === undefined) throw new TypeError('ids made here are well formed');
  return actionId;
}
