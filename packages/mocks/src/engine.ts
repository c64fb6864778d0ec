import { tokenControl } from './areas/oauth/control.js';
import { oauthEndpoint } from './areas/oauth/endpoint.js';
import { isPublic, scopeOf } from './areas/oauth/scopes.js';
import { callerOf, isExpired, scopesOf } from './areas/oauth/tokens.js';
import { queries } from './areas/queries.js';
import { rateLimits } from './areas/rate-limits.js';
import type { OperationFacts } from './runtime/engine/facts.js';
import type { MakeThing, Models } from './runtime/engine/models.js';
import type { Matcher } from './runtime/engine/receive.js';
import { knowledgeOf } from './runtime/engine/simulation.js';
import { tolerant } from './runtime/engine/tolerant.js';
import type { Behaviour } from './runtime/engine/types.js';
import { type Maker, makerFrom } from './runtime/fixtures/maker.js';
import { isJsonObject } from './runtime/json.js';
import type { AccessTable } from './runtime/mock/access.js';
import { assembleMock } from './runtime/mock/mock.js';
import { type Newcomers, populate } from './runtime/mock/newcomers.js';
import type { MockOf, MockOptionsOf, Operations } from './runtime/mock/types.js';
import type { World } from './runtime/world/types.js';

/*
 * The subpath `/engine`: all of the mock that is not generated. It is for generated code that is part of an application
 * (`oktaforge generate --into`), as `/runtime` is, whose number it shares.
 */

export type { ModelFacts, OperationFacts } from './runtime/engine/facts.js';
export { OktaFault } from './runtime/engine/fault.js';
export type { Behaviour, Call, EventDraft, Handler, Reply } from './runtime/engine/types.js';
export type { Json, JsonObject } from './runtime/json.js';
export type { AccessTable } from './runtime/mock/access.js';
export type { Newcomers } from './runtime/mock/newcomers.js';
export type {
  AccessRules,
  Fault,
  HandlersOf,
  MockOf,
  MockOptionsOf,
  OrgEngine,
  OrgSize,
  ReceivedBy,
  ReceivedOf,
  Snapshot,
  TokenControl,
  TokenRules,
  FactorControl,
} from './runtime/mock/types.js';

/** What is generated of a mock. */
export interface MockSources {
  readonly operations: readonly OperationFacts[];
  readonly models: Models;
  readonly makers: Readonly<Record<string, (maker: Maker) => unknown>>;
  readonly behaviours: readonly Behaviour[];
  readonly newcomers: readonly Newcomers[];
  /** Loads what each operation needs of a caller. */
  readonly access: () => Promise<AccessTable>;
  readonly matcher: (options: MatcherModes) => Matcher;
}

/** How strictly requests are matched. */
export interface MatcherModes {
  readonly unknownKeys?: 'report';
  readonly readOnly?: 'report';
}

/** Few mocks take their own tokens only: what verifies them is loaded with the first request that needs it. */
async function authenticate(request: Request, world: World): Promise<Response | undefined> {
  const { refuseUnissued } = await import('./areas/oauth/authenticate.js');
  return refuseUnissued(request, world);
}

/** Prepares what all mocks of an API share. */
export function mockOf<Ops extends Operations>({
  makers,
  newcomers,
  access,
  matcher,
  ...known
}: MockSources): (options: MockOptionsOf<Ops>) => MockOf<Ops> {
  /** Makes a thing as the API would: a fixture of the properties that are always there, and what was sent. */
  const makeThing: MakeThing = (model, seed, sent) => {
    const made = makers[model]?.(makerFrom(seed, false, sent));
    return isJsonObject(made) ? made : sent;
  };
  const knowledge = knowledgeOf({ ...known, makeThing, queries });
  const parts = {
    knowledge,
    rateLimits,
    people: populate.bind(undefined, newcomers),
    endpoint: oauthEndpoint,
    tokens: tokenControl,
    tokenChecks: { isPublic, isExpired, authenticate, callerOf },
    scopesOf,
    scopeFor: scopeOf,
    access,
    matcher: ({ strict }: { readonly strict: boolean }) =>
      strict
        ? matcher({ unknownKeys: 'report', readOnly: 'report' })
        : tolerant(matcher({}), matcher({ readOnly: 'report' }), knowledge.anyValue),
  };
  return (options) => assembleMock(options, parts);
}
