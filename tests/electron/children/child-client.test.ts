import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { ChildClient, type ChildEvents, type LaunchChild } from '../../../electron/children/child-client.ts';
import type { RequestEnvelope } from '../../../electron/children/child-messages.ts';
import { launchUtilityChild } from '../../../electron/children/launch-utility-child.ts';
import { serveRequests } from '../../../electron/children/serve-child.ts';

interface Question {
  readonly path: string;
}

interface Answer {
  readonly kind: 'seen' | 'other';
}

type Behaviour = (request: RequestEnvelope<Question>, events: ChildEvents<Answer>) => void;

const question = (path: string): Question => ({ path });
const answer: Answer = { kind: 'seen' };

/** A child that does as told; what it was asked and how often it was started or killed is kept. */
function aClient(behave: Behaviour) {
  const seen = { started: 0, killed: 0, asked: new Array<string>() };
  const launch: LaunchChild<Question, Answer> = (events) => {
    seen.started += 1;
    return {
      send: (request) => {
        seen.asked.push(request.request.path);
        behave(request, events);
      },
      kill: () => {
        seen.killed += 1;
        events.ended();
      },
    };
  };
  return { seen, client: new ChildClient({ launch, timeLimitMs: 20 }) };
}

describe('a child', () => {
  test('is started once, for the first question', async () => {
    const { client, seen } = aClient(({ id }, events) => events.answered({ id, answer }));

    expect(seen.started).toBe(0);
    expect(await client.ask(question('a'))).toEqual(answer);
    expect(await client.ask(question('b'))).toEqual(answer);
    expect(seen.started).toBe(1);
  });

  test('loses only the file it crashed on, and is started again', async () => {
    const { client, seen } = aClient((request, events) =>
      request.request.path === 'bad' ? events.ended() : events.answered({ id: request.id, answer }),
    );

    const outcomes = await Promise.all(['good', 'bad', 'next'].map((path) => client.ask(question(path))));

    expect(outcomes).toEqual([answer, { kind: 'lost', cause: 'crashed' }, answer]);
    expect(seen).toMatchObject({ started: 2, asked: ['good', 'bad', 'next'] });
  });

  test('is killed when it takes too long, and the next file is served', async () => {
    const { client, seen } = aClient((request, events) => {
      if (request.request.path !== 'stuck') events.answered({ id: request.id, answer });
    });

    const outcomes = await Promise.all(['stuck', 'next'].map((path) => client.ask(question(path))));

    expect(outcomes).toEqual([{ kind: 'lost', cause: 'timed-out' }, answer]);
    expect(seen).toMatchObject({ started: 2, killed: 1 });
  });

  test('is not believed when it answers a question that is over', async () => {
    const late: ChildEvents<Answer>[] = [];
    const { client } = aClient((request, events) => {
      if (request.request.path === 'stuck') late.push(events);
      else {
        late[0]?.answered({ id: request.id - 1, answer: { kind: 'other' } });
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
    const client = new ChildClient<Question, Answer>({
      timeLimitMs: 1000,
      launch: launchUtilityChild(() => {
        const events = new EventEmitter();
        return {
          on: (event, listener) => events.on(event, listener),
          once: (event, listener) => events.once(event, listener),
          kill: () => true,
          postMessage: (message) => {
            const { id, request } = message as RequestEnvelope<Question>; // what the client sends
            if (request.path === 'bad') events.emit('exit');
            else events.emit('message', { id, answer });
          },
        };
      }),
    });

    expect(await client.ask(question('good'))).toEqual(answer);
    expect(await client.ask(question('bad'))).toEqual({ kind: 'lost', cause: 'crashed' });
  });
});

describe("the child's own end", () => {
  test('answers in order, however long each question takes', async () => {
    const answered: number[] = [];
    const listeners: ((request: RequestEnvelope<Question>) => void)[] = [];
    let settleFirst = (): void => undefined;
    const first = new Promise<void>((resolve) => {
      settleFirst = resolve;
    });
    serveRequests<Question, Answer>(
      { send: ({ id }) => answered.push(id), onRequest: (listener) => listeners.push(listener) },
      async ({ path }) => {
        if (path === 'slow') await first;
        return answer;
      },
    );

    listeners[0]?.({ id: 1, request: question('slow') });
    listeners[0]?.({ id: 2, request: question('quick') });
    await Promise.resolve();
    expect(answered).toEqual([]);
    settleFirst();

    await expect.poll(() => answered).toEqual([1, 2]);
  });
});
