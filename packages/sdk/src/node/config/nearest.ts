/** Names that are shorter are near to too many others. */
const SHORTEST = 4;

/** The one of `names` that `name` is most likely meant to be, capitals aside; undefined where none is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  if (name.length < SHORTEST) return undefined;
  const distances = names.map((each) => distance(name.toLowerCase(), each.toLowerCase()));
  const least = Math.min(...distances);
  return least <= Math.ceil(name.length / 3) ? names[distances.indexOf(least)] : undefined;
}

/** How many letters have to be put in, taken out or replaced (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [index, theirs] of [...other].entries()) {
      next.push(
        Math.min(next[index]! + 1, row[index + 1]! + 1, row[index]! + (letter === theirs ? 0 : 1)),
      );
    }
    row = next;
  }
  return row[other.length]!;
}
