import { stopCodeOf } from './journal-failure.ts';
import type { CoreHead, JournalCore } from './journal-core.ts';
import type { HeadFacts, ThreadReply, ThreadRequest } from './thread-messages.ts';

interface ServePort {
  reply(message: ThreadReply): void;
  /** Runs a step after the messages that already wait have been delivered. */
  later(step: () => void): void;
  /** Called once, after the last reply. */
  closed(): void;
}

type AppendRequest = Extract<ThreadRequest, { kind: 'append' }>;

/**
 * Serves one journal in the order of asking. Appends that arrive while a sync
 * runs wait in the port, are delivered together, and share the next write and
 * sync: with many callers the disk is asked once per turn, not once per caller.
 * Returns the function that takes each request.
 */
export function serveJournal(core: JournalCore, port: ServePort): (request: ThreadRequest) => void {
  let waiting: ThreadRequest[] = [];
  let isDue = false;

  const turn = (): void => {
    isDue = false;
    const requests = waiting;
    waiting = [];
    for (const group of groupAppends(requests)) serveGroup(core, port, group);
    const isClosing = requests.some((request) => request.kind === 'close');
    if (!isClosing && waiting.length === 0) core.prepareNextSegment();
  };

  return (request) => {
    waiting.push(request);
    if (isDue) return;
    isDue = true;
    port.later(turn);
  };
}

export function headFacts({ epoch, seq, hash, writtenAtMs }: CoreHead): HeadFacts {
  return { epoch, seq, hash: Buffer.from(hash).toString('hex'), writtenAtMs };
}

/** A run of appends is one group; every other request stands alone. */
function groupAppends(requests: readonly ThreadRequest[]): readonly (readonly ThreadRequest[])[] {
  const groups: ThreadRequest[][] = [];
  for (const request of requests) {
    const open = groups.at(-1);
    if (request.kind === 'append' && open?.[0]?.kind === 'append') open.push(request);
    else groups.push([request]);
  }
  return groups;
}

function serveGroup(core: JournalCore, port: ServePort, group: readonly ThreadRequest[]): void {
  try {
    const appends = group.filter((request): request is AppendRequest => request.kind === 'append');
    if (appends.length > 0) serveAppends(core, port, appends);
    for (const request of group) if (request.kind !== 'append') serveOther(core, port, request);
  } catch (error) {
    const code = stopCodeOf(error);
    if (code === undefined) throw error;
    for (const { id } of group) port.reply({ kind: 'stopped', id, code });
  }
}

function serveAppends(core: JournalCore, port: ServePort, requests: readonly AppendRequest[]): void {
  const outcomes = core.append(requests.map(({ call }) => call));
  const head = headFacts(core.head);
  for (const [at, { id }] of requests.entries()) {
    const outcome = outcomes[at];
    if (outcome === undefined) throw new RangeError('an append went without an outcome');
    port.reply({ kind: 'append', id, outcome, head });
  }
}

function serveOther(
  core: JournalCore,
  port: ServePort,
  request: Exclude<ThreadRequest, { kind: 'append' }>,
): void {
  switch (request.kind) {
    case 'read':
      port.reply({ kind: 'read', id: request.id, records: core.read(request.afterSeq, request.limit) });
      return;
    case 'begin-epoch':
      core.begin(request.epoch, request.wallTimeMs);
      port.reply({ kind: 'begin-epoch', id: request.id, head: headFacts(core.head) });
      return;
    case 'verify':
      serveVerify(core, port, request.id);
      return;
    case 'hash-of':
      port.reply({ kind: 'hash-of', id: request.id, hash: core.hashOf(request.seq) });
      return;
    case 'snapshot': {
      const { segments, head } = core.snapshot();
      port.reply({ kind: 'snapshot', id: request.id, snapshot: { segments, head: headFacts(head) } });
      return;
    }
    case 'close':
      core.close(request.wallTimeMs);
      port.reply({ kind: 'close', id: request.id });
      port.closed();
      return;
    default:
      request satisfies never;
  }
}

function serveVerify(core: JournalCore, port: ServePort, id: number): void {
  const steps = core.verify();
  const step = (): void => {
    try {
      const { done, value } = steps.next();
      if (done === true && value !== undefined) port.reply({ kind: 'verify', id, result: value });
      else port.later(step);
    } catch (error) {
      const code = stopCodeOf(error);
      if (code === undefined) throw error;
      port.reply({ kind: 'stopped', id, code });
    }
  };
  step();
}
