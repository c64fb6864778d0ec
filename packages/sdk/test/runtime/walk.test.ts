import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { sendList, type FetchLike, type Page } from '../../src/runtime/index.js';
import { listUsers, testCore } from './support/client.js';

/** `.ci/run` has a million of them. */
const USERS = Number(process.env['OKTAFORGE_WALK_USERS'] ?? 100_000);
const PAGE = 200;
/** After how many pages each walk is left; the last goes to the end. */
const stops = [0.02, 0.08, 0.8].map((share) => (share * USERS) / PAGE);
/** Bytes; the pages of a million users are 130 MB of JSON. */
const FLAT = 2_000_000;

interface User {
  readonly id: number;
}

/** An org with so many users, in memory. */
const org: FetchLike = async (url) => {
  const { searchParams } = new URL(url);
  const after = Number(searchParams.get('after') ?? 0);
  const users = Array.from({ length: Math.min(PAGE, USERS - after) }, (_, index) => ({
    id: after + index,
    profile: { login: `user.${after + index}@example.com`, firstName: 'Ada', lastName: 'King' },
    status: 'ACTIVE',
  }));
  const last = after + PAGE;
  const next = `<https://acme.okta.com/api/v1/users?after=${last}&limit=${PAGE}>; rel="next"`;
  return new Response(JSON.stringify(users), {
    headers: { 'content-type': 'application/json', ...(last < USERS && { link: next }) },
  });
};

/** Bytes in use, without what is garbage. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

test('a walk over many users, stopped and resumed from its cursor, loses and doubles nothing and keeps nothing', async () => {
  const core = testCore({ orgUrl: 'https://acme.okta.com', fetch: org });
  const walk = (cursor?: string): AsyncIterable<Page<User>> =>
    sendList<User>(core, listUsers, { limit: PAGE }, { cursor }).pages();
  let expected = 0;
  let walks = 0;
  let stored: string | undefined;
  let before = 0;
  let most = 0;
  do {
    let pages = 0;
    for await (const { items, next } of walk(stored)) {
      for (const { id } of items) if (id !== expected++) throw new Error(`${id} is out of order`);
      // A store keeps text.
      stored = next && JSON.parse(JSON.stringify(next));
      pages += 1;
      if (expected % (USERS / 10) === 0) {
        before ||= memory();
        most = Math.max(most, memory());
      }
      if (pages === stops[walks]) break;
    }
    walks += 1;
  } while (stored !== undefined);
  expect({ walks, expected }).toEqual({ walks: 4, expected: USERS });
  expect(most - before).toBeLessThan(FLAT);
});
