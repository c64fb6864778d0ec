import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { org, prepare } from './everywhere/org.mjs';

/** What the mock receives of `useClient`, whatever the runtime. The calls that are given up end at a time of their own. */
const usual = `listUsers 200, listUsers 200, listUsers 200
createUser 200, getUser 200, getUser 404, updateOrgLogo 201 with 8 bytes
createGroup 200, getGroup 429, getGroup 200
listBrands reset, listBrands 200, getLogs 200
/oauth2/v1/token 400, /oauth2/v1/token 200`.split(/, |\n/);

/**
 * A mock Okta over HTTP, made of the installed packages, and a page of another origin that may call it.
 *
 * @param {string} place - where the packages are installed
 */
export async function openStage(place) {
  const page = await serve(() => readFileSync(join(place, 'page.js')));
  const file = createRequire(join(place, 'stage.cjs')).resolve('@oktaforge/mocks/server');
  const { startMockServer } = await import(pathToFileURL(file).href);
  const { url, mock, stop } = await startMockServer({ ...org, cors: [page.url] });
  return {
    pageUrl: page.url,
    url,
    /** Lets a program use the client against the mock, whose URL it is given; throws if the mock received something else. */
    async perform(program, wanted = usual) {
      mock.reset();
      prepare(mock);
      await program(url);
      const kept = mock.requests.filter(({ operationId }) => operationId !== 'listGroups');
      const received = kept.map(shown);
      if (received.join() !== wanted.join()) {
        const [seen, should] = [received, wanted].map((list) => list.join(', '));
        throw new Error(`The mock has received: ${seen}\nIt should have: ${should}`);
      }
    },
    async close() {
      await stop();
      page.server.closeAllConnections();
      page.server.close();
    },
  };
}

function shown({ operationId, params, url, status = 'reset' }) {
  const size = params?.file instanceof Blob ? ` with ${params.file.size} bytes` : '';
  return `${operationId ?? new URL(url).pathname} ${status}${size}`;
}

/** A page with a script, at an origin of its own. */
async function serve(script) {
  const html =
    '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>';
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script() : html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${server.address().port}` };
}
