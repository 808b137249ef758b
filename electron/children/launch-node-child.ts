import { fork } from 'node:child_process';
import type { LaunchChild } from './child-client.ts';
import type { AnswerEnvelope } from './child-messages.ts';

/** Starts a child in plain Node, with raw bytes on the wire. `execArgv`: flags for Node itself. */
export function launchNodeChild<Request extends object, Answer>(options: {
  readonly path: string;
  readonly execArgv?: readonly string[];
}): LaunchChild<Request, Answer> {
  return (events) => {
    const child = fork(options.path, {
      serialization: 'advanced',
      execArgv: [...(options.execArgv ?? [])],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // The child is our own build, so what it sends has this shape.
    child.on('message', (message) => events.answered(message as AnswerEnvelope<Answer>));
    child.once('exit', () => events.ended());
    child.once('error', () => events.ended());
    return {
      send: (request) => {
        // A child that died a moment ago: `ended` tells the waiting question.
        child.send(request, () => undefined);
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}
