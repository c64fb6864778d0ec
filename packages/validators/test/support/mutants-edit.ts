import type { Path } from './mutants-places.js';

/** A copy in which the value at the path is another; everything beside the path is shared. */
export function replaced(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === key ? replaced(item, rest, replacement) : item));
  }
  const object = value as Record<string, unknown>;
  const child = Object.hasOwn(object, key) ? object[key] : undefined;
  return { ...object, [key]: replaced(child, rest, replacement) };
}

/** A copy without the key that the path ends with. */
export function without(value: unknown, path: Path): unknown {
  const parent = path.slice(0, -1);
  const left = Object.entries(valueAt(value, parent) as object).filter(
    ([key]) => key !== path.at(-1),
  );
  return replaced(value, parent, Object.fromEntries(left));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}
