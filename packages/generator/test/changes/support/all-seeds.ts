import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { type Node, base } from '../seeds/base.js';
import type { Seed } from '../seeds/seed.js';

const folder = fileURLToPath(new URL('../seeds', import.meta.url));

/** Every seed, by its name: whatever a file in `seeds` exports as a list of them. */
export async function allSeeds(): Promise<readonly Seed[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map((file): Promise<object> => import(`../seeds/${file.replace(/\.ts$/, '')}.ts`)),
  );
  return modules.flatMap((module) => Object.values(module).flat()).filter(isSeed);
}

function isSeed(value: unknown): value is Seed {
  return typeof value === 'object' && value !== null && 'edit' in value && 'rules' in value;
}

/** The descriptions before and after the edit of a seed. */
export function descriptionsOf(seed: Seed): { readonly old: Node; readonly now: Node } {
  const [before, after] = [base(), base()];
  if ('given' in seed && typeof seed.given === 'function') {
    seed.given(before);
    seed.given(after);
  }
  seed.edit(after);
  return seed.backwards === true ? { old: after, now: before } : { old: before, now: after };
}
