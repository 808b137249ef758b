import type { RequestEnvelope } from './child-protocol.ts';
import { serveRequests } from './serve-requests.ts';

/**
 * Entry of the process that decodes what others wrote. It holds no key and writes no file; when a
 * decoder crashes or hangs, only this process dies.
 */

// libvips spills pictures over 100 MB into a temporary file, in clear; here they stay in memory.
process.env['VIPS_DISC_THRESHOLD'] = '64g';

process.on('disconnect', () => process.exit(0));

serveRequests({
  send: (answer) => process.send?.(answer),
  // The other end is `image-child-client.ts` of the same build, so the message has this shape.
  onRequest: (listener) => process.on('message', (message) => listener(message as RequestEnvelope)),
});
