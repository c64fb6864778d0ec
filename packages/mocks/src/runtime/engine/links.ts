import type { JsonObject } from '../json.js';
import { shapeOf } from '../shape.js';
import type { OperationFacts } from './facts.js';
import type { Models } from './models.js';

/** The standard links of the things at a target. */
export interface LinkPlan {
  readonly entity: string;
  /** False for models that have no `_links`. */
  readonly links: boolean;
  /** Methods of a thing's own path. */
  readonly allow: readonly string[];
  /** Lifecycle operations, by name, with the status that they lead to. */
  readonly transitions: readonly (readonly [name: string, to: string])[];
}

/** The plans of all targets by their shape, computed once, as every answer needs them. */
export function planLinks(
  operations: readonly OperationFacts[],
  models: Models,
): ReadonlyMap<string, LinkPlan> {
  const plans = new Map<string, LinkPlan>();
  for (const { target } of operations) {
    const shape = shapeOf(target);
    if (!plans.has(shape)) plans.set(shape, planOf(target, operations, models));
  }
  return plans;
}

function planOf(target: string, operations: readonly OperationFacts[], models: Models): LinkPlan {
  const about = operations.filter((operation) => operation.target === target);
  const named = about.filter((operation) => operation.model !== undefined);
  const model = (named.find(({ role }) => role === 'read' || role === 'list') ?? named[0])?.model;
  const itemOperations = about.filter(
    ({ path, param }) => path === (param ? `${target}/{${param}}` : target),
  );
  const allow = new Set(
    itemOperations.map(({ method }) => method).filter((method) => ORDER.includes(method)),
  );
  const transitions = about.flatMap(({ role, path, to }) =>
    role === 'transition' && to !== undefined
      ? [[path.slice(path.lastIndexOf('/') + 1), to] as const]
      : [],
  );
  return {
    entity: model ?? 'Resource',
    links: model !== undefined && models[model]?.links === true,
    allow: [...allow].toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    transitions,
  };
}

/** The methods that hints name, in Okta's order. POST is left out: its operations have links of their own. */
const ORDER = ['GET', 'PUT', 'DELETE'];

/** The links of one thing: itself, and the lifecycle operations that change its status. */
export function linksOf(plan: LinkPlan, href: string, status: unknown): JsonObject {
  const lifecycle = plan.transitions
    .filter(([, to]) => to !== status)
    .map(([name]) => [name, { href: `${href}/lifecycle/${name}`, hints: { allow: ['POST'] } }]);
  return Object.fromEntries([['self', { href, hints: { allow: plan.allow } }], ...lifecycle]);
}

/** A link, with hints for the allowed methods where there are any. */
export function link(href: string, ...allow: readonly string[]): JsonObject {
  return allow.length === 0 ? { href } : { href, hints: { allow } };
}
