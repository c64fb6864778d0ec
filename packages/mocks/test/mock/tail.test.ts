import { type LogTail, type TailLogsOptions, tailLogs } from '@oktaforge/sdk/logs';
import type { LogEvent } from '@oktaforge/sdk';
import { describe, expect, it } from 'vitest';
import { org } from '../support/client.js';

const since = '2026-01-01T00:00:00Z';
const COUNT = 7;

/** The names of the groups that the next `count` events are about. */
async function groupsOf(tail: LogTail<LogEvent>, count: number): Promise<unknown[]> {
  const found: unknown[] = [];
  if (count === 0) return found;
  for await (const { target } of tail) {
    if (found.push(target?.[0]?.displayName) === count) break;
  }
  return found;
}

const names = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `G${first + index}`);

describe('a tail of the log of the mock', () => {
  it.each([1, 2, 3, 100])('is resumed from each place, in pages of %i', async (limit) => {
    for (let place = 0; place <= COUNT; place += 1) {
      const { mock, okta } = org();
      const create = async (name: string): Promise<void> => {
        await okta.group.createGroup({ group: { profile: { name } } });
        mock.clock.advance(1000);
      };
      const tail = (options: TailLogsOptions): LogTail<LogEvent> =>
        tailLogs(okta, { limit, pollInterval: 1, ...options });
      for (const name of names(1, COUNT)) await create(name);
      const first = tail({ since });
      const before = await groupsOf(first, place);
      for (const name of names(COUNT + 1, COUNT + 2)) await create(name);
      const after = await groupsOf(tail({ cursor: first.cursor }), COUNT + 2 - place);
      expect([...before, ...after], `place ${place}`).toEqual(names(1, COUNT + 2));
    }
  });

  it('gives what happens while it waits, and survives faults', async () => {
    const { mock, okta } = org();
    const waits: unknown[] = [];
    const onRetry = async ({ error }: { readonly error: unknown }): Promise<void> => {
      waits.push(error);
      await okta.group.createGroup({ group: { profile: { name: `G${waits.length}` } } });
    };
    mock.fail('getLogs', { kind: 'server_error' });
    const tail = tailLogs(okta, { since, pollInterval: 1, onRetry });
    expect(await groupsOf(tail, 1)).toEqual(['G1']);
    expect(waits).toHaveLength(1);
  });

  it('takes a filter', async () => {
    const { okta } = org();
    const { id: groupId = '' } = await okta.group.createGroup({
      group: { profile: { name: 'G1' } },
    });
    await okta.group.deleteGroup({ groupId });
    const filter = 'eventType eq "group.lifecycle.delete"';
    for await (const event of tailLogs(okta, { since, filter })) {
      expect(event.eventType).toBe('group.lifecycle.delete');
      break;
    }
  });
});
