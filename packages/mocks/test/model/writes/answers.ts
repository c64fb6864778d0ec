import { operations } from '../../../src/generated/operations.js';
import type { MockOkta } from '../../../src/index.js';
import { fits } from '../../../src/runtime/engine/paths.js';
import { asObject, isJsonArray, isJsonObject, type Json } from '../../../src/runtime/json.js';
import { statusPage } from '../../../src/runtime/server/status-page.js';
import { isShown } from './shown.js';

/** An answer of the mock, whatever it says. */
export interface Answer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

/** A mock's `fetch`, and every answer that came by it. */
export interface Watched {
  readonly answers: Answer[];
  readonly fetch: MockOkta['fetch'];
}

export function watch(mock: MockOkta): Watched {
  const answers: Answer[] = [];
  return {
    answers,
    async fetch(input, init) {
      const request =
        input instanceof Request ? input : new Request(new URL(input, mock.orgUrl), init);
      const { method, url } = request;
      const answer = await mock.fetch(request);
      const { pathname } = new URL(url);
      answers.push({
        method,
        path: pathname,
        status: answer.status,
        text: await answer.clone().text(),
      });
      return answer;
    },
  };
}

/** Reads all that a mock has, lists in pages of one, its log, and the page that its server shows. */
export async function readAll(mock: MockOkta, { answers, fetch }: Watched): Promise<void> {
  const { collections, singles } = mock.snapshot().store;
  const things = collections.flatMap(({ path, entries }) =>
    entries.map(([id]) => `${path}/${encodeURIComponent(id)}`),
  );
  const alone = singles.map(([path]) => path).filter((path) => !path.includes('#'));
  for (const path of [...things, ...alone].filter(isRead)) await fetch(path);
  for (const path of collections.map((one) => one.path).filter(isRead)) await pages(path, fetch);
  await fetch('/api/v1/logs?limit=1000');
  answers.push({ method: 'GET', path: '/', status: 200, text: statusPage(mock) });
}

const reads = operations.filter(({ method }) => method === 'GET').map(({ path }) => path);
const isRead = (path: string): boolean => reads.some((template) => fits(template, path));

/** The first pages of a list: whatever is in one is in all. */
async function pages(path: string, fetch: MockOkta['fetch']): Promise<void> {
  let next: string | undefined = `${path}?limit=1`;
  for (let page = 0; next !== undefined && page < PAGES; page += 1) {
    const answer = await fetch(next);
    next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
  }
}

const PAGES = 50;

/** Where an answer has one of the secrets and may not: `GET /api/v1/apps: credentials.password.value`. */
export function leaksIn(answer: Answer, secrets: readonly string[]): readonly string[] {
  const { method, path, text } = answer;
  if (!secrets.some((secret) => text.includes(secret))) return [];
  return textsOf(parsed(text))
    .filter(([, value]) => secrets.some((secret) => isIn(value, secret)))
    .map(([at]) => at)
    .filter((at) => !isShown(method, path, at))
    .map((at) => `${method} ${path}: ${at}`);
}

/** Short secrets, such as an answer of three letters, are looked for as whole texts. */
function isIn(text: string, secret: string): boolean {
  return text === secret || (secret.length >= 8 && text.includes(secret));
}

export function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** All texts of a value with their dot paths. Lists have no step of their own; texts that are keys are texts, too. */
export function textsOf(
  value: Json | undefined,
  path = '',
): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (isJsonArray(value)) return value.flatMap((one) => textsOf(one, path));
  if (!isJsonObject(value)) return [];
  return Object.entries(asObject(value)).flatMap(([key, one]) => [
    [path, key] as const,
    ...textsOf(one, path === '' ? key : `${path}.${key}`),
  ]);
}
