import { respond } from '../engine/respond.js';
import type { World } from '../world/types.js';

/** The first facts of a challenge: where the org gives out tokens. */
export function whoAuthorizes({ orgUrl }: Pick<World, 'orgUrl'>): Readonly<Record<string, string>> {
  return { authorization_uri: `${orgUrl}/oauth2/v1/authorize`, realm: orgUrl };
}

/**
 * An answer without a body, as Okta refuses access tokens: its header `www-authenticate` says why (RFC 6750, RFC 9449).
 *
 * @param facts In the order in which the header has them.
 */
export function challenge(
  status: number,
  scheme: 'Bearer' | 'DPoP',
  facts: Readonly<Record<string, string>>,
  world: World,
): Response {
  const said = Object.entries(facts).map(([name, value]) => `${name}="${value}"`);
  return respond(
    { status, headers: { 'www-authenticate': `${scheme} ${said.join(', ')}` } },
    world,
  );
}
