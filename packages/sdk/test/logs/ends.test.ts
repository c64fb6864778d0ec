import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/runtime/deadline.js';
import { OktaConfigError } from '../../src/runtime/index.js';
import { failure, testClock } from '../runtime/support/client.js';
import { serve } from '../runtime/support/server.js';
import { events, ids, SystemLog, take } from './support/log-server.js';
import { tailOf } from './support/tail-of.js';

describe('a signal', () => {
  test('ends a tail that waits', async () => {
    const server = await serve(new SystemLog().reply);
    const controller = new AbortController();
    const reason = new Error('shut down');
    const clock = { ...testClock(), sleep: waitFor(controller, reason) };
    const tail = tailOf(server.orgUrl, { signal: controller.signal }, clock);
    expect(await failure(take(tail, 1))).toBe(reason);
  });

  test('ends a tail that has more events at hand, after the one that was given', async () => {
    const log = new SystemLog(events(1, 4));
    const server = await serve(log.reply);
    const controller = new AbortController();
    const tail = tailOf(server.orgUrl, { signal: controller.signal });
    const loop = tail[Symbol.asyncIterator]();
    await loop.next();
    controller.abort(new Error('shut down'));
    expect(await failure(loop.next())).toBe(controller.signal.reason);
    const rest = tailOf(server.orgUrl, { cursor: tail.cursor });
    expect(await take(rest, 3)).toEqual(ids(2, 4));
  });

  test('that outlives many waits has nothing left on it', async () => {
    const log = new SystemLog();
    const server = await serve(log.reply);
    const { signal } = new AbortController();
    const left: number[] = [];
    const sleep = async (ms: number, waiting: AbortSignal): Promise<void> => {
      await systemClock.sleep(ms, waiting);
      left.push(getEventListeners(signal, 'abort').length);
      if (left.length === 4) log.stored.push(...events(1, 1));
    };
    const tail = tailOf(server.orgUrl, { signal, pollInterval: 1 }, { ...testClock(), sleep });
    expect(await take(tail, 1)).toEqual(['e1']);
    expect(left).toEqual([1, 1, 1, 1]);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('ends a real wait at once', async () => {
    const server = await serve(new SystemLog().reply);
    const controller = new AbortController();
    const sleep = (ms: number, waiting: AbortSignal): Promise<void> => {
      setTimeout(() => controller.abort(new Error('shut down')), 1);
      return systemClock.sleep(ms, waiting);
    };
    const options = { signal: controller.signal, pollInterval: 2 ** 31 - 1 };
    const tail = tailOf(server.orgUrl, options, { ...testClock(), sleep });
    expect(await failure(take(tail, 1))).toBe(controller.signal.reason);
  });

  test('that is aborted already sends nothing', async () => {
    const server = await serve(new SystemLog().reply);
    const signal = AbortSignal.abort(new Error('no'));
    expect(await failure(take(tailOf(server.orgUrl, { signal }), 1))).toBe(signal.reason);
    expect(server.requests).toEqual([]);
  });
});

/** A wait during which the controller is aborted. */
function waitFor(controller: AbortController, reason: Error) {
  return async (_ms: number, signal: AbortSignal): Promise<void> => {
    controller.abort(reason);
    signal.throwIfAborted();
  };
}

describe('options that cannot work are refused at once', () => {
  test.each([
    [{ pollInterval: 0 }, 'pollInterval'],
    [{ pollInterval: Number.NaN }, 'pollInterval'],
    [{ pollInterval: Infinity }, 'pollInterval'],
    [{ since: 'yesterday' }, 'since'],
    [{ limit: 0 }, 'limit'],
    [{ limit: 1001 }, 'limit'],
    [{ cursor: '/api/v1/users?after=1' }, 'refused a cursor'],
    [{ cursor: 'https://elsewhere.example/api/v1/logs?after=1' }, 'refused a cursor'],
    [{ cursor: '/api/v1/logs?until=2026-01-01T00:00:00Z' }, 'has an end'],
    [{ cursor: '/api/v1/logs?sortOrder=DESCENDING' }, 'has an end'],
  ])('%j', (options, want) => {
    const create = (): unknown => tailOf('https://a.okta.com', options);
    expect(create).toThrow(OktaConfigError);
    expect(create).toThrow(want);
  });
});
