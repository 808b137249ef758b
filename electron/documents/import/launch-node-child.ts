import { fork } from 'node:child_process';
import type { AnswerEnvelope } from './child-protocol.ts';
import type { LaunchChild } from './image-child-client.ts';

/** Starts the child in plain Node, with raw bytes on the wire. `execArgv`: flags for Node itself. */
export function launchNodeChild(options: {
  readonly path: string;
  readonly execArgv?: readonly string[];
}): LaunchChild {
  return (events) => {
    const child = fork(options.path, {
      serialization: 'advanced',
      execArgv: [...(options.execArgv ?? [])],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // The child is our own build, so what it sends has this shape.
    child.on('message', (message) => events.answered(message as AnswerEnvelope));
    child.once('exit', () => events.ended());
    child.once('error', () => events.ended());
    return {
      send: (request) => {
        // A child that died a moment ago: `ended` tells the waiting request.
        child.send(request, () => undefined);
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}
