import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * A registry that fails while packages are published: it passes everything on to another one, and refuses what is published after so
 * many packages.
 *
 * @param {string} url of the other registry
 * @param {number} taken packages
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export async function startFailing(url, taken) {
  let puts = 0;
  const server = createServer(async (request, response) => {
    if (request.method === 'PUT' && ++puts > taken) {
      response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":"rehearsed"}');
      return;
    }
    const { status, type, body } = await passOn(url, request);
    response.writeHead(status, { 'content-type': type }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function passOn(url, request) {
  const { method, url: path } = request;
  const { authorization, 'content-type': contentType } = request.headers;
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const answer = await fetch(new URL(path, url), {
    method,
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
    },
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? 'application/json',
    body: Buffer.from(await answer.arrayBuffer()),
  };
}
