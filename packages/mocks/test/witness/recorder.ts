import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a client sent, as it came over the wire. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  /** Without its question mark; empty where there is none. */
  readonly query: string;
  /** Media type of the body, without its parameters; empty where there is no body. */
  readonly type: string;
  readonly body: string;
}

/** What came of a call: its request, or the error of a call that sends none. */
export type Answered = Sent | Error;

/** A server that keeps the requests it gets, and answers them all with success. */
export interface Recorder {
  readonly url: string;
  /** The first request that `call` leads to. */
  record(call: () => Promise<unknown>): Promise<Answered>;
  /** The second request of a call that reads a list: the server's first answer links to a page of its own making. */
  recordNext(call: () => Promise<unknown>): Promise<Answered>;
  stop(): Promise<void>;
}

export async function startRecorder(): Promise<Recorder> {
  const seen: Sent[] = [];
  let pages = false;
  const keep = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sent = await sentBy(request);
    seen.push(sent);
    const link = `<http://${request.headers.host}${sent.path}?${NEXT}>; rel="next"`;
    const isFirst = pages && seen.length === 1;
    response.writeHead(200, { 'content-type': 'application/json', ...(isFirst && { link }) });
    response.end(isFirst ? '[{"id":"1"}]' : pages ? '[]' : '{}');
  };
  const server = createServer((request, response) => {
    void keep(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const made = async (call: () => Promise<unknown>, withPages: boolean): Promise<Answered> => {
    seen.length = 0;
    pages = withPages;
    // What a client makes of the answer is not compared, so an error counts only where nothing was sent.
    const failure = await call().then(
      () => new Error('nothing was sent'),
      (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
    );
    return seen[withPages ? 1 : 0] ?? failure;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    record: (call) => made(call, false),
    recordNext: (call) => made(call, true),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The query of a next link, with a cursor that is easily spoilt. */
const NEXT = 'after=a%2Bb%2Fc%3D%3D%7C1&limit=2&filter=status+eq+%22ACTIVE%22';

async function sentBy(request: IncomingMessage): Promise<Sent> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const [path = '', query = ''] = (request.url ?? '').split(/\?(.*)/s);
  const body = Buffer.concat(chunks).toString();
  const [type = '', parameters = ''] = (request.headers['content-type'] ?? '').split(/;(.*)/s);
  const boundary = /boundary="?([^";]+)/.exec(parameters)?.[1];
  return {
    method: request.method ?? '',
    path,
    query,
    type: body === '' ? '' : type.trim(),
    // Each client makes a boundary of its own.
    body: boundary === undefined ? body : body.replaceAll(boundary, 'boundary'),
  };
}
