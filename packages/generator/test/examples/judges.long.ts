import { describe, expect, test } from 'vitest';

import { sharedFile } from '../support/shared.js';
import { bothJudges, disagreements } from './support.js';

const names = ['management-2026.06.3', 'oauth-2026.06.3', 'governance-enduser'];

const files = names.flatMap((name) => sharedFile(`specs/${name}.yaml`) ?? []);

describe.skipIf(files.length === 0)('the two judges of examples', () => {
  test('refuse the same examples of whole descriptions', async () => {
    let refused = 0;
    for (const spec of files) {
      const verdicts = await bothJudges({ spec });
      expect({ spec, differing: disagreements(verdicts) }).toEqual({ spec, differing: [] });
      refused += verdicts.filter(({ fault }) => fault !== undefined).length;
    }
    expect(refused).toBeGreaterThan(0);
  });
});
