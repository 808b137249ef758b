import type { LaunchChild } from './child-client.ts';
import type { AnswerEnvelope } from './child-messages.ts';

/** The part of Electron's `UtilityProcess` that is used here. */
export interface UtilityChild {
  postMessage(message: object): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
  kill(): boolean;
}

/**
 * Starts a child as a utility process: in the packaged program Electron can no longer run as plain
 * Node (the fuse is off), so `fork` has no Node to start. `start` is `utilityProcess.fork` of one path.
 */
export function launchUtilityChild<Request, Answer>(start: () => UtilityChild): LaunchChild<Request, Answer> {
  return (events) => {
    const child = start();
    // The child is our own build, so what it sends has this shape.
    child.on('message', (message) => events.answered(message as AnswerEnvelope<Answer>));
    child.once('exit', events.ended);
    return {
      send: (request) => child.postMessage(request),
      kill: () => {
        child.kill();
      },
    };
  };
}
