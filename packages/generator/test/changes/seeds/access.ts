import type { Level } from '../../../src/changes/index.js';
import type { Node } from './base.js';
import { type Edit, type Seed, pairGiven, patch, things } from './seed.js';

const securitySchemes = {
  apiToken: { type: 'apiKey', in: 'header', name: 'Authorization' },
  oauth2: { type: 'oauth2', flows: {} },
};
const token = { apiToken: [] };
const scoped = (...scopes: string[]): Node => ({ oauth2: scopes });

const secured =
  (security: readonly Node[] | undefined, more: Node = {}): Edit =>
  (d) => {
    d['components'].securitySchemes = securitySchemes;
    const operation = things(d)['get'];
    delete operation.security;
    Object.assign(operation, security === undefined ? {} : { security }, more);
  };

type Levels = readonly [Level, Level, Level];
const restricted = ['major', 'patch', 'major'] as const;
const extended = ['minor', 'patch', 'minor'] as const;
const ruleOf = (levels: Levels) =>
  levels[0] === 'major' ? 'operation-access-restricted' : 'operation-access-extended';

/** Other credentials: major where a caller who was let in can be refused, else minor. */
const access = (name: string, given: Edit, edit: Edit, forth: Levels, back: Levels): Seed[] =>
  pairGiven(given, name, edit, [[ruleOf(forth)], forth], [[ruleOf(back)], back]);

const both = secured([token, scoped('okta.things.read')]);
const roles = (...names: string[]): Edit => secured([token], { 'x-okta-iam-admin-roles': names });

/** What callers need. No type shows it: a program compiles, and its calls fail with 401 or 403. */
export const accessSeeds = [
  // Programs with an API token are refused.
  ...access(
    'an API token no longer taken',
    both,
    secured([scoped('okta.things.read')]),
    restricted,
    extended,
  ),
  // Programs with OAuth 2.0 are refused; those with an API token are let in.
  ...access('access tokens no longer taken', both, secured([token]), restricted, extended),
  ...access(
    'an API token no longer taken, nor anything said before',
    secured(undefined),
    secured([scoped('a')]),
    restricted,
    restricted,
  ),
  // A token with the one scope lacks the other, whichever side is the later.
  ...access(
    'another scope',
    both,
    secured([token, scoped('okta.others.read')]),
    restricted,
    restricted,
  ),
  ...access(
    'a scope more beside the first',
    both,
    secured([token, scoped('okta.things.read', 'okta.others.read')]),
    restricted,
    extended,
  ),
  ...access(
    'a scope that will do as well as the first',
    both,
    secured([token, scoped('okta.things.read'), scoped('okta.others.read')]),
    extended,
    restricted,
  ),
  // `okta.things.manage` allows to read, so that only who has the scope for reading alone is refused.
  ...access(
    'a scope for writing instead of reading',
    both,
    secured([token, scoped('okta.things.manage')]),
    restricted,
    extended,
  ),
  ...access('no credentials needed', both, secured([]), extended, restricted),
  ...access(
    'credentials needed together',
    both,
    secured([{ ...token, ...scoped('okta.things.read') }]),
    restricted,
    extended,
  ),
  ...access(
    'a role of administrators more',
    roles('SUPER_ADMIN'),
    roles('SUPER_ADMIN', 'APP_ADMIN'),
    extended,
    restricted,
  ),
  // Any administrator was let in, as far as the description says.
  ...access(
    'roles of administrators named',
    secured([token]),
    roles('SUPER_ADMIN'),
    restricted,
    extended,
  ),
  ...access(
    'a permission of custom roles beside a role',
    roles('SUPER_ADMIN'),
    secured([token], {
      'x-okta-iam-admin-roles': ['SUPER_ADMIN'],
      'x-okta-iam-permissions': ['okta.things.read'],
    }),
    extended,
    restricted,
  ),
];

/** The same credentials, said in another way: nobody is refused, and no published file changes. */
const same = (name: string, given: Edit, edit: Edit): Seed[] =>
  pairGiven(given, name, edit, [[], ['none', 'none']], [[], ['none', 'none']]);

export const sameAccessSeeds = [
  ...same('an API token named that was not named before', secured(undefined), secured([token])),
  ...same('the same credentials said for all operations', both, (d) => {
    secured(undefined)(d);
    d['security'] = [token];
    things(d)['get'].security = [token, scoped('okta.things.read')];
  }),
  ...same('another name of the scheme', both, (d) => {
    d['components'].securitySchemes = {
      key: securitySchemes.apiToken,
      oauth2: securitySchemes.oauth2,
    };
    things(d)['get'].security = [{ key: [] }, scoped('okta.things.read')];
  }),
  // Comments list scopes as the description does.
  ...pairGiven(
    secured([token, scoped('a', 'b')]),
    'scopes and credentials in another order',
    secured([scoped('b', 'a'), token]),
    [['order-changed'], patch],
    [['order-changed'], patch],
  ),
];
