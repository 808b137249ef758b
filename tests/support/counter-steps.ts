import { commitIntent } from '../../electron/counter/commit-intent.ts';
import { signDossier } from '../../electron/counter/sign-dossier.ts';
import type { CommitFailure } from '../../shared/contract/failures.ts';
import type { Committed } from '../../shared/contract/channels/journal-channels.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { Draft } from '../../shared/domain/draft.ts';
import type { ClerkIntent } from '../../shared/domain/history.ts';
import { pageKey } from '../../shared/domain/page-key.ts';
import type { ActionId } from '../../shared/kernel/id.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { aDossierId, aDraft, anActionId } from './builders.ts';
import type { FakeCounter } from './fake-counter.ts';

/** What a clerk does with one dossier at a counter on fakes; dossiers are told apart by a name. */

let ids = 0;
const newId = (): string => `step-${(ids += 1)}`;

const idOf = (name: string) => aDossierId(`dossier-${name}`);
const receiveIdOf = (name: string) => anActionId(`receive-${name}`);

export function findNamed({ counter }: FakeCounter, name: string): Dossier {
  const dossier = counter.ledger.findDossier(idOf(name));
  if (dossier === undefined) throw new TypeError(`nobody began the dossier ${name}`);
  return dossier;
}

export function commitNamed(
  { counter }: FakeCounter,
  name: string,
  request: { readonly intent: ClerkIntent; readonly actionId?: ActionId },
): Promise<Result<Committed, CommitFailure>> {
  const dossierId = idOf(name);
  const expectedDossierSeq = counter.ledger.findDossier(dossierId)?.dossierSeq ?? 0;
  const actionId = request.actionId ?? anActionId(newId());
  return commitIntent(counter, { actionId, dossierId, expectedDossierSeq, intent: request.intent });
}

/** Everything but the reception: typed, looked at, signed. */
export async function signNamed(fake: FakeCounter, name: string, change: Partial<Draft> = {}): Promise<void> {
  const draft = aDraft({ dossierId: idOf(name), receiveActionId: receiveIdOf(name), ...change });
  await commitNamed(fake, name, { intent: { kind: 'draft-saved', draft } });
  for (const page of draft.components.flatMap((component) => component.pages)) {
    const intent = { kind: 'page-seen', pageId: page.pageId, pageKey: pageKey(page) } as const;
    await commitNamed(fake, name, { intent });
  }
  await signDossier(fake.counter, { dossierId: idOf(name), pin: 'right', acceptLastTry: false }, newId);
}

/** F9. */
export function receiveNamed(
  fake: FakeCounter,
  name: string,
  word: Omit<Extract<ClerkIntent, { kind: 'receive' }>, 'kind'> = {},
): Promise<Result<Committed, CommitFailure>> {
  return commitNamed(fake, name, { intent: { kind: 'receive', ...word }, actionId: receiveIdOf(name) });
}
