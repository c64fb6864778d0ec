import { describe, expect, test } from 'vitest';
import { tailLogs } from '../../src/logs/index.js';
import { testCore } from '../runtime/support/client.js';
import { breakOff, json, type Reply, reset, serve } from '../runtime/support/server.js';
import { events, ids, type LoggedEvent, SystemLog, take } from './support/log-server.js';

const since = new Date('2026-01-01T00:00:00Z');
const COUNT = 9;

/** Answers with each of `faults` before it answers as the log does, request by request. */
function troubled(log: SystemLog, faults: readonly Reply[]): Reply {
  let arrived = 0;
  return (...request) => {
    const turn = arrived++ % (faults.length + 1);
    (faults[turn] ?? log.reply)(...request);
  };
}

const busy = json({ errorSummary: 'busy' }, 503);

describe.each([
  { name: 'a server that works', faults: [] },
  { name: 'a server that fails', faults: [busy, reset] },
  { name: 'a server that breaks off', faults: [breakOff] },
])('$name', ({ faults }) => {
  const places = Array.from({ length: COUNT + 1 }, (_, place) => place);

  test.each([1, 2, 3, 4, 100])('resumes from each place, in pages of %i', async (limit) => {
    for (const place of places) {
      const log = new SystemLog(events(1, COUNT));
      const server = await serve(troubled(log, faults));
      const core = testCore({ orgUrl: server.orgUrl, maxRetries: 0 });
      const first = tailLogs<LoggedEvent>(core, { since, limit });
      const before = await take(first, place);
      // What is stored between two runs is at the end of the log, in the last page too.
      log.stored.push(...events(COUNT + 1, COUNT + 3));
      const second = tailLogs<LoggedEvent>(core, { cursor: first.cursor });
      const after = await take(second, COUNT + 3 - place);
      expect([...before, ...after], `place ${place}`).toEqual(ids(1, COUNT + 3));
    }
  });

  test('resumes after each single event', async () => {
    const log = new SystemLog();
    const server = await serve(troubled(log, faults));
    const core = testCore({ orgUrl: server.orgUrl, maxRetries: 0 });
    let { cursor } = tailLogs<LoggedEvent>(core, { since, limit: 3 });
    const found: string[] = [];
    for (const event of events(1, 20)) {
      log.stored.push(event);
      const tail = tailLogs<LoggedEvent>(core, { cursor });
      found.push(...(await take(tail, 1)));
      ({ cursor } = tail);
    }
    expect(found).toEqual(ids(1, 20));
  });
});

test('an event that is put before others of its page is given once, and none is lost', async () => {
  const log = new SystemLog(events(1, 4));
  const server = await serve(log.reply);
  const core = testCore(server);
  const first = tailLogs<LoggedEvent>(core, { since });
  expect(await take(first, 2)).toEqual(ids(1, 2));
  log.stored.splice(1, 0, { uuid: 'late' });
  const second = tailLogs<LoggedEvent>(core, { cursor: first.cursor });
  expect(await take(second, 3)).toEqual(['late', 'e3', 'e4']);
});

test('a stored `next` of a page is a cursor too', async () => {
  const server = await serve(new SystemLog(events(1, 4)).reply);
  const tail = tailLogs<LoggedEvent>(testCore(server), { cursor: '/api/v1/logs?after=2' });
  expect(await take(tail, 2)).toEqual(ids(3, 4));
});

test('the part of a cursor that names events is not sent, and the cursor has no secret', async () => {
  const server = await serve(new SystemLog(events(1, 4)).reply);
  const core = testCore(server);
  const first = tailLogs<LoggedEvent>(core, { since });
  await take(first, 2);
  expect(first.cursor).toBe(
    '/api/v1/logs?since=2026-01-01T00%3A00%3A00.000Z&sortOrder=ASCENDING&limit=100#e1,e2',
  );
  await take(tailLogs<LoggedEvent>(core, { cursor: first.cursor }), 1);
  expect(server.requests.map(({ url }) => url)).toEqual(
    [1, 2].map(() => first.cursor.split('#')[0]),
  );
});
