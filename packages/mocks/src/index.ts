import { type AllOperations, createRequestMatcher } from '@oktaforge/validators/http';
import {
  type HandlersOf,
  type MockOf,
  mockOf,
  type MockOptionsOf,
  type ReceivedBy,
  type ReceivedOf,
} from './engine.js';
import { behaviours, newcomers } from './generated/areas.js';
import { makers } from './generated/makers.js';
import { models } from './generated/models.js';
import { operations } from './generated/operations.js';

export {
  type AccessRules,
  type Call,
  type EventDraft,
  type FactorControl,
  type Fault,
  type Handler,
  type Json,
  type JsonObject,
  OktaFault,
  type OrgEngine,
  type OrgSize,
  type Reply,
  type Snapshot,
  type TokenControl,
  type TokenRules,
} from './engine.js';

export type OperationId = keyof AllOperations & string;

/** The params of an operation, as the SDK's function of that name takes them. */
export type ParamsOf<Id extends OperationId> = AllOperations[Id];

/** Handlers by operationId, each for its own params. */
export type Handlers = HandlersOf<AllOperations>;

export type MockOktaOptions = MockOptionsOf<AllOperations>;

/** An Okta that lives in memory. */
export type MockOkta = MockOf<AllOperations>;

/** A request that was received. */
export type ReceivedRequest = ReceivedBy<AllOperations>;

/** A request of one operation that was received. */
export type ReceivedOperation<Id extends OperationId> = ReceivedOf<AllOperations, Id>;

const mock = mockOf<AllOperations>({
  operations,
  models,
  makers,
  behaviours,
  newcomers,
  access: async () => (await import('./generated/access.js')).access,
  matcher: (options) => createRequestMatcher(options),
});

/**
 * An Okta that lives in memory: all operations, with state.
 *
 * @throws {TypeError} for invalid options.
 */
export function createMockOkta(options: MockOktaOptions = {}): MockOkta {
  return mock(options);
}
