import type { AnswerEnvelope, RequestEnvelope } from './child-protocol.ts';
import { serveRequests, type ChildPort } from './serve-requests.ts';

/**
 * Entry of the process that decodes what others wrote. It holds no key and writes no file; when a
 * decoder crashes or hangs, only this process dies. It runs as a forked Node or as Electron's utility process.
 */

/** Electron's end of the wire; absent in plain Node. */
interface ParentPort {
  postMessage(message: AnswerEnvelope): void;
  on(event: 'message', listener: (event: { readonly data: RequestEnvelope }) => void): unknown;
}

// libvips spills pictures over 100 MB into a temporary file, in clear; here they stay in memory.
process.env['VIPS_DISC_THRESHOLD'] = '64g';

process.on('disconnect', () => process.exit(0));

serveRequests(findUtilityPort() ?? nodePort());

function nodePort(): ChildPort {
  return {
    send: (answer) => process.send?.(answer),
    // The other end is `image-child-client.ts` of the same build, so the message has this shape.
    onRequest: (listener) => process.on('message', (message) => listener(message as RequestEnvelope)),
  };
}

function findUtilityPort(): ChildPort | undefined {
  if (!('parentPort' in process)) return undefined;
  // Electron defines it, with this shape, in utility processes only.
  const port = process.parentPort as unknown as ParentPort | undefined;
  if (port === undefined) return undefined;
  return {
    send: (answer) => port.postMessage(answer),
    onRequest: (listener) => port.on('message', (event) => listener(event.data)),
  };
}
