import { describe, expect, it } from 'vitest';
import { readCorrected } from '../../../validators/test/support/api.js';
import { ownChecker } from '../../../validators/test/conformance/support/checkers.js';
import { createMockOkta } from '../../src/index.js';
import { operations } from '../../src/generated/operations.js';
import { callOf } from '../support/calls.js';
import { situationOf } from '../support/situation.js';
import { describedStatuses } from '../support/statuses.js';
import { special } from './special.js';

const api = await readCorrected();
const checker = ownChecker();

const statuses = await describedStatuses();

describe('every operation answers the SDK as the API does', () => {
  it('is known to the description and to the mock alike', () => {
    const mocked = operations.map(({ id }) => id);
    expect(mocked.toSorted()).toEqual([...statuses.keys()].toSorted());
  });

  it.each(api.operations.map((operation) => [operation.id, operation] as const))(
    '%s',
    async (id, operation) => {
      const mock = createMockOkta({ seed: 1 });
      const situation = situationOf(operation, api, mock);
      const params = special[id]?.(mock, situation) ?? situation;
      const { data, response } = await callOf(api, mock, operation)(params).withResponse();
      expect(response.status).toBe(statuses.get(id));
      // Where the description has no body, the real API answers with none, or with an empty object.
      if (operation.result === undefined) expect(data ?? {}).toEqual({});
      else expect(checker.answer(operation, isPage(data) ? data.items : data)).toEqual([]);
    },
  );
});

function isPage(data: unknown): data is { items: unknown[] } {
  return typeof data === 'object' && data !== null && 'items' in data && 'getNextPage' in data;
}
