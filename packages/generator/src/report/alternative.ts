import { splitWords } from '../basics/words.js';
import type { Api, Operation } from '../ir/types.js';

/** Less than this, and the two are about different things: no advice is better than a wrong one. */
const threshold = 0.75;

/** What every path of an API begins with tells nothing of the resource. */
const prefix = new Set(['api', 'v1', 'v2']);

/**
 * Finds an operation to call instead of a removed one, with the same method: one whose path ends with the same word and as many ids after
 * it, and has nearly the same words before; or a new one in nearly the same place, which does the same by its name (`uploadPhoto` for
 * `uploadPicture`).
 *
 * @returns its id; undefined when none is similar enough
 */
export function alternativeTo(removed: Operation, oldApi: Api, newApi: Api): string | undefined {
  const known = new Set(oldApi.operations.map(({ id }) => id));
  const candidates = newApi.operations
    .filter(({ method }) => method === removed.method)
    .map((operation) => {
      const isNew = !known.has(operation.id);
      const likeness = Math.max(
        sameThing(operation, removed),
        isNew ? samePlace(operation, removed) : 0,
      );
      return { id: operation.id, likeness, isNew };
    })
    .filter(({ likeness }) => likeness >= threshold)
    .toSorted(
      (one, other) => other.likeness - one.likeness || Number(other.isNew) - Number(one.isNew),
    );
  return candidates[0]?.id;
}

/** How much the words of two paths have in common that end with the same. Ids do not count, as nearly all paths have them. */
function sameThing(one: Operation, other: Operation): number {
  if (endOf(one.path) !== endOf(other.path)) return 0;
  return share(stepsOf(one.path).filter(isWord), stepsOf(other.path).filter(isWord));
}

/** How much two paths have in common, step by step, of operations whose names begin with the same verb and are alike. */
function samePlace(one: Operation, other: Operation): number {
  const [a, b] = [splitWords(one.id), splitWords(other.id)];
  if (a[0] !== b[0] || share(a, b) < 0.5) return 0;
  return share(numbered(one.path), numbered(other.path));
}

/** The share of two lists that is in both, from 0 to 1. */
function share(one: readonly string[], other: readonly string[]): number {
  const both = one.filter((each) => other.includes(each)).length;
  return (2 * both) / Math.max(1, one.length + other.length);
}

function numbered(path: string): string[] {
  return stepsOf(path).map((step, index) => `${index} ${step}`);
}

/** What is acted on: `secrets/{}` of `/api/v1/apps/{appId}/credentials/secrets/{secretId}`. */
function endOf(path: string): string {
  const steps = stepsOf(path);
  return steps.slice(steps.findLastIndex(isWord)).join('/');
}

/** Whether a step names a resource. */
function isWord(step: string): boolean {
  return step !== '{}' && !prefix.has(step) && !step.startsWith('lifecycle');
}

/** What is done to a resource belongs to one step: `lifecycle activate`. */
function stepsOf(path: string): string[] {
  return path
    .replace('/lifecycle/', '/lifecycle ')
    .split('/')
    .filter((step) => step !== '')
    .map((step) => step.replace(/\{.*\}/, '{}').toLowerCase());
}
