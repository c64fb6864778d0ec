import { answer } from '../engine/engine.js';
import { fits, lastSegment, parentPath } from '../engine/paths.js';
import type { Matcher } from '../engine/receive.js';
import type { Knowledge } from '../engine/simulation.js';
import type { AnyHandler } from '../engine/types.js';
import { isJsonObject } from '../json.js';
import { createClock, EPOCH } from '../world/clock.js';
import type { OrgEngine, World } from '../world/types.js';
import { createWorld } from '../world/world.js';
import type { AccessTable } from './access.js';
import { createFaultQueue } from './faults.js';
import { createRateLimiter, type RateLimits } from './rate-limits.js';
import { createRecord } from './record.js';
import { originOf, toRequest } from './request.js';
import { isSnapshot, takeSnapshot } from './snapshot.js';
import { surround, type TokenChecks } from './surround.js';
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
  /** What a test does in the place of users. */
  readonly factors: (world: World) => FactorControl;
  /** Puts users, groups and apps into an org. */
  readonly people: (world: World, size: OrgSize) => void;
}

const ORG_URL = 'https://mock.okta.test';

/** Makes a mock of an API, whose operations are known by their types only. */
export function assembleMock<Ops extends Operations>(
  options: MockOptionsOf<Ops>,
  parts: MockParts,
): MockOf<Ops> {
  const { seed = 1, org = {}, strict = false } = options;
  const tokens = tokenRulesOf(options.tokens);
  const orgUrl = originOf(options.orgUrl ?? ORG_URL);
  const runs = options.clock === 'running';
  const start = options.now ?? (runs ? Date.now() : EPOCH);
  const clock = createClock(start, runs);
  const { reaches } = parts.knowledge;
  const world = createWorld({
    orgUrl,
    seed,
    clock,
    asOf: timeOf(options.asOf),
    engine: engineOf(options.engine),
    reaches,
  });
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
    endpoint: async (request: Request) => parts.endpoint(request, tokens, world),
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
    factors: parts.factors(world),
    ...parts.tokens(world),
    fetch: async (input, init) => answer(toRequest(input, init, orgUrl), engine),
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
      if (!isSnapshot(snapshot)) {
        throw new TypeError(
          'expected what snapshot() of this version of @oktaforge/mocks returned',
        );
      }
      load(snapshot);
    },
    put(path, thing) {
      const { store } = world;
      if (!isJsonObject(thing)) throw new TypeError('expected an object that is no array');
      if (isSingle(path, parts.knowledge)) store.setSingle(path, thing);
      else store.claim(parentPath(path)).set(lastSegment(path), thing);
    },
    get(path) {
      const { store } = world;
      if (isSingle(path, parts.knowledge)) return store.single(path);
      return store.collection(parentPath(path)).get(lastSegment(path));
    },
    remove(path) {
      const { store } = world;
      store.deleteSingle(path);
      store.collection(parentPath(path)).delete(lastSegment(path));
      const items = store.collection(path);
      for (const id of items.ids()) items.delete(id);
    },
    relate: (template, path, id) => world.store.relation(template).add(path, id),
    contents() {
      const { collections } = world.store.save();
      const shown = collections.filter(
        ({ path, entries }) => path.startsWith('/') && entries.length > 0,
      );
      return Object.fromEntries(shown.map(({ path, entries }) => [path, entries.length]));
    },
    fail: (operationId, fault, { times = 1 } = {}) => faults.add(operationId, fault, times),
    handle: (operationId, handler) => void overrides.set(operationId, handler),
  };
}

/** Whether a path is that of a single thing, which is in no collection. */
function isSingle(path: string, { operations }: Knowledge): boolean {
  if (lastSegment(path).startsWith('#')) return true;
  for (const { role, target } of operations.values()) {
    if (role === 'readSingle' && fits(target, path)) return true;
  }
  return false;
}

/** @throws {TypeError} for what is no rule. */
function tokenRulesOf(tokens: TokenRules = 'any'): TokenRules {
  const known: readonly string[] = ['any', 'issued'];
  if (known.includes(tokens)) return tokens;
  throw new TypeError(`tokens: expected any or issued, got ${String(tokens)}`);
}

/** @throws {TypeError} for what is no kind of org. */
function engineOf(engine: OrgEngine = 'identity'): OrgEngine {
  const known: readonly string[] = ['identity', 'classic'];
  if (known.includes(engine)) return engine;
  throw new TypeError(`engine: expected identity or classic, got ${String(engine)}`);
}

/** @throws {TypeError} for text that is not a date. */
function timeOf(asOf: string | undefined): number {
  const time = asOf === undefined ? Number.POSITIVE_INFINITY : Date.parse(asOf);
  if (Number.isNaN(time))
    throw new TypeError(`asOf: expected a date such as 2025-03-01, got ${asOf}`);
  return time;
}
