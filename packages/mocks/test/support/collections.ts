import { operations } from '../../src/generated/operations.js';

/** The model of a collection's items: what reading one, or else all, answers with. */
export function modelOf(collection: string): string | undefined {
  const about = operations.filter(
    ({ target, model }) => target === collection && model !== undefined,
  );
  const by = (wanted: string) => about.find(({ role }) => role === wanted)?.model;
  return by('read') ?? by('list') ?? about[0]?.model;
}
