import { DEEPEST, isDeeperThan } from '../json.js';
import type { World } from '../world/types.js';
import { errorBody } from './error-body.js';
import { namedByPath, targetsOf } from './event-targets.js';
import { writeEvent } from './events.js';
import type { OperationFacts } from './facts.js';
import { malformed, OktaFault } from './fault.js';
import { generic } from './generic/index.js';
import { sentObject } from './generic/make.js';
import { locate } from './locate.js';
import { cutPage } from './paging.js';
import { fill } from './paths.js';
import { type Matcher, receive, type Received, UnknownOperation } from './receive.js';
import { type Answer, respond } from './respond.js';
import { show } from './show.js';
import type { Simulation } from './simulation.js';
import type { AnyHandler, Call, EventDraft, Handler, Params, Reply } from './types.js';

/** Applies rate limits and injected faults, and records the request. */
export interface Surroundings {
  /** Called before an operation is carried out. It may throw {@link OktaFault}, or answer instead of the operation. */
  before(call: Received, request: Request): Promise<Response | undefined> | Response | undefined;
  /** The user whose token comes with a request, where it is known. */
  callerOf(request: Request): string | undefined;
  /** Headers of every answer, whatever the operation. */
  headers(request: Request): Readonly<Record<string, string>>;
  /** Called at the end. There is no response where the connection broke. */
  after(request: Request, received: Received | undefined, response: Response | undefined): void;
  /** Whether `fetch` is to reject with an error. All others become an answer. */
  passes(error: unknown, request: Request): boolean;
  /** Answers requests that are not an operation. */
  unhandled?(request: Request): Promise<Response | undefined | void> | Response | undefined | void;
}

export interface EngineParts {
  readonly simulation: Simulation;
  readonly matcher: Matcher;
  /** Handlers that replace those of the mock, by operationId. */
  readonly overrides: ReadonlyMap<string, AnyHandler>;
  readonly surroundings: Surroundings;
  /** Answers paths of Okta that are not in the description, such as the token endpoint. */
  readonly endpoint: (request: Request, world: World) => Promise<Response | undefined>;
}

/** Answers a request. Whatever is asked, there is an answer: errors have Okta's form. */
export async function answer(request: Request, parts: EngineParts): Promise<Response> {
  const { surroundings } = parts;
  let received: Received | undefined;
  let response: Response | undefined;
  try {
    response = await attempt(request, parts, (known) => (received = known));
    return response;
  } finally {
    surroundings.after(request, received, response);
  }
}

async function attempt(
  request: Request,
  parts: EngineParts,
  matched: (received: Received) => void,
): Promise<Response> {
  const { surroundings, matcher, simulation } = parts;
  const { world } = simulation;
  let response: Response;
  try {
    const other = await parts.endpoint(request, world);
    if (other !== undefined) return other;
    const { operationId, params } = await receive(request, matcher, simulation.unlisted, matched);
    response =
      (await surroundings.before({ operationId, params }, request)) ??
      respond(await run(operationId, params, request, parts), world);
  } catch (error) {
    if (surroundings.passes(error, request)) throw error;
    const unhandled =
      error instanceof UnknownOperation && (await surroundings.unhandled?.(request));
    if (unhandled) return unhandled;
    response = respond(refusal(error, world), world);
  }
  for (const [name, value] of Object.entries(surroundings.headers(request))) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}

async function run(
  operationId: string,
  params: Params,
  request: Request,
  parts: EngineParts,
): Promise<Answer> {
  const { simulation, overrides } = parts;
  const { world } = simulation;
  const operation = simulation.operations.get(operationId);
  if (operation === undefined) throw new OktaFault(501, 'E0000060', 'Unsupported operation.');
  world.caller = parts.surroundings.callerOf(request);
  const located = locate(operation, params, simulation);
  const events: EventDraft[] = [];
  const url = new URL(request.url);
  const body = sentObject(located, operation.body);
  if (isDeeperThan(DEEPEST, body)) throw malformed();
  const call: Call = {
    operation,
    params: located,
    body,
    path: fill(operation.target, located),
    id: operation.param === undefined ? '' : String(located[operation.param]),
    headers: request.headers,
    url,
    world,
    generic: (other = located) => generic(operation, other, simulation),
    present: (target, path, item) =>
      show(target, path, item, simulation, operation.role === 'create'),
    event: (event) => events.push(event),
  };
  const changes = operation.method !== 'GET';
  const named = changes ? namedByPath(operation, located, simulation) : [];
  // The matcher has read the params as those of the operation that the handler is for.
  const override = overrides.get(operationId) as Handler | undefined;
  const handler = override ?? simulation.handlers.get(operationId);
  const reply = await (handler?.(call) ?? call.generic());
  const isMutation = changes && reply.status < 300;
  if (events.length === 0 && isMutation) {
    events.push({ eventType: simulation.events.get(operationId) ?? defaultEventType(operation) });
  }
  const about = targetsOf(operation, reply, named, simulation);
  for (const event of events) writeEvent(event, call, about);
  return represented(answerOf(reply, operation, url, world), operation, request);
}

/** Few operations have another media type than JSON: what writes those is loaded when one is called. */
async function represented(
  made: Answer,
  operation: OperationFacts,
  { headers }: Request,
): Promise<Answer> {
  if (operation.mediaType === undefined && operation.others === undefined) return made;
  const { represent } = await import('./represent.js');
  return represent(made, operation, headers.get('accept'));
}

/** `zone.update` for an operation whose event has no name of its own. */
function defaultEventType({ area, role }: OperationFacts): string {
  const subject = area.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
  return `${subject}.lifecycle.${role === 'action' ? 'update' : role}`;
}

function answerOf(reply: Reply, operation: OperationFacts, url: URL, world: World): Answer {
  const { status, page, headers, type, body } = reply;
  if (page === undefined) return { status, headers, type, body };
  const { cursor = 'after', wrapper } = operation;
  const { body: items, links } = cutPage(page, { url, orgUrl: world.orgUrl, cursor });
  const whole = wrapper === undefined ? items : { [wrapper]: items, ...page.around };
  return { status, headers, body: whole, links };
}

function refusal(error: unknown, world: World): Answer {
  const fault = error instanceof OktaFault ? error : internal(error);
  const { status, headers } = fault;
  return { status, headers, body: errorBody(fault, world) };
}

/** A bug of the mock. The answer has Okta's form and says that the mock has failed. */
function internal(error: unknown): OktaFault {
  const message = error instanceof Error ? error.message : String(error);
  return new OktaFault(500, 'E0000009', 'Internal Server Error', [`The mock failed: ${message}`]);
}
