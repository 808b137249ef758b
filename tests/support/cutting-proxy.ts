import { connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP line between a client and a server that counts what goes up, and breaks when told to. */
export interface CuttingProxy {
  readonly address: string;
  /** Bytes from the client since the start or the last `reset`, request headers included. */
  readonly sentBytes: number;
  resetCount(): void;
  /** Both ends are cut, as by a pulled cable, once this many more bytes have gone up. */
  cutAfter(bytes: number): void;
  /** Nothing more is taken from the client once this many more bytes have gone up; the line stays open. */
  holdAfter(bytes: number): void;
  /** Where new connections go, for a server that came back elsewhere. */
  pointTo(serverAddress: string): void;
  close(): Promise<void>;
}

export async function startCuttingProxy(serverAddress: string): Promise<CuttingProxy> {
  const state = {
    target: new URL(serverAddress),
    sentBytes: 0,
    cutAt: Infinity,
    holdAt: Infinity,
    sockets: new Set<Socket>(),
  };
  const server = createServer((client) => {
    const upstream = connect({ host: state.target.hostname, port: Number(state.target.port) });
    for (const socket of [client, upstream]) {
      state.sockets.add(socket);
      socket.on('error', () => undefined); // a cut line is what this proxy is for
      socket.on('close', () => {
        client.destroy();
        upstream.destroy();
        state.sockets.delete(socket);
      });
    }
    upstream.pipe(client);
    client.on('data', (bytes: Buffer) => {
      const passed = bytes.subarray(0, Math.max(0, state.cutAt - state.sentBytes));
      const cut = passed.length < bytes.length;
      state.sentBytes += bytes.length;
      client.pause();
      upstream.write(passed, () => {
        if (cut) {
          state.cutAt = Infinity;
          setTimeout(() => client.destroy(), 20); // long enough for the server to have read what went through
        } else if (state.sentBytes < state.holdAt) client.resume();
      });
    });
    client.on('end', () => upstream.end());
  });
  await listen(server);
  return {
    address: addressOf(server),
    get sentBytes() {
      return state.sentBytes;
    },
    resetCount: () => {
      state.sentBytes = 0;
    },
    holdAfter: (bytes) => {
      state.holdAt = state.sentBytes + bytes;
    },
    cutAfter: (bytes) => {
      state.cutAt = state.sentBytes + bytes;
    },
    pointTo: (address) => {
      state.holdAt = Infinity;
      state.target = new URL(address);
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of state.sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
}

function addressOf(server: Server): string {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a proxy that listens has an address');
  return `http://127.0.0.1:${address.port}`;
}
