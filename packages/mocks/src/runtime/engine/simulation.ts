import type { FactorControl } from '../factor-control.js';
import type { QueryRules } from '../query/rules.js';
import { shapeOf } from '../shape.js';
import type { World } from '../world/types.js';
import { isAbout } from './coverage.js';
import type { OperationFacts } from './facts.js';
import { type LinkPlan, planLinks } from './links.js';
import type { MakeThing, Models } from './models.js';
import { type Reach, reachOf } from './reach.js';
import { byOperation, handlerFor } from './routes.js';
import type { Behaviour, Handler, QueryTable, ResourceRules } from './types.js';
import { unlistedIn } from './unlisted.js';

/** What the engine knows of the API: generated facts, and rules that are Okta's own. All mocks share it. */
export interface Knowledge {
  /** By operationId, as are handlers, events, queries and what takes any value. */
  readonly operations: ReadonlyMap<string, OperationFacts>;
  /** Those of the operations that the description lacks. Their ids are their routes. */
  readonly unlisted: readonly OperationFacts[];
  readonly models: Models;
  readonly makeThing: MakeThing;
  readonly handlers: ReadonlyMap<string, Handler>;
  /** Event types of mutations. */
  readonly events: ReadonlyMap<string, string>;
  readonly queries: ReadonlyMap<string, QueryRules>;
  readonly anyValue: ReadonlyMap<string, readonly string[]>;
  /** By shape of the path template of a collection or single thing. */
  readonly rules: ReadonlyMap<string, ResourceRules>;
  /** By shape of the path template. */
  readonly plans: ReadonlyMap<string, LinkPlan>;
  /** What nobody can reach is not stored. */
  readonly reaches: Reach;
  /** Codes and pushes of factors; undefined for a description without factors. */
  readonly factorControl: ((world: World) => FactorControl) | undefined;
  /** What adds the things that every org has from its first day. */
  readonly populate: readonly ((world: World) => void)[];
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
  readonly behaviours: readonly Behaviour[];
  readonly queries: QueryTable;
}

/** Binds what is known of Okta to the operations of a description. What is about other paths has no effect. */
export function knowledgeOf(sources: KnowledgeSources): Knowledge {
  const { operations: described, models, makeThing, queries } = sources;
  const behaviours = sources.behaviours.filter((behaviour) => isAbout(behaviour, described));
  const unlisted = unlistedIn(behaviours, described);
  const operations = [...described, ...unlisted];
  const handlers = behaviours.map((behaviour) => behaviour.handlers);
  const events = behaviours.map((behaviour) => behaviour.events);
  const rules = behaviours.flatMap(({ resources = {} }) => Object.entries(resources));
  return {
    operations: new Map(operations.map((operation) => [operation.id, operation])),
    unlisted,
    models,
    makeThing,
    handlers: byOperation(handlers, operations, handlerFor),
    events: byOperation(events, operations, (eventType) => eventType),
    queries: byOperation([queries], operations, (own) => own),
    rules: new Map(rules.map(([template, own]) => [shapeOf(template), own])),
    plans: planLinks(operations, models),
    anyValue: byOperation(
      behaviours.map(({ anyValue }) => anyValue),
      operations,
      (names) => names,
    ),
    reaches: reachOf(operations, behaviours),
    factorControl: behaviours.find(({ factorControl }) => factorControl)?.factorControl,
    populate: behaviours.flatMap(({ populate }) => populate ?? []),
  };
}

export function rulesOf({ rules }: Knowledge, target: string): ResourceRules {
  return rules.get(shapeOf(target)) ?? {};
}

/** Undefined for a template that the description does not have. */
export function planOf(target: string, { plans }: Knowledge): LinkPlan | undefined {
  return plans.get(shapeOf(target));
}

/** What error messages call the items of a collection. */
export function entityOf(knowledge: Knowledge, target: string): string {
  return rulesOf(knowledge, target).entity ?? planOf(target, knowledge)?.entity ?? 'Resource';
}
