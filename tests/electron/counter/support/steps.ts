import { commitIntent } from '../../../../electron/counter/commit-intent.ts';
import { enrolCounter } from '../../../../electron/counter/numbers.ts';
import type { SendTurn } from '../../../../electron/counter/send-dossier.ts';
import { signDossier } from '../../../../electron/counter/sign-dossier.ts';
import type { CommitFailure } from '../../../../shared/contract/failures.ts';
import type { Committed } from '../../../../shared/contract/channels/journal-channels.ts';
import { stateOf } from '../../../../shared/domain/dossier.ts';
import type { Draft } from '../../../../shared/domain/draft.ts';
import type { ClerkIntent } from '../../../../shared/domain/history.ts';
import { pageKey } from '../../../../shared/domain/page-key.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { aDossierId, aDraft, anActionId } from '../../../support/builders.ts';
import { openFakeCounter, type FakeCounter } from '../../../support/fake-counter.ts';

/** What a clerk does at a counter on fakes, step by step, always with the same dossier. */

let ids = 0;
export const newId = (): string => `id-${(ids += 1)}`;

export function commit(
  fake: FakeCounter,
  intent: ClerkIntent,
  actionId = anActionId(intent.kind === 'receive' ? 'receive-1' : newId()),
): Promise<Result<Committed, CommitFailure>> {
  const dossierId = aDossierId();
  const expectedDossierSeq = fake.counter.ledger.findDossier(dossierId)?.dossierSeq ?? 0;
  return commitIntent(fake.counter, { actionId, dossierId, expectedDossierSeq, intent });
}

export async function lookAtAllPages(fake: FakeCounter, draft: Draft): Promise<void> {
  for (const page of draft.components.flatMap((component) => component.pages)) {
    await commit(fake, { kind: 'page-seen', pageId: page.pageId, pageKey: pageKey(page) });
  }
}

/** Enrolled, every page seen, not signed. */
export async function aSeenDossier(): Promise<FakeCounter> {
  const fake = await openFakeCounter();
  await enrolCounter(fake.counter, { address: 'http://127.0.0.1', enrolmentCode: 'x' });
  const draft = aDraft();
  await commit(fake, { kind: 'draft-saved', draft });
  await lookAtAllPages(fake, draft);
  return fake;
}

export async function aSignedDossier(): Promise<FakeCounter> {
  const fake = await aSeenDossier();
  await signDossier(fake.counter, { dossierId: aDossierId(), pin: 'right', acceptLastTry: false }, newId);
  return fake;
}

export async function aReceivedDossier(): Promise<FakeCounter> {
  const fake = await aSignedDossier();
  await commit(fake, { kind: 'receive' }, anActionId('receive-1'));
  return fake;
}

export const stateIn = (fake: FakeCounter): string | undefined => {
  const dossier = fake.counter.ledger.findDossier(aDossierId());
  return dossier && stateOf(dossier).kind;
};

/** One turn of sending it; the rest unless said otherwise. */
export function aTurn(facts: Partial<SendTurn> = {}): SendTurn {
  return { dossierId: aDossierId(), part: 'rest', signal: new AbortController().signal, ...facts };
}
