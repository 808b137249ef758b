import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** What a test may make go wrong; reachable only from inside the process, never over HTTP. */
export type Fault =
  /** The connection ends before the request is looked at. */
  | { readonly kind: 'drop-request' }
  /** The work is done and the answer is lost. */
  | { readonly kind: 'drop-answer' }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly kind: 'delay'; readonly ms: number };

export type FindFault = (request: { readonly method: string; readonly url: string }) => Fault | undefined;

export function installFaults(server: FastifyInstance, findFault: FindFault): void {
  server.addHook('onRequest', async (request, reply) => {
    const fault = findFault({ method: request.method, url: request.url });
    if (fault === undefined) return;
    if (fault.kind === 'drop-request') {
      request.raw.socket.destroy();
      reply.hijack();
      return;
    }
    if (fault.kind === 'drop-answer') loseAnswer(reply.raw);
    if (fault.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    if (fault.kind === 'status') {
      if (fault.retryAfterSeconds !== undefined) void reply.header('retry-after', fault.retryAfterSeconds);
      await reply.status(fault.status).send({ kind: 'busy', messageVi: '', serverNow: 0 });
    }
  });
}

/** Whoever answers, the server library or tus: the moment the first byte would go, the connection ends. */
function loseAnswer(response: ServerResponse): void {
  const lose = () => {
    response.socket?.destroy();
    return true;
  };
  Object.assign(response, { write: lose, end: lose });
}
