import { isJsonArray, type Json, type JsonObject } from '../../../runtime/json.js';

/** The user that an expression is evaluated for. */
export interface Subject {
  readonly user: JsonObject;
  /** The groups of the user. A function, as few expressions need them. */
  groups(): readonly { readonly id: string; readonly name: string }[];
}

type Value = Json | undefined;
type Evaluate = (args: readonly Value[], subject: Subject) => Value;

const text = (value: Value): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const list = (value: Value): readonly Json[] => (isJsonArray(value) ? value : []);

function membership(
  holds: (group: { readonly id: string; readonly name: string }, wanted: string) => boolean,
): Evaluate {
  return (args, subject) => {
    const groups = subject.groups();
    return args.some((wanted) => groups.some((group) => holds(group, text(wanted))));
  };
}

/** Functions of Okta's expression language that conditions use, by name. */
export const functions: ReadonlyMap<string, Evaluate> = new Map<string, Evaluate>([
  ['String.startsWith', ([whole, part]) => text(whole).startsWith(text(part))],
  ['String.endsWith', ([whole, part]) => text(whole).endsWith(text(part))],
  ['String.stringContains', ([whole, part]) => text(whole).includes(text(part))],
  ['String.append', ([one, other]) => text(one) + text(other)],
  ['String.join', ([separator, ...parts]) => parts.map(text).join(text(separator))],
  ['String.len', ([whole]) => text(whole).length],
  ['String.toLowerCase', ([whole]) => text(whole).toLowerCase()],
  ['String.toUpperCase', ([whole]) => text(whole).toUpperCase()],
  ['String.removeSpaces', ([whole]) => text(whole).replaceAll(' ', '')],
  ['String.replace', ([whole, old, next]) => text(whole).replaceAll(text(old), text(next))],
  ['String.replaceFirst', ([whole, old, next]) => text(whole).replace(text(old), text(next))],
  ['String.substring', ([whole, from, to]) => text(whole).substring(Number(from), Number(to))],
  ['String.substringBefore', ([whole, mark]) => before(text(whole), text(mark))],
  ['String.substringAfter', ([whole, mark]) => after(text(whole), text(mark))],
  ['Arrays.contains', ([whole, part]) => list(whole).includes(part ?? null)],
  ['Arrays.isEmpty', ([whole]) => list(whole).length === 0],
  ['Arrays.size', ([whole]) => list(whole).length],
  ['Convert.toInt', ([value]) => Math.trunc(Number(value))],
  ['Convert.toNum', ([value]) => Number(value)],
  ['isMemberOfGroup', membership(({ id }, wanted) => id === wanted)],
  ['isMemberOfAnyGroup', membership(({ id }, wanted) => id === wanted)],
  ['isMemberOfGroupName', membership(({ name }, wanted) => name === wanted)],
  ['isMemberOfGroupNameStartsWith', membership(({ name }, start) => name.startsWith(start))],
  ['isMemberOfGroupNameContains', membership(({ name }, part) => name.includes(part))],
]);

function before(whole: string, mark: string): string {
  const index = whole.indexOf(mark);
  return index === -1 ? whole : whole.slice(0, index);
}

function after(whole: string, mark: string): string {
  const index = whole.indexOf(mark);
  return index === -1 ? '' : whole.slice(index + mark.length);
}
