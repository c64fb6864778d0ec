import { describe } from 'vitest';

import { descriptions } from './support/described.js';
import { wholes } from './support/known.js';
import { describePages } from './support/pages.js';
import { describePackages } from './support/suite.js';

const all = descriptions();

describe.skipIf(all.length === 0)('docs/descriptions.md', () => {
  for (const { name, source } of all) {
    const known = wholes[name] ?? { faults: {}, refused: {} };
    describePackages(
      name,
      () => source,
      known,
      (workspace) => describePages(name, workspace),
    );
  }
});
