import { answer, type EngineParts } from '../engine/engine.js';
import { fits, lastSegment, parentPath } from '../engine/paths.js';
import type { Matcher } from '../engine/receive.js';
import type { Knowledge } from '../engine/simulation.js';
import type { AnyHandler } from '../engine/types.js';
import { isJsonObject } from '../json.js';
import { createClock, EPOCH, isTime } from '../world/clock.js';
import type { World } from '../world/types.js';
import { createWorld } from '../world/world.js';
import type { AccessTable } from './access.js';
import { createFaultQueue } from './faults.js';
import { operationsOf } from './operations.js';
import { createRateLimiter, type RateLimits } from './rate-limits.js';
import { createRecord } from './record.js';
import { originOf, toRequest } from './request.js';
import { checkSnapshot, takeSnapshot } from './snapshot.js';
import { surround } from './surround.js';
import type { MockOf, MockOptions, MockOptionsOf, Operations, OrgSize } from './types.js';

/** The parts of a mock that know Okta. This folder knows none of them. */
export interface MockParts {
  readonly knowledge: Knowledge;
  readonly rateLimits: RateLimits;
  readonly matcher: (options: { readonly strict: boolean }) => Matcher;
  /** Answers paths of Okta that are not in the description; undefined for any other path. */
  readonly endpoint: (request: Request, world: World) => Promise<Response | undefined>;
  /** Whether an `Authorization` header has an expired token. */
  readonly isExpired: (authorization: string | null, world: World) => boolean;
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
  const { seed = 1, org = {}, strict = false } = options;
  const orgUrl = originOf(options.orgUrl ?? ORG_URL);
  const runs = options.clock === 'running';
  const clock = createClock(startOf(options, runs), runs);
  const { reaches } = parts.knowledge;
  const world = createWorld({ orgUrl, seed, clock, asOf: timeOf(options.asOf), reaches });
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
  const initial = takeSnapshot(world);
  const engine = {
    simulation: { ...parts.knowledge, world },
    matcher,
    endpoint: parts.endpoint,
    overrides,
    surroundings: surround({
      options,
      world,
      isExpired: parts.isExpired,
      faults,
      limiter,
      record,
      access: { load: parts.access, scopesOf: parts.scopesOf },
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
    snapshot: () => takeSnapshot(world),
    restore(snapshot) {
      checkSnapshot(snapshot);
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
    clearFaults: () => faults.clear(),
    fail: (operationId, fault, { times = 1 } = {}) => faults.add(operationId, fault, times),
    handle: (operationId, handler) => void overrides.set(operationId, handler),
  };
}

/** The engine whose links lead to where a request was sent. */
function ledBy({ url }: Request, { simulation, ...parts }: EngineParts): EngineParts {
  const world = { ...simulation.world, orgUrl: new URL(url).origin };
  return { ...parts, simulation: { ...simulation, world } };
}

/** Whether a path is that of a single thing, which is in no collection. */
function isSingle(path: string, { operations }: Knowledge): boolean {
  if (lastSegment(path).startsWith('#')) return true;
  for (const { role, target } of operations.values()) {
    if (role === 'readSingle' && fits(target, path)) return true;
  }
  return false;
}

/** @throws {TypeError} for what is no time. */
function startOf({ now }: MockOptions, runs: boolean): number {
  const start = now ?? (runs ? Date.now() : EPOCH);
  if (isTime(start)) return start;
  throw new TypeError(`now: expected milliseconds since 1970, got ${String(start)}`);
}

/** @throws {TypeError} for text that is not a date. */
function timeOf(asOf: string | undefined): number {
  const time = asOf === undefined ? Number.POSITIVE_INFINITY : Date.parse(asOf);
  if (Number.isNaN(time))
    throw new TypeError(`asOf: expected a date such as 2025-03-01, got ${asOf}`);
  return time;
}
