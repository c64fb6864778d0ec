/** Copies of a value. In each, one string, number or boolean is replaced by an object, the last one first. */
export function faultyCopies(value: object): object[] {
  return leaves(value, [])
    .toReversed()
    .map((path) => replaced(value, path) as object);
}

type Path = readonly string[];

function leaves(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object') return [path];
  if (value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...path, key]));
}

function replaced(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return { unexpected: true };
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as object;
  const child = (value as Readonly<Record<string, unknown>>)[key];
  return Object.assign(copy, { [key]: replaced(child, rest) });
}
