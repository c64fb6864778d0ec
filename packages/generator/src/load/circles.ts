import { type Part, type Place, keyOf, placeOf, referencesIn } from './places.js';

/** The places that references lead to, and that lead back to themselves. */
export function circularPlaces(parts: readonly Part[]): readonly Place[] {
  const references = new Map(
    parts.map(({ base, document }) => [
      base,
      referencesIn(document).map(({ pointer, reference }) => ({
        pointer,
        target: placeOf(reference, base),
      })),
    ]),
  );
  const places = new Map(
    [...references.values()].flat().map(({ target }) => [keyOf(target), target]),
  );
  const next = new Map(
    [...places].map(([key, { base, pointer }]) => {
      const inside = (references.get(base) ?? []).filter(
        (one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`),
      );
      return [key, inside.map(({ target }) => keyOf(target))];
    }),
  );
  return [...onCircles(next)].flatMap((key) => places.get(key) ?? []);
}

/** Takes away what leads nowhere and what nothing leads to, until circles are left, and what is between two of them. */
function onCircles(next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const left = new Set(next.keys());
  let before = Infinity;
  while (left.size < before) {
    before = left.size;
    const reached = new Set([...left].flatMap((key) => next.get(key) ?? []));
    for (const key of left) {
      const leads = next.get(key)?.some((target) => left.has(target)) === true;
      if (!leads || !reached.has(key)) left.delete(key);
    }
  }
  return left;
}
