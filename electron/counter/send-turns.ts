import type { Reply, Request } from '../../shared/contract/ipc.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import type { Counter } from './counter.ts';
import { sendDossier } from './send-dossier.ts';

interface RunningTurn {
  readonly answer: Promise<Reply<'province:send'>>;
  readonly stop: AbortController;
}

/** The turns under way, one per dossier at most: whoever asks meanwhile gets the answer of the one that runs. */
export class SendTurns {
  readonly #running = new Map<DossierId, RunningTurn>();

  take(counter: Counter, request: Request<'province:send'>): Promise<Reply<'province:send'>> {
    const { dossierId } = request;
    const running = this.#running.get(dossierId);
    if (running !== undefined) return running.answer;
    const stop = new AbortController();
    const answer = sendDossier(counter, { ...request, signal: stop.signal }).finally(() =>
      this.#running.delete(dossierId),
    );
    this.#running.set(dossierId, { answer, stop });
    return answer;
  }

  stop(dossierId: DossierId): void {
    this.#running.get(dossierId)?.stop.abort();
  }
}
