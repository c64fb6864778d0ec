import { type KeptNames, namesOf } from '../ir/names/kept.js';
import type { Api } from '../ir/types.js';
import type { Node } from '../ir/walk.js';
import { withDefaults } from './brief.js';
import type { Lock } from './lock.js';

type Part<K extends 'areas' | 'operations' | 'models'> = readonly (Node & Api[K][number])[];

/** What has names, as the lock stores it. */
interface Named {
  readonly areas: Part<'areas'>;
  readonly operations: Part<'operations'>;
  readonly models: Part<'models'>;
}

/** The names that a lock has given, as `namesOf` reads them from its API: that takes far longer to make. */
export function namesFrom(lock: Lock): KeptNames {
  const { areas, operations, models }: Named = lock as Lock & Named;
  return namesOf({ areas, operations: operations.map((each) => withDefaults(each)), models });
}
