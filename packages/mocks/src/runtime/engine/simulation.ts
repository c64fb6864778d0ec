import type { OperationFacts } from './facts.js';
import { type LinkPlan, planLinks } from './links.js';
import type { World } from '../world/types.js';
import type { MakeThing, Models } from './models.js';
import type { Behaviour, QueryTable, ResourceRules } from './types.js';

/** What the engine knows of the API: generated facts, and rules that are Okta's own. All mocks share it. */
export interface Knowledge {
  readonly operations: ReadonlyMap<string, OperationFacts>;
  readonly models: Models;
  readonly makeThing: MakeThing;
  /** By path template of a collection or single thing. */
  readonly rules: Readonly<Record<string, ResourceRules>>;
  readonly queries: QueryTable;
  /** By path template. */
  readonly plans: ReadonlyMap<string, LinkPlan>;
}

/** One mock: the state of its org, and the rules by which it changes. */
export interface Simulation extends Knowledge {
  readonly world: World;
}

/** What {@link Knowledge} is made of. */
export interface KnowledgeSources {
  readonly operations: readonly OperationFacts[];
  readonly models: Models;
  readonly makeThing: MakeThing;
  readonly behaviours: readonly Pick<Behaviour, 'resources'>[];
  readonly queries: QueryTable;
}

export function knowledgeOf(sources: KnowledgeSources): Knowledge {
  const { operations, models, makeThing, behaviours, queries } = sources;
  return {
    operations: new Map(operations.map((operation) => [operation.id, operation])),
    models,
    makeThing,
    rules: Object.fromEntries(
      behaviours.flatMap(({ resources = {} }) => Object.entries(resources)),
    ),
    queries,
    plans: planLinks(operations, models),
  };
}

export function rulesOf({ rules }: Knowledge, target: string): ResourceRules {
  return rules[target] ?? {};
}

/** What error messages call the items of a collection. */
export function entityOf(knowledge: Knowledge, target: string): string {
  return rulesOf(knowledge, target).entity ?? knowledge.plans.get(target)?.entity ?? 'Resource';
}
