import type { ServerResponse } from 'node:http';
import type { MockOrg } from '../../mock/types.js';
import { pathOf, queryOf } from '../asked.js';
import { BodyTooLarge, readBody } from '../body.js';
import type { Exchange } from '../exchange.js';
import { isTooDeep } from '../nesting.js';
import { clockControls } from './clock.js';
import { documentOf } from './document.js';
import { factorControls } from './factors.js';
import { faultControls } from './faults.js';
import { requestControls } from './requests.js';
import { faultIn, type Schema } from './schema.js';
import { stateControls } from './state.js';
import { thingControls } from './things.js';
import { tokenControls } from './tokens.js';
import { type Control, ControlFault } from './types.js';

const documentControl: Control = {
  method: 'GET',
  path: '/openapi.json',
  name: 'getDocument',
  summary: 'This document.',
  answer: { type: 'object', required: ['openapi'], properties: { openapi: { type: 'string' } } },
  run: () => documentOf(controls),
};

const controls: readonly Control[] = [
  documentControl,
  ...stateControls,
  ...clockControls,
  ...faultControls,
  ...thingControls,
  ...requestControls,
  ...tokenControls,
  ...factorControls,
];

/** Answers the front page, and all below `/_mock`. What is asked for is checked as a whole before anything is changed. */
export async function control(about: Exchange, mock: MockOrg): Promise<void> {
  const { incoming, outgoing } = about;
  try {
    const found = find(incoming.method ?? 'GET', pathOf(about.target));
    const query = readQuery(about.target, found.query ?? {});
    const body = found.body && (await bodyOf(about, found.body, found.isLarge === true));
    const answer = await found.run({ mock, query, body });
    write(outgoing, found.answer && answer);
  } catch (error) {
    const { status, message } = refusal(error);
    write(outgoing, { error: message }, status);
  }
}

function find(asked: string, path: string): Control {
  const method = asked === 'HEAD' ? 'GET' : asked;
  const below = path === '/' ? '' : path.slice('/_mock'.length).replace(/\/$/, '');
  const here = controls.filter((one) => one.path === below);
  const found = here.find((one) => one.method === method);
  if (found !== undefined) return found;
  if (here.length === 0) {
    throw new ControlFault(404, `There is no ${path.slice(0, 100)}. See /_mock/openapi.json.`);
  }
  const methods = here.map((one) => one.method).join(' or ');
  throw new ControlFault(405, `${path} takes ${methods}.`);
}

function readQuery(
  target: string,
  known: NonNullable<Control['query']>,
): Readonly<Record<string, unknown>> {
  const read = [...queryOf(target)].map(([name, text]) => {
    const type = Object.hasOwn(known, name) ? known[name]?.schema.type : undefined;
    return [name, type === 'number' || type === 'integer' ? numberOf(text) : text] as const;
  });
  const query = Object.fromEntries(read);
  const names = Object.keys(known);
  const fault = faultIn(
    query,
    {
      additionalProperties: false,
      required: names.filter((name) => known[name]?.required === true),
      properties: Object.fromEntries(
        Object.entries(known).map(([name, one]) => [name, one.schema]),
      ),
    },
    'query',
  );
  if (fault !== undefined) throw new ControlFault(400, fault);
  return query;
}

/** Text that is no number stays text, which no schema of a number takes. */
function numberOf(text: string): unknown {
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
}

/** The largest state that is taken, in bytes. */
const LARGEST = 2 ** 29;

async function bodyOf(
  { incoming, maxBodyBytes }: Exchange,
  schema: Schema,
  isLarge: boolean,
): Promise<unknown> {
  const type = incoming.headers['content-type'] ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    throw new ControlFault(415, 'Send JSON, with Content-Type: application/json.');
  }
  const bytes = await readBody(incoming, isLarge ? LARGEST : maxBodyBytes);
  if (isTooDeep(bytes)) throw new ControlFault(400, 'The body is nested too deep.');
  const body = parse(bytes);
  const fault = faultIn(body, schema, 'body');
  if (fault !== undefined) throw new ControlFault(400, fault);
  return body;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ControlFault(400, 'The body is no JSON.');
  }
}

function refusal(error: unknown): { readonly status: number; readonly message: string } {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof ControlFault) return { status: error.status, message };
  if (error instanceof BodyTooLarge) return { status: 413, message };
  const isRefused = error instanceof TypeError || error instanceof RangeError;
  return { status: isRefused ? 400 : 500, message };
}

/** Objects are JSON, texts HTML. */
function write(outgoing: ServerResponse, answer: unknown, status = 200): void {
  if (answer === undefined) return void outgoing.writeHead(204).end();
  const isPage = typeof answer === 'string';
  const type = isPage ? 'text/html; charset=utf-8' : 'application/json';
  const text = isPage ? answer : `${JSON.stringify(answer, withoutBytes)}\n`;
  const headers = { 'content-type': type, 'cache-control': 'no-store' };
  outgoing.writeHead(status, { ...headers, 'x-content-type-options': 'nosniff' }).end(text);
}

/** Files that were sent are shown by their type and size. */
function withoutBytes(_key: string, value: unknown): unknown {
  if (value instanceof Blob) return { type: value.type, size: value.size };
  return value instanceof Uint8Array ? { size: value.byteLength } : value;
}
