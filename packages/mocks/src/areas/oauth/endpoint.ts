import type { TokenRules } from '../../runtime/mock/types.js';
import type { World } from '../../runtime/world/types.js';
import type { OAuthEndpoint } from './oauth.js';
import { serverAt } from './server-at.js';

/** Paths of OAuth's endpoints: the org's, and those of each authorization server. */
const PATH = /^\/oauth2\/(?:[^/]+\/)?v1\/(token|revoke|introspect)$/;

/**
 * Answers what is sent to an endpoint of OAuth 2.0; undefined for any other path. The code behind it is loaded with the first
 * such request, and jose with it: most programs never ask the mock for a token.
 *
 * @throws {OktaFault} 404 below an authorization server that the org does not have, whatever is asked of it.
 */
export async function oauthEndpoint(
  request: Request,
  rules: TokenRules,
  world: World,
): Promise<Response | undefined> {
  const path = new URL(request.url).pathname;
  const server = serverAt(path, world);
  const endpoint = PATH.exec(path)?.[1];
  if (endpoint === undefined) return undefined;
  const { answerOAuth } = await import('./oauth.js');
  // The pattern has these three only.
  return answerOAuth(endpoint as OAuthEndpoint, { request, server, rules, world });
}
