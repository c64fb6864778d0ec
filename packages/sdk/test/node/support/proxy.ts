import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a proxy does with a request for a tunnel. */
export type TunnelReply = (socket: Socket, port: number) => void;

export interface TestProxy {
  readonly url: string;
  /** Host and port that tunnels were asked for, with the credentials. */
  readonly tunnels: readonly { readonly target: string; readonly authorization?: string }[];
}

/** A proxy on loopback until the test ends. Every host is the server at `origin`; it answers with the replies in turn. */
export async function proxyTo(origin: string, ...replies: TunnelReply[]): Promise<TestProxy> {
  const tunnels: { target: string; authorization?: string }[] = [];
  const open = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connection', (socket) => open.add(socket));
  server.on('connect', ({ url = '', headers }, socket: Socket) => {
    const authorization = headers['proxy-authorization'];
    const reply = replies[Math.min(tunnels.length, replies.length - 1)] ?? tunnel;
    tunnels.push({ target: url, ...(authorization && { authorization }) });
    socket.on('error', () => {});
    reply(socket, Number(new URL(origin).port));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tunnels };
}

export const tunnel: TunnelReply = (socket, port) => {
  const upstream = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.on('error', () => socket.destroy());
};

export function refuse(status: number): TunnelReply {
  return (socket) => socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 2\r\n\r\nno`);
}

export const hangUp: TunnelReply = (socket) => {
  socket.destroy();
};

export const nonsense: TunnelReply = (socket) => {
  socket.end('hello\r\n\r\n');
};
