import type { World } from '../../runtime/world/types.js';

/** Paths of the token endpoint: the org's, and that of each authorization server. */
const PATH = /^\/oauth2\/(?:[^/]+\/)?v1\/token$/;

/**
 * Answers what is sent to the token endpoint; undefined for any other path. The code behind it is loaded with the first
 * such request, and jose with it: most programs never ask the mock for a token.
 */
export async function tokenEndpoint(request: Request, world: World): Promise<Response | undefined> {
  if (!PATH.test(new URL(request.url).pathname)) return undefined;
  const { answerTokenRequest } = await import('./token.js');
  return answerTokenRequest(request, world);
}
