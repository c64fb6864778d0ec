import { asObject, isJsonArray, isJsonObject, type Json } from '../runtime/json.js';
import type { ConfigIssue } from './fault.js';
import { isConfig } from './check.js';
import { schema } from './schema.js';
import type { OrgConfig } from './types.js';

/** The part of a config whose form is right, so that what else is wrong with it is found at once, too. */
export interface Sound {
  readonly config: OrgConfig;
  /** Names of the entries that are left out: what refers to them is not wrong for that. */
  readonly absent: ReadonlySet<string>;
  /** The place in the whole config of one in this part. */
  placed(place: string): string;
}

/** Leaves out entries with issues of form. */
export function soundPart(value: unknown, issues: readonly ConfigIssue[]): Sound {
  const kept = new Map<string, readonly number[]>();
  const absent = new Set<string>();
  const isWrong = (place: string): boolean => issues.some((issue) => isWithin(issue.place, place));
  const soundOf = (name: string, section: Json | undefined): Json | undefined => {
    if (!isJsonArray(section)) return isWrong(name) ? undefined : section;
    const indexes = [...section.keys()].filter((i) => !isWrong(`${name}[${String(i)}]`));
    kept.set(name, indexes);
    for (const [i, entry] of section.entries()) {
      const left = indexes.includes(i) ? undefined : nameOf(entry);
      if (left !== undefined) absent.add(left);
    }
    return section.filter((_, i) => indexes.includes(i));
  };
  const config: unknown = Object.fromEntries(
    Object.entries(asObject(value))
      .filter(([name]) => Object.hasOwn(asObject(schema['properties']), name))
      .map(([name, section]) => [name, soundOf(name, section)] as const)
      .filter(([, section]) => section !== undefined),
  );
  return {
    config: isConfig(config) ? config : {},
    absent,
    placed: (place) =>
      place.replace(/^(\w+)\[(\d+)\]/, (_, name: string, i: string) => {
        return `${name}[${String(kept.get(name)?.[Number(i)] ?? i)}]`;
      }),
  };
}

/** By what other entries refer to one. */
export function nameOf(entry: Json | object | undefined): string | undefined {
  const { name, login, label } = isJsonObject(entry) ? entry : {};
  const found = name ?? login ?? label;
  return typeof found === 'string' ? found : undefined;
}

/** Whether a place is another, or in it: `users[1].groups[0]` is in `users[1]`, and not in `users[10]`. */
export function isWithin(place: string, whole: string): boolean {
  return place === whole || (place.startsWith(whole) && /^[.[]/.test(place.slice(whole.length)));
}
