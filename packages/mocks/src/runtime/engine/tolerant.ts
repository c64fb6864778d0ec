import { isJsonArray, isJsonObject, type Json } from '../json.js';
import type { Matcher } from './receive.js';

/**
 * A matcher that accepts what Okta accepts although the description forbids it. Okta takes null and an empty string as
 * a property that is not set, and ignores links and properties that only the API sets, whatever their value.
 *
 * @param reporting Matches the same operations, and reports properties that only the API sets.
 * @param anyValue Names of what takes any value, by operationId.
 */
export function tolerant(
  matcher: Matcher,
  reporting: Matcher,
  anyValue: ReadonlyMap<string, readonly string[]>,
): Matcher {
  const judge = async (request: Parameters<Matcher['match']>[0]): ReturnType<Matcher['match']> =>
    admitting(await matcher.match(request), anyValue);
  return {
    operations: matcher.operations,
    async match(request) {
      const match = await judge(request);
      if (match.outcome !== 'matched' || match.ok) return match;
      const { issues, params } = match;
      const name = String(issues[0]?.path[0]);
      const body = params[name];
      if (!isJsonObject(body) || issues.some((issue) => issue.in !== 'body')) return match;
      const unset = await unsetIn(request, reporting);
      const sent = JSON.stringify(cleaned(body, [name], unset));
      const { method, url, headers } = request;
      const again = await judge({ method, url, headers, body: sent });
      if (again.outcome !== 'matched') return match;
      const isAccepted = again.issues.every(
        ({ code, path }) => code === 'required' && unset.has(keyOf(path)),
      );
      return isAccepted ? { ...again, params, ok: true, issues: [] } : match;
    },
  };
}

/** A match without what is wrong with values that may be any. */
function admitting(match: Match, anyValue: ReadonlyMap<string, readonly string[]>): Match {
  const names = match.outcome === 'matched' ? anyValue.get(match.operationId) : undefined;
  if (names === undefined || match.outcome !== 'matched' || match.ok) return match;
  const issues = match.issues.filter(
    ({ code, path }) => code !== 'unknown_value' || !names.includes(String(path.at(-1))),
  );
  return issues.length > 0 ? { ...match, issues } : { ...match, ok: true, issues: [] };
}

type Match = Awaited<ReturnType<Matcher['match']>>;

type Path = readonly (string | number)[];

const keyOf = (path: Path): string => JSON.stringify(path);

/** Paths of the properties that only the API sets. {@link cleaned} adds those that it leaves out. */
async function unsetIn(
  request: Parameters<Matcher['match']>[0],
  reporting: Matcher,
): Promise<Set<string>> {
  const match = await reporting.match(request);
  const issues = match.outcome === 'matched' && !match.ok ? match.issues : [];
  return new Set(issues.filter(({ code }) => code === 'read_only').map(({ path }) => keyOf(path)));
}

const IGNORED = ['_links', '_embedded'];

/** A value without the properties that count as not set, whose paths are added to `unset`. */
function cleaned(value: Json | undefined, path: Path, unset: Set<string>): Json {
  if (isJsonArray(value)) return value.map((one, i) => cleaned(one, [...path, i], unset));
  if (!isJsonObject(value)) return value ?? null;
  const kept: Record<string, Json> = {};
  for (const [key, one] of Object.entries(value)) {
    const at = [...path, key];
    if (one === null || one === '' || IGNORED.includes(key)) unset.add(keyOf(at));
    else if (!unset.has(keyOf(at))) kept[key] = cleaned(one, at, unset);
  }
  return kept;
}
