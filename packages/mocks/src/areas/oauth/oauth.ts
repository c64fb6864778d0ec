import { notFound } from '../../runtime/engine/fault.js';
import { respond } from '../../runtime/engine/respond.js';
import type { TokenRules } from '../../runtime/mock/types.js';
import type { World } from '../../runtime/world/types.js';
import { DEFAULT_NAME, defaultServerId } from '../resources/default-server.js';
import { SERVERS } from '../resources/new-server-keys.js';
import { OAuthFault } from './fault.js';
import { answerIntrospection, answerRevocation } from './inspect.js';
import { answerTokenRequest } from './token.js';

const ANSWERS = {
  token: answerTokenRequest,
  revoke: answerRevocation,
  introspect: answerIntrospection,
};

export type OAuthEndpoint = keyof typeof ANSWERS;

/** Answers a request to an endpoint of OAuth 2.0, whose errors are OAuth's, and not of Okta's form. */
export async function answerOAuth(
  endpoint: OAuthEndpoint,
  request: Request,
  rules: TokenRules,
  world: World,
): Promise<Response> {
  try {
    const server = serverOf(request, world);
    if (request.method !== 'POST') throw new OAuthFault(405, 'invalid_request', 'Use POST.');
    const form = new URLSearchParams(await request.text());
    return await ANSWERS[endpoint]({ request, form, server, rules, world });
  } catch (error) {
    if (!(error instanceof OAuthFault)) throw error;
    const { status, headers, message } = error;
    const body = { error: error.error, error_description: message };
    return respond({ status, body, headers }, world);
  }
}

/**
 * The id of the authorization server in a path: `default` is the name of the one that every org has.
 *
 * @throws {OktaFault} E0000007 for a server that the org does not have.
 */
function serverOf(request: Request, world: World): string | undefined {
  const named = /^\/oauth2\/([^/]+)\/v1\//.exec(new URL(request.url).pathname)?.[1];
  if (named === undefined) return undefined;
  const id = named === DEFAULT_NAME ? defaultServerId(world) : named;
  const servers = world.store.collection(SERVERS);
  if (id !== undefined && servers.has(id)) return id;
  // A mock of a description without authorization servers knows none, and takes all.
  if (servers.size === 0) return named;
  throw notFound(named, 'AuthorizationServer');
}
