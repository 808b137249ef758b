import { createServer } from 'node:http';

/** Passes requests on; `dropQuery` hides which action was asked about, so that the answer speaks of the true one. */
export function startRelay(target: string, dropQuery: boolean) {
  return startServer(async (request, body) => {
    const url = new URL(request.url, target);
    if (dropQuery) url.search = '';
    return fetch(url, {
      method: request.method,
      headers: request.headers,
      ...(body.length > 0 ? { body } : {}),
    });
  });
}

/** A line that collects a whole request before it passes it on, and breaks when the request is too large. */
export function startCollectingRelay(target: string, limitBytes: number) {
  return startServer(async (request, body) => {
    if (body.length > limitBytes) return undefined;
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    return fetch(new URL(request.url, target), {
      method: request.method,
      headers: request.headers,
      ...(hasBody ? { body } : {}),
    });
  });
}

type Pass = (
  request: { readonly method: string; readonly url: string; readonly headers: Record<string, string> },
  body: Buffer<ArrayBuffer>,
) => Promise<Response | undefined>;

async function startServer(pass: Pass) {
  const server = createServer((incoming, outgoing) => {
    const forward = async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer); // no encoding: buffers
      const headers: Record<string, string> = {};
      for (const [name, value] of Object.entries(incoming.headers)) {
        if (typeof value === 'string' && !/^(?:host|connection|content-length)$/.test(name))
          headers[name] = value;
      }
      const asked = { method: incoming.method ?? 'GET', url: incoming.url ?? '/', headers };
      const answer = await pass(asked, Buffer.concat(chunks));
      if (answer === undefined) return incoming.socket.destroy();
      const kept = [...answer.headers].filter(
        ([name]) => !/^(?:connection|content-encoding|transfer-encoding)$/.test(name),
      );
      outgoing.writeHead(answer.status, kept.flat());
      return outgoing.end(Buffer.from(await answer.arrayBuffer()));
    };
    forward().catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('a server that listens has an address');
  return {
    address: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
