import { glimpse } from '../glimpse.js';
import type { Issue, RequestValidator, ValidateOptions } from '../types.js';
import type { Field } from './fields.js';
import { issueAt, type Assembled, type Pieces } from './params.js';
import type { Route } from './routes.js';
import type { RequestIssue } from './types.js';

/** Everything that is wrong with a request, up to `maxIssues`. What could not be coerced is reported once, as that. */
export function issuesOf(
  route: Route,
  fields: readonly Field[],
  { params, failures, claimed }: Assembled,
  pieces: Pieces,
  validator: RequestValidator<unknown>,
  options: ValidateOptions,
): readonly RequestIssue[] {
  const result = validator.validate(params, { ...options, contentType: pieces.body?.mediaType });
  const unknown =
    options.unknownKeys === 'report' ? unknownKeys(route, fields, pieces, claimed) : [];
  if (result.ok && failures.length + unknown.length === 0) return [];
  const failed = new Set(failures.map(({ path }) => path[0]));
  const found = result.ok ? [] : result.issues.filter(({ path }) => !failed.has(path[0] ?? ''));
  const issues = [...failures, ...unknown, ...found.map((issue) => placed(issue, fields))];
  return issues.slice(0, Math.max(1, options.maxIssues ?? 100));
}

function placed(issue: Issue, fields: readonly Field[]): RequestIssue {
  const field = fields.find(({ property }) => property === issue.path[0]);
  return { in: field?.in ?? 'body', ...issue };
}

/** Query parameters and body parts that the operation does not have. Any request has headers that it does not declare. */
function unknownKeys(
  { fixedQuery = {}, body: expected }: Route,
  fields: readonly Field[],
  { query, body }: Pieces,
  claimed: ReadonlySet<string>,
): RequestIssue[] {
  // A form that is passed as one object may have any fields.
  const hasParts = body !== undefined && 'fields' in body && expected?.property === undefined;
  const parts = hasParts ? body.fields : new Map<string, unknown[]>();
  return (['query', 'body'] as const).flatMap((place) => {
    const known = new Set(fields.filter((field) => field.in === place).map(({ name }) => name));
    if (place === 'query') for (const name of Object.keys(fixedQuery)) known.add(name);
    const given = place === 'query' ? query : parts;
    return [...given]
      .filter(([name]) => !known.has(name) && !claimed.has(name))
      .map(([name, [value]]) =>
        issueAt(place, name, [name], 'unknown_key', 'no such parameter', glimpse(value, true)),
      );
  });
}
