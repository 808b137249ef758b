import type { AnswerEnvelope, RequestEnvelope } from './child-protocol.ts';
import type { LaunchChild } from './image-child-client.ts';

/** The part of Electron's `UtilityProcess` that is used here. */
export interface UtilityChild {
  postMessage(message: RequestEnvelope): void;
  on(event: 'message', listener: (message: AnswerEnvelope) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
  kill(): boolean;
}

/**
 * Starts the child as a utility process: in the packaged program Electron can no longer run as plain
 * Node (the fuse is off), so `fork` has no Node to start. `start` is `utilityProcess.fork` of one path.
 */
export function launchUtilityChild(start: () => UtilityChild): LaunchChild {
  return (events) => {
    const child = start();
    child.on('message', events.answered);
    child.once('exit', events.ended);
    return {
      send: (request) => child.postMessage(request),
      kill: () => {
        child.kill();
      },
    };
  };
}
