import { describe, expect, test } from 'vitest';
import { mapAll, OktaConfigError, toArray } from '../../src/core.js';
import { callListUsers, failure, testCore } from './support/client.js';
import { json, serve, type Reply } from './support/server.js';

const pages = ['ab', 'cd', 'e'].map<Reply>((ids, index) => (response, request, origin) => {
  const link = index < 2 ? [`<${origin}/api/v1/users?after=${index}>; rel="next"`] : [];
  json([...ids], 200, { link })(response, request, origin);
});

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number;
}

/** Resolves when nothing is left to do but what waits for a timer or the network. */
const idle = () => new Promise((resolve) => setImmediate(resolve));

describe('toArray', () => {
  test.each([
    { limit: undefined, want: 'abcde', requests: 3 },
    { limit: Infinity, want: 'abcde', requests: 3 },
    { limit: 5, want: 'abcde', requests: 3 },
    { limit: 4, want: 'abcd', requests: 2 },
    { limit: 3, want: 'abc', requests: 2 },
    { limit: 2.5, want: 'ab', requests: 1 },
    { limit: 2, want: 'ab', requests: 1 },
    { limit: 0, want: '', requests: 1 },
  ])('gives $want for limit $limit', async ({ limit, want, requests }) => {
    const server = await serve(...pages);
    const list = callListUsers<string>(testCore(server));
    expect((await toArray(list, { limit })).join('')).toBe(want);
    await list;
    expect(server.requests).toHaveLength(requests);
  });

  test('takes pages too', async () => {
    const server = await serve(...pages);
    const all = await toArray(callListUsers<string>(testCore(server)).pages(), { limit: 2 });
    expect(all.map(({ items }) => items)).toEqual([[...'ab'], [...'cd']]);
  });

  test.each([-1, NaN])('refuses limit %d', async (limit) => {
    expect(await failure(toArray([1], { limit }))).toBeInstanceOf(OktaConfigError);
  });

  test('throws what the list throws', async () => {
    const server = await serve(pages[0]!, json({ errorCode: 'E0000006' }, 403));
    const error = await failure(toArray(callListUsers(testCore(server))));
    expect(error).toMatchObject({ status: 403 });
  });

  test('throws it for limit 0 too, as nobody else would hear of it', async () => {
    const server = await serve(json({ errorCode: 'E0000006' }, 403));
    const error = await failure(toArray(callListUsers(testCore(server)), { limit: 0 }));
    expect(error).toMatchObject({ status: 403 });
  });
});

describe('mapAll', () => {
  test('gives the results in the order of the list, whichever comes first', async () => {
    const server = await serve(...pages);
    const list = callListUsers<string>(testCore(server));
    const results = await mapAll(list, async (item, index) => {
      for (let turns = 10 - index; turns > 0; turns--) await idle();
      return `${index}${item}`;
    });
    expect(results).toEqual(['0a', '1b', '2c', '3d', '4e']);
  });

  test.each([
    { concurrency: 1, want: 1 },
    { concurrency: 3, want: 3 },
    { concurrency: 3.5, want: 3 },
    { concurrency: undefined, want: 10 },
    { concurrency: Infinity, want: 40 },
  ])('runs $want at a time for concurrency $concurrency', async ({ concurrency, want }) => {
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await idle();
      running -= 1;
    };
    await mapAll(numbers(40), work, { concurrency });
    expect({ running, most }).toEqual({ running: 0, most: want });
  });

  test('takes no more from the list than there is room for', async () => {
    let taken = 0;
    const list = (async function* () {
      for (; taken < 100; taken++) yield taken;
    })();
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const done = mapAll(list, () => gate, { concurrency: 4 });
    await idle();
    expect(taken).toBeLessThanOrEqual(4);
    open();
    expect(await done).toHaveLength(100);
  });

  test('ends with the first failure, when what has begun is over', async () => {
    const begun: number[] = [];
    let ended = 0;
    let isClosed = false;
    const list = (async function* () {
      try {
        yield* numbers(100);
      } finally {
        isClosed = true;
      }
    })();
    const done = mapAll(
      list,
      async (item) => {
        begun.push(item);
        if (item === 2) throw new Error('of 2');
        await idle();
        await idle();
        ended += 1;
      },
      { concurrency: 3 },
    );
    expect(await failure(done)).toEqual(new Error('of 2'));
    expect(begun).toEqual([0, 1, 2]);
    expect({ ended, isClosed }).toEqual({ ended: 2, isClosed: true });
  });

  test('throws what the list throws, when what has begun is over', async () => {
    const server = await serve(pages[0]!, json({ errorCode: 'E0000006' }, 403));
    const seen: string[] = [];
    const error = await failure(
      mapAll(callListUsers<string>(testCore(server)), async (item) => {
        await idle();
        seen.push(item);
      }),
    );
    expect(error).toMatchObject({ status: 403 });
    expect(seen).toEqual(['a', 'b']);
  });

  test.each([0, -1, NaN])('refuses concurrency %d', async (concurrency) => {
    const error = await failure(mapAll([1], (item) => item, { concurrency }));
    expect(error).toBeInstanceOf(OktaConfigError);
  });

  test('takes any iterable, and functions that give no promise', async () => {
    expect(await mapAll(new Set([1, 2]), (item) => item * 2)).toEqual([2, 4]);
    expect(await mapAll([], () => 1)).toEqual([]);
  });
});
