import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A listener on loopback that notes whatever arrives, by any protocol. */
export interface PacketCounter {
  /** The same number for TCP and for UDP. */
  readonly port: number;
  /** What the arrivals called themselves: the first word of a requested path, `udp`, or `tcp` for anything unreadable. */
  readonly arrivals: readonly string[];
  close(): Promise<void>;
}

export async function startPacketCounter(): Promise<PacketCounter> {
  const arrivals: string[] = [];
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    sockets.add(socket);
    const arrival = { at: arrivals.push('tcp') - 1 }; // a connection counts even if nothing is said on it
    socket.on('error', () => socket.destroy());
    socket.once('data', (data) => {
      arrivals[arrival.at] = nameOf(data);
      socket.end(
        'HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 0\r\nconnection: close\r\n\r\n',
      );
    });
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const { port } = tcp.address() as AddressInfo; // a TCP server that listens has one
  const udp = createSocket('udp4', () => void arrivals.push('udp'));
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    port,
    arrivals,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([
        new Promise((resolve) => tcp.close(resolve)),
        new Promise<void>((resolve) => udp.close(resolve)),
      ]);
    },
  };
}

/** A request names its own path; a STUN message (RFC 8489) begins with two zero bits and has its cookie at byte 4. */
function nameOf(data: Buffer): string {
  if (data.length >= 8 && data.readUInt32BE(4) === 0x2112a442) return 'turn-tcp';
  return /^[A-Z]+ \/([a-z-]+)/.exec(data.toString('latin1'))?.[1] ?? 'tcp';
}
