import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * What the description of this project has. An update may bring any other one, and the tests have to stay true: counts come
 * from the manifest, and a test whose subject is gone is skipped and says so.
 */
const spec = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../spec/${name}`, import.meta.url)), 'utf8');

const manifest = spec('spec.yaml');

/** Upstream as it was when the figures and documents that tests hold were recorded: with its overlay, release 2.16.0. */
const RECORDED = 'f133015657d5784dfdfc8383f58183b1f4eaa9c71a1605788385147bbac91724';

/** What `expected` of the manifest says, which was counted in the document and not by the code that is tested. */
export const counts = {
  operations: expected('operations'),
  pathVerbs: expected('pathVerbs'),
  schemas: expected('schemas'),
  areas: expected('areas'),
};

function expected(name: string): number {
  const found = new RegExp(`^ {2}${name}: (\\d+)$`, 'm').exec(manifest)?.[1];
  if (found === undefined) throw new Error(`spec/spec.yaml expects no number of ${name}`);
  return Number(found);
}

/** Whether the project still describes the 2.16.0 of which a test holds figures or a document. If not, says what is skipped. */
export function isStillRecorded(subject: string): boolean {
  if (manifest.includes(RECORDED)) return true;
  console.warn(`skipped: ${subject} was recorded of 2.16.0, and spec/spec.yaml has another file`);
  return false;
}

interface Lock {
  readonly operations: readonly { readonly method: string; readonly path: string }[];
}

const { operations } = JSON.parse(spec('api.lock.json')) as Lock;
const known = new Set(operations.map(({ method, path }) => `${method} ${path}`));

/** Those of the operations that the description lacks, each as `GET /api/v1/users/{userId}`. */
export function lacking(needed: readonly string[]): readonly string[] {
  return needed.filter((operation) => !known.has(operation));
}

/** Whether the description has these operations. If not, says what is skipped. */
export function describes(subject: string, needed: readonly string[]): boolean {
  const missing = lacking(needed);
  if (missing.length === 0) return true;
  console.warn(`skipped: ${subject} needs ${missing.join(', ')}, which the description lacks`);
  return false;
}
