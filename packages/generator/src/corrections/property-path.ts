import type { Step } from './types.js';

/** `settings.apps[].headers.*.name` as steps; undefined for what is no such path. */
export function parsePath(path: string): readonly Step[] | undefined {
  const parts = path.match(/\[\]|[^.[\]]+/g) ?? [];
  const steps = parts.map((part): Step => {
    if (part === '[]') return { kind: 'item' };
    return part === '*' ? { kind: 'value' } : { kind: 'property', name: part };
  });
  return showPath(steps) === path ? steps : undefined;
}

/** Steps as people write them; an empty text for none. */
export function showPath(steps: readonly Step[]): string {
  return steps.reduce((path, step) => {
    if (step.kind === 'item') return `${path}[]`;
    const part = step.kind === 'value' ? '*' : step.name;
    return path === '' ? part : `${path}.${part}`;
  }, '');
}
