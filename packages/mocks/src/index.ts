import {
  createRequestMatcherFor,
  type MatcherOptions,
  type RequestValidators,
} from '@oktaforge/validators/http';
import * as requests from '@oktaforge/validators/requests';
import { behaviours } from './areas/index.js';
import { tokenEndpoint } from './areas/oauth/endpoint.js';
import { isExpired } from './areas/oauth/tokens.js';
import { APPS, GROUPS, USERS } from './areas/paths.js';
import { people } from './areas/population.js';
import { queries } from './areas/queries.js';
import { rateLimits } from './areas/rate-limits.js';
import { makers } from './generated/makers.js';
import { models } from './generated/models.js';
import { operations } from './generated/operations.js';
import type { Matcher } from './runtime/engine/receive.js';
import { knowledgeOf } from './runtime/engine/simulation.js';
import type { MakeThing } from './runtime/engine/models.js';
import { tolerant } from './runtime/engine/tolerant.js';
import { makerFrom } from './runtime/fixtures/maker.js';
import { assembleMock } from './runtime/mock/mock.js';
import { isJsonObject } from './runtime/json.js';
import type { MockOkta, MockOktaOptions, OrgSize } from './runtime/mock/types.js';

export { OktaFault } from './runtime/engine/fault.js';
export type { Call, EventDraft, Handler, Reply } from './runtime/engine/types.js';
export type { Json, JsonObject } from './runtime/json.js';
export type {
  Fault,
  Handlers,
  MockOkta,
  MockOktaOptions,
  OperationId,
  OrgSize,
  ParamsOf,
  ReceivedOperation,
  ReceivedRequest,
  Snapshot,
} from './runtime/mock/types.js';

/** Makes a thing as the API would: a fixture of the properties that are always there, and what was sent. */
const makeThing: MakeThing = (model, seed, sent) => {
  const make = makers[model];
  const made = make?.(makerFrom(seed, false, sent));
  return isJsonObject(made) ? made : sent;
};
type AnyValidator = Extract<RequestValidators, readonly unknown[]>[number];

const matcherWith = (options: MatcherOptions): Matcher =>
  createRequestMatcherFor(Object.values<AnyValidator>(requests), options);
const knowledge = knowledgeOf({ operations, models, makeThing, behaviours, queries });

/** How many things an org gets, of those kinds that the description has. */
function sizeOf({ users = 0, groups = 0, apps = 0 }: OrgSize): OrgSize {
  const among = (path: string, count: number): number => (knowledge.plans.has(path) ? count : 0);
  return { users: among(USERS, users), groups: among(GROUPS, groups), apps: among(APPS, apps) };
}

/**
 * An Okta that lives in memory: all operations, with state.
 *
 * @throws {TypeError} for invalid options.
 */
export function createMockOkta(options: MockOktaOptions = {}): MockOkta {
  return assembleMock(options, {
    knowledge,
    rateLimits,
    people: (world, size) => people(world, sizeOf(size)),
    endpoint: tokenEndpoint,
    isExpired,
    matcher: ({ strict }) =>
      strict
        ? matcherWith({ unknownKeys: 'report', readOnly: 'report' })
        : tolerant(matcherWith({}), matcherWith({ readOnly: 'report' })),
  });
}
