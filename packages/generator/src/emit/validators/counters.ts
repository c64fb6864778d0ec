import { isAlwaysThere } from '../../ir/direction.js';
import type { Property } from '../../ir/types.js';
import { member, not } from '../../ts/index.js';
import { PLACE } from './type-check.js';

/**
 * The loop counts the required properties down: those of both directions, and those of one. Looking each of them up would
 * take longer than the rest of the check.
 */
const counters = [
  { name: 'left', isCounted: (read: boolean, sent: boolean) => read && sent, when: [] },
  {
    name: 'leftRead',
    isCounted: (read: boolean, sent: boolean) => read && !sent,
    when: [member(PLACE, 'read')],
  },
  {
    name: 'leftSent',
    isCounted: (read: boolean, sent: boolean) => sent && !read,
    when: [not(member(PLACE, 'read'))],
  },
];

type Counter = (typeof counters)[number];

/** The counter of a property that every object has in one of the directions. */
export function counterOf(property: Property): Counter | undefined {
  const [read, sent] = [isAlwaysThere(property, 'read'), isAlwaysThere(property, 'write')];
  return counters.find(({ isCounted }) => isCounted(read, sent));
}

/** Each counter, with the names that it counts. */
export function countsOf(
  properties: readonly Property[],
): (Counter & { readonly names: string[] })[] {
  return counters
    .map((counter) => {
      const counted = properties.filter((property) => counterOf(property) === counter);
      return { ...counter, names: counted.map(({ name }) => name) };
    })
    .filter(({ names }) => names.length > 0);
}
