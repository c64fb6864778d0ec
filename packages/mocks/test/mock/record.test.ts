import { describe, expect, it } from 'vitest';
import { createRecord } from '../../src/runtime/mock/record.js';
import { weigh } from '../../src/runtime/mock/weigh.js';

type Ops = Readonly<Record<string, { readonly body?: string }>>;

const received = (at: number, size: number) => ({
  operationId: 'a',
  params: { body: 'x'.repeat(size) },
  method: 'POST',
  url: 'https://mock.okta.test/',
  headers: new Headers(),
  at,
});

describe('the record of requests', () => {
  it.each([
    ['as many as it may', { requests: 3, bytes: 1e9 }, [10, 10, 10, 10, 10], [2, 3, 4]],
    ['no more bytes than it may', { requests: 9, bytes: 2500 }, [1000, 1000, 1000, 1000], [2, 3]],
    ['the last one whatever its size', { requests: 9, bytes: 100 }, [10, 5000], [1]],
    ['more again after a large one', { requests: 9, bytes: 2500 }, [9000, 1000, 1000], [1, 2]],
  ])('keeps %s', (_name, limits, sizes, want) => {
    const record = createRecord<Ops>(limits);
    for (const [at, size] of sizes.entries()) record.add(received(at, size));
    expect(record.requests.map(({ at }) => at)).toEqual(want);
    record.clear();
    record.add(received(9, 10));
    expect(record.requests).toHaveLength(1);
  });

  it('weighs all that params may be, however deep', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    expect(weigh(deep)).toBeGreaterThan(100_000);
    expect(weigh({ a: 'b'.repeat(100), c: [1, null, true, undefined] })).toBeGreaterThan(100);
    expect(weigh({ file: new Blob(['x'.repeat(1000)]) })).toBeGreaterThan(1000);
    expect(weigh(new Uint8Array(1000))).toBeGreaterThan(1000);
  });
});
