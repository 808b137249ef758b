import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import {
  ImageChildClient,
  type ChildEvents,
  type LaunchChild,
} from '../../../../electron/documents/import/image-child-client.ts';
import { launchUtilityChild } from '../../../../electron/documents/import/launch-utility-child.ts';
import type { ChildAnswer, RequestEnvelope } from '../../../../electron/documents/import/child-protocol.ts';

type Behaviour = (request: RequestEnvelope, events: ChildEvents) => void;

const question = (path: string) => ({ kind: 'inspect-pdf', path }) as const;
const answer: ChildAnswer = { kind: 'refused', reason: 'empty' };

/** A child that does as told; what it was asked and how often it was started or killed is kept. */
function aClient(behave: Behaviour) {
  const seen = { started: 0, killed: 0, asked: new Array<string>() };
  const launch: LaunchChild = (events) => {
    seen.started += 1;
    return {
      send: (request) => {
        if (request.request.kind === 'inspect-pdf') seen.asked.push(request.request.path);
        behave(request, events);
      },
      kill: () => {
        seen.killed += 1;
        events.ended();
      },
    };
  };
  return { seen, client: new ImageChildClient({ launch, timeLimitMs: 20 }) };
}

function pathOf({ request }: RequestEnvelope): string {
  return request.kind === 'inspect-pdf' ? request.path : '';
}

describe('the image child', () => {
  test('is started once, for the first question', async () => {
    const { client, seen } = aClient(({ id }, events) => events.answered({ id, answer }));

    expect(seen.started).toBe(0);
    expect(await client.ask(question('a'))).toEqual(answer);
    expect(await client.ask(question('b'))).toEqual(answer);
    expect(seen.started).toBe(1);
  });

  test('loses only the file it crashed on, and is started again', async () => {
    const { client, seen } = aClient((request, events) =>
      pathOf(request) === 'bad' ? events.ended() : events.answered({ id: request.id, answer }),
    );

    const outcomes = await Promise.all(['good', 'bad', 'next'].map((path) => client.ask(question(path))));

    expect(outcomes).toEqual([answer, { kind: 'lost', cause: 'crashed' }, answer]);
    expect(seen).toMatchObject({ started: 2, asked: ['good', 'bad', 'next'] });
  });

  test('is killed when it takes too long, and the next file is served', async () => {
    const { client, seen } = aClient((request, events) => {
      if (pathOf(request) !== 'stuck') events.answered({ id: request.id, answer });
    });

    const outcomes = await Promise.all(['stuck', 'next'].map((path) => client.ask(question(path))));

    expect(outcomes).toEqual([{ kind: 'lost', cause: 'timed-out' }, answer]);
    expect(seen).toMatchObject({ started: 2, killed: 1 });
  });

  test('is not believed when it answers a question that is over', async () => {
    const late: ChildEvents[] = [];
    const { client } = aClient((request, events) => {
      if (pathOf(request) === 'stuck') late.push(events);
      else {
        late[0]?.answered({ id: request.id - 1, answer: { kind: 'refused', reason: 'encrypted' } });
        events.answered({ id: request.id, answer });
      }
    });

    await client.ask(question('stuck'));

    expect(await client.ask(question('next'))).toEqual(answer);
  });

  test('answers nothing after it was closed, and is not started again', async () => {
    const { client, seen } = aClient(() => undefined);
    const waiting = client.ask(question('a'));
    await Promise.resolve();

    client.close();

    expect(await waiting).toEqual({ kind: 'lost', cause: 'closed' });
    expect(await client.ask(question('b'))).toEqual({ kind: 'lost', cause: 'closed' });
    expect(seen.started).toBeLessThanOrEqual(1);
  });
});

describe("Electron's utility process", () => {
  test('carries questions, answers and its own end', async () => {
    const client = new ImageChildClient({
      timeLimitMs: 1000,
      launch: launchUtilityChild(() => {
        const events = new EventEmitter();
        return {
          on: (event, listener) => events.on(event, listener),
          once: (event, listener) => events.once(event, listener),
          kill: () => true,
          postMessage: (message: RequestEnvelope) => {
            if (pathOf(message) === 'bad') events.emit('exit');
            else events.emit('message', { id: message.id, answer });
          },
        };
      }),
    });

    expect(await client.ask(question('good'))).toEqual(answer);
    expect(await client.ask(question('bad'))).toEqual({ kind: 'lost', cause: 'crashed' });
  });
});
