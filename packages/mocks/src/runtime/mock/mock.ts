import { answer, type EngineParts } from '../engine/engine.js';
import type { Matcher } from '../engine/receive.js';
import type { Knowledge } from '../engine/simulation.js';
import type { AnyHandler } from '../engine/types.js';
import { createClock } from '../world/clock.js';
import type { World } from '../world/types.js';
import { createWorld } from '../world/world.js';
import type { AccessTable } from './access.js';
import { createFaultQueue } from './faults.js';
import { operationsOf } from './operations.js';
import { createRateLimiter, type RateLimits } from './rate-limits.js';
import { createRecord } from './record.js';
import { originOf, toRequest } from './request.js';
import { checkSnapshot, takeSnapshot } from './snapshot.js';
import { checkedOptions } from './options.js';
import { surround, type TokenChecks } from './surround.js';
import { thingsIn } from './things.js';
import type {
  FactorControl,
  MockOf,
  MockOptionsOf,
  Operations,
  OrgSize,
  TokenControl,
  TokenRules,
} from './types.js';

/** The parts of a mock that know Okta. This folder knows none of them. */
export interface MockParts {
  readonly knowledge: Knowledge;
  readonly rateLimits: RateLimits;
  readonly matcher: (options: { readonly strict: boolean }) => Matcher;
  /** Answers paths of Okta that are not in the description; undefined for any other path. */
  readonly endpoint: (
    request: Request,
    rules: TokenRules,
    world: World,
  ) => Promise<Response | undefined>;
  /** Tokens that a test gives out. */
  readonly tokens: (world: World) => TokenControl;
  readonly tokenChecks: TokenChecks;
  /** The scope of an operation whose description names none. */
  readonly scopeFor: (method: string, path: string) => string | undefined;
  /** The scopes of an access token that the mock has issued; undefined for any other. */
  readonly scopesOf: (authorization: string | null, world: World) => readonly string[] | undefined;
  /** Loads what the operations need. */
  readonly access: () => Promise<AccessTable>;
  /** Puts users, groups and apps into an org. */
  readonly people: (world: World, size: OrgSize) => void;
}

const ORG_URL = 'https://mock.okta.test';

/** Makes a mock of an API, whose operations are known by their types only. */
export function assembleMock<Ops extends Operations>(
  options: MockOptionsOf<Ops>,
  parts: MockParts,
): MockOf<Ops> {
  const { runs, start, asOf, engine: kind, tokens } = checkedOptions(options);
  const { seed = 1, org = {}, strict = false } = options;
  const orgUrl = originOf(options.orgUrl ?? ORG_URL);
  const clock = createClock(start, runs);
  const { reaches } = parts.knowledge;
  const world = createWorld({ orgUrl, seed, clock, asOf, engine: kind, reaches });
  const matcher = parts.matcher({ strict });
  const faults = createFaultQueue();
  const record = createRecord<Ops>();
  const limiter = createRateLimiter(parts.rateLimits, clock);
  const overrides = new Map<string, AnyHandler>();
  const found = (): void => {
    for (const populate of parts.knowledge.populate) populate(world);
    parts.people(world, org);
  };
  const begin = (): void => {
    overrides.clear();
    for (const [id, handler] of Object.entries(options.handlers ?? {})) {
      overrides.set(id, handler);
    }
  };
  found();
  begin();
  let initial = takeSnapshot(world);
  const engine = {
    simulation: { ...parts.knowledge, world },
    matcher,
    endpoint: async (request: Request, of: World) => parts.endpoint(request, tokens, of),
    overrides,
    surroundings: surround({
      options,
      world,
      tokens: parts.tokenChecks,
      faults,
      limiter,
      record,
      access: { load: parts.access, scopesOf: parts.scopesOf, scopeFor: parts.scopeFor },
    }),
  };
  const load = (snapshot: typeof initial): void => {
    world.store.load(snapshot.store);
    world.random.restore(snapshot.random);
    clock.set(snapshot.now);
  };
  return {
    orgUrl,
    seed,
    clock,
    requests: record.requests,
    factors: parts.knowledge.factorControl?.(world) ?? withoutFactors,
    ...parts.tokens(world),
    get operations() {
      return operationsOf(parts.knowledge);
    },
    fetch: async (input, init) => {
      const request = toRequest(input, init, orgUrl);
      return answer(request, options.linksTo === 'request' ? ledBy(request, engine) : engine);
    },
    clearRequests: () => record.clear(),
    reset() {
      load(initial);
      begin();
      faults.clear();
      limiter.reset();
      record.clear();
    },
    keepAsStart() {
      initial = takeSnapshot(world);
      limiter.reset();
      record.clear();
    },
    snapshot: () => takeSnapshot(world),
    restore(snapshot) {
      checkSnapshot(snapshot);
      load(snapshot);
    },
    ...thingsIn(world, parts.knowledge),
    clearFaults: () => faults.clear(),
    fail: (operationId, fault, { times = 1 } = {}) => faults.add(operationId, fault, times),
    handle: (operationId, handler) => void overrides.set(operationId, handler),
  };
}

const noFactor = (): never => {
  throw new TypeError('the description of this mock has no factors of users');
};

const withoutFactors: FactorControl = {
  approve: noFactor,
  reject: noFactor,
  passCode: async () => noFactor(),
};

/** The engine whose links lead to where a request was sent. */
function ledBy({ url }: Request, { simulation, ...parts }: EngineParts): EngineParts {
  const world = { ...simulation.world, orgUrl: new URL(url).origin };
  return { ...parts, simulation: { ...simulation, world } };
}
