import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { retryAt } from '../../src/load/retry-at.js';
import { sha256 } from '../../src/output/hash.js';
import { schema } from '../changes/seeds/seed.js';
import { base } from '../changes/seeds/base.js';
import { runCli } from '../cli/support.js';
import { serve } from '../load/support/serve.js';
import { treeOf } from '../support/tree.js';
import { edited, workspaceWith } from './support/workspace.js';

const path = '/okta/spec/master/dist/current/management.yaml';
const of = (version: string, ...properties: string[]): string =>
  edited((d) => {
    d['info'].version = version;
    for (const name of properties) schema(d, 'Receipt')['properties'][name] = { type: 'string' };
  });

/** Strong ones and weak ones, as GitHub has. */
const etagOf = (text: string): string =>
  (text.includes('2026.07') ? 'W/' : '') + `"${sha256(text)}"`;

interface Published {
  text: string;
  /** Answers instead of the file. */
  instead?: (response: ServerResponse) => void;
}

/** A server that answers as the one of GitHub's files does, and notes what it has sent. */
async function publish(published: Published): Promise<{ url: string; sent: string[] }> {
  const sent: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (published.instead !== undefined) return published.instead(response);
    if (request.url !== path) return void response.writeHead(404).end('404: Not Found');
    const etag = etagOf(published.text);
    const isKnown = request.headers['if-none-match'] === etag;
    sent.push(isKnown ? 'nothing' : 'the file');
    response.writeHead(isKnown ? 304 : 200, { etag, 'content-type': 'text/plain' });
    response.end(isKnown ? undefined : published.text);
  };
  const origin = await serve((request, response) => {
    if (request.url !== '/moved') return answer(request, response);
    response.writeHead(301, { location: path }).end();
  });
  return { url: `${origin}${path}`, sent };
}

async function watching(newest: string | undefined): Promise<string> {
  const setting = newest === undefined ? {} : { newest: `newest: ${newest}` };
  const root = workspaceWith({}, setting);
  expect(await runCli(root, ['generate'])).toMatchObject({ exitCode: 0, stderr: '' });
  return root;
}

const pinned = (root: string): { etag?: string } =>
  parse(readFileSync(join(root, 'spec/spec.yaml'), 'utf8')).upstream;

describe('update without a description', () => {
  test('takes the newest, and asks only for what is newer from then on', async () => {
    const published = { text: of('2026.06.3', 'colour') };
    const { url, sent } = await publish(published);
    const root = await watching(url);
    const first = await runCli(root, ['update', '--json']);
    expect(JSON.parse(first.stdout)).toMatchObject({ outcome: 'updated', bump: 'minor' });
    expect(readFileSync(join(root, 'spec/upstream/management.yaml'), 'utf8')).toBe(published.text);
    expect(pinned(root).etag).toBe(etagOf(published.text));

    const before = treeOf(root);
    const second = await runCli(root, ['update', '--json']);
    expect(JSON.parse(second.stdout)).toEqual({
      outcome: 'unchanged',
      newest: url,
      version: '2026.06.3',
    });
    expect(second.exitCode).toBe(0);
    expect(treeOf(root)).toEqual(before);

    published.text = of('2026.07.0', 'colour', 'size');
    const third = await runCli(root, ['update']);
    expect(third.stdout).toContain('`Receipt.size` is described now');
    await runCli(root, ['update']);
    expect(sent).toEqual(['the file', 'nothing', 'the file', 'nothing']);
  });

  test('finds nothing new where a server without ETags has the pinned file', async () => {
    const { url } = await publish({
      text: '',
      instead: (response) => response.end(JSON.stringify(base())),
    });
    const root = await watching(url);
    const before = treeOf(root);
    const { exitCode, stdout } = await runCli(root, ['update', '--markdown']);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`Nothing new: ${url} still has the description that is pinned, 1.0.0.\n`);
    expect(treeOf(root)).toEqual(before);
  });

  test('forgets the ETag with an update from elsewhere', async () => {
    const { url, sent } = await publish({ text: of('2026.06.3', 'colour') });
    const root = await watching(url);
    await runCli(root, ['update']);
    await runCli(root, ['update', 'spec/things.json']);
    expect(pinned(root).etag).toBeUndefined();
    await runCli(root, ['update']);
    expect(sent).toEqual(['the file', 'the file']);
  });

  test.each<[string, (response: ServerResponse) => void, RegExp[]]>([
    [
      'a file that is missing',
      (response) => response.writeHead(404).end('404: Not Found'),
      [/management\.yaml answered 404 Not Found\./, /write that address to spec\/spec\.yaml/],
    ],
    [
      'a rate limit',
      (response) =>
        response
          .writeHead(429, { 'retry-after': '90', date: 'Sat, 28 Nov 2026 09:00:00 GMT' })
          .end(),
      [
        /answered 429 Too Many Requests, and takes requests again at 2026-11-28T09:01:30\.000Z\./,
        /Run the same again then\./,
      ],
    ],
    [
      'a rate limit as of GitHub’s API',
      (response) =>
        response
          .writeHead(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795856400' })
          .end(),
      [/takes requests again at 2026-11-28T09:00:00\.000Z\./],
    ],
    [
      'a server that is out of order',
      (response) => response.writeHead(500).end(),
      [/answered 500 Internal Server Error\./, /Check the address/],
    ],
  ])('says what to do for %s, and writes nothing', async (_, instead, says) => {
    const { url } = await publish({ text: '', instead });
    const root = await watching(url);
    const before = treeOf(root);
    const { exitCode, stderr } = await runCli(root, ['update']);
    expect(exitCode).toBe(1);
    for (const each of says) expect(stderr).toMatch(each);
    expect(treeOf(root)).toEqual(before);
  });

  test('follows a name that moved, and says how to change the setting', async () => {
    const { url } = await publish({ text: of('2026.06.3', 'colour') });
    const root = await watching(url.replace(path, '/moved'));
    const { exitCode, stderr } = await runCli(root, ['update']);
    expect(exitCode).toBe(0);
    expect(stderr).toContain(`/moved answered 301 and led to ${url}.`);
    expect(stderr).toContain('write that address to spec/spec.yaml: `newest: https://…`');
  });

  test('says what is missing where no address is set', async () => {
    const root = await watching(undefined);
    const { exitCode, stderr } = await runCli(root, ['update']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('newest-unset');
  });

  test.each(["newest: 'dist/spec.yaml'", 'newest: 3'])('refuses the setting %s', async (newest) => {
    const root = workspaceWith({}, { newest });
    const { exitCode, stderr } = await runCli(root, ['update']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('`newest` has to be an address, https://…');
  });
});

test.each([
  [200, { 'retry-after': '5' }, undefined],
  [429, {}, undefined],
  [429, { 'retry-after': 'soon' }, undefined],
  [429, { 'retry-after': '5' }, '1970-01-01T00:00:05.000Z'],
  [503, { 'retry-after': 'Sat, 28 Nov 2026 09:00:00 GMT' }, '2026-11-28T09:00:00.000Z'],
  [403, { 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '1795856400' }, undefined],
])('%i with %j takes requests again at %s', (status, headers, want) => {
  const response = new Response(null, { status, headers });
  expect(retryAt(response, 0)?.toISOString()).toBe(want);
});
