import { type KeptNames, namesOf } from '../ir/names/kept.js';
import type { Api } from '../ir/types.js';
import type { Node } from '../ir/walk.js';
import { withDefaults } from './brief.js';
import type { Lock } from './lock.js';

/** The names that a lock has given, as `namesOf` reads them from its API: that takes far longer to make. */
export function namesFrom({ areas, operations, models }: Lock): KeptNames {
  return namesOf({
    areas: areas.map((area) => area as Node & Api['areas'][number]),
    operations: operations.map((each) => withDefaults(each) as Node & Api['operations'][number]),
    models: models.map((model) => model as Node & Api['models'][number]),
  });
}
