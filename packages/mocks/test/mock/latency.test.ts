import { describe, expect, it } from 'vitest';
import { createMockOkta } from '../../src/index.js';

const HOUR = 3_600_000;

describe('an answer that is to come late', () => {
  it.each(['before', 'while'])(
    'is given up when the signal is aborted %s it waits',
    async (when) => {
      const mock = createMockOkta();
      mock.fail('*', { kind: 'latency', ms: HOUR });
      const caller = new AbortController();
      const why = new Error('waited enough');
      const url = '/api/v1/users';
      if (when === 'before') {
        caller.abort(why);
        await expect(mock.fetch(url, { signal: caller.signal })).rejects.toBe(why);
        return;
      }
      const answer = mock.fetch(url, { signal: caller.signal });
      // The second one waits for nothing, and is answered after the first has begun to wait.
      await mock.fetch(url);
      caller.abort(why);
      await expect(answer).rejects.toBe(why);
      expect(mock.requests.map(({ status }) => status)).toEqual([200, undefined]);
    },
  );
});
