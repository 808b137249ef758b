import type { CommitFailure } from '../../shared/contract/failures.ts';
import type { Committed } from '../../shared/contract/channels/journal-channels.ts';
import type { LifeCommand } from '../../shared/domain/life/life-command.ts';
import { getInstant } from '../../shared/kernel/instant.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { commitNamed } from './counter-steps.ts';
import { openFakeCounter, type FakeCounter } from './fake-counter.ts';

/** A counter whose clock shows a local moment (`2026-11-30T08:00:00`), with numbers lent for the days that are named. */
export async function openCounterAt(local: string, days: readonly string[]): Promise<FakeCounter> {
  const fake = await openFakeCounter();
  setClock(fake, local);
  const numbers = { counterId: 'c', epoch: 'epoch-1', first: 5001, last: 5050 };
  const leases = days.map((day) => ({ ...numbers, day, leaseId: day }));
  await fake.counter.append([{ kind: 'numbers-granted', leases }]);
  return fake;
}

export function setClock(fake: FakeCounter, local: string): void {
  fake.clock.now = getInstant(Date.parse(`${local}+07:00`));
}

/** A step of a dossier's life after intake, as the clerk asks for it. */
export function liveNamed(
  fake: FakeCounter,
  name: string,
  command: LifeCommand,
): Promise<Result<Committed, CommitFailure>> {
  return commitNamed(fake, name, { intent: { kind: 'live', command } });
}
