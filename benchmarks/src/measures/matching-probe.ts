/**
 * A program for a separate process. It matches a path of each operation in turn, and prints how many matches there are in a second
 * of CPU time: the most of all rounds, as whatever else the machine does can only make it less. Takes the path of `/http`.
 */
import { pathToFileURL } from 'node:url';

interface Matchers {
  createPathMatcher(): {
    match(method: string, url: string): { readonly ok: boolean };
  };
  createRequestMatcher(): {
    readonly operations: readonly { readonly method: string; readonly path: string }[];
  };
}

const ROUNDS = 40;
/** Passes over all operations in a round: some 70 ms. */
const PASSES = 200;

const [, , path = ''] = process.argv;
const { createPathMatcher, createRequestMatcher } = (await import(
  pathToFileURL(path).href
)) as Matchers;

/** A path as Node's servers give it, and a whole URL with a query as a web `Request` has it, in turn. */
const requests = createRequestMatcher().operations.map(({ method, path: template }, index) => {
  const filled = template.replaceAll(
    /\{[^}]+\}/g,
    () => `00u${index.toString(36)}fkfmYT1dXkuT6w0g4`,
  );
  const url = index % 2 === 0 ? filled : `https://acme.okta.com${filled}?limit=20`;
  return [method, url] as const;
});
const matcher = createPathMatcher();

function pass(): number {
  let found = 0;
  for (const [method, url] of requests) if (matcher.match(method, url).ok) found += 1;
  return found;
}

let best = 0;
for (let round = 0; round < ROUNDS; round++) {
  const start = process.cpuUsage();
  let found = 0;
  for (let count = 0; count < PASSES; count++) found += pass();
  const { user, system } = process.cpuUsage(start);
  best = Math.max(best, found / ((user + system) / 1e6));
}
console.log(JSON.stringify({ best, found: pass(), of: requests.length }));
