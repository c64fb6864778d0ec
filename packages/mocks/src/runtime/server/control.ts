import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MockOrg } from '../mock/types.js';
import { statusPage } from './status-page.js';

/** Answers the paths of the mock itself: the status page, and a few switches. Returns false for all other paths. */
export function control(
  { method = 'GET', url = '/' }: IncomingMessage,
  outgoing: ServerResponse,
  mock: MockOrg,
): boolean {
  const { pathname, searchParams } = new URL(url, 'http://mock');
  const switches = SWITCHES[`${method} ${pathname}`];
  if (switches === undefined) return false;
  try {
    const { type, body } = switches(mock, searchParams);
    outgoing.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    outgoing.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end(`${message}\n`);
  }
  return true;
}

interface ControlAnswer {
  readonly type: string;
  readonly body: string;
}

type Switch = (mock: MockOrg, query: URLSearchParams) => ControlAnswer;

const page: Switch = (mock) => ({ type: 'text/html; charset=utf-8', body: statusPage(mock) });
const json = (value: unknown): ControlAnswer => ({
  type: 'application/json',
  body: `${JSON.stringify(value)}\n`,
});

const SWITCHES: Readonly<Partial<Record<string, Switch>>> = {
  'GET /': page,
  'GET /_mock': page,
  'GET /_mock/snapshot': (mock) => json(mock.snapshot()),
  'POST /_mock/reset': (mock) => {
    mock.reset();
    return json({ reset: true });
  },
  'POST /_mock/advance': (mock, query) => {
    mock.clock.advance(Number(query.get('ms') ?? Number.NaN));
    return json({ now: mock.clock.iso() });
  },
};
