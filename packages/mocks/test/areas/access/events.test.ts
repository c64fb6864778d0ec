import { describe, expect, it } from 'vitest';
import { operations } from '../../../src/generated/operations.js';
import { accessBehaviours } from '../../../src/areas/access/index.js';

/** Resources of these areas. */
const OURS = /^\/api\/v1\/(groups|apps|idps)\b|^\/api\/v1\/users\/\{userId\}\/roles/;

const routeOf = ({ method, path }: { readonly method: string; readonly path: string }): string =>
  `${method} ${path}`;

describe('the events of groups, applications and identity providers', () => {
  it('are of operations that there are', () => {
    const known = operations.map(routeOf);
    const named = accessBehaviours.flatMap(({ events = {} }) => Object.keys(events));
    expect(named.filter((route) => !known.includes(route))).toEqual([]);
  });

  it('have the form that Okta gives them', () => {
    const types = accessBehaviours.flatMap(({ events = {} }) => Object.values(events));
    expect(types.filter((type) => !/^[a-z_0-9]+(\.[a-z_0-9]+)+$/.test(type))).toEqual([]);
  });

  it.each(['create', 'replace', 'transition'])('name every operation that is a %s', (role) => {
    const named = accessBehaviours.flatMap(({ events = {} }) => Object.keys(events));
    // These write events of their own, which name both sides.
    const own = ['POST /api/v1/apps/{appId}/users', 'PUT /api/v1/apps/{appId}/groups/{groupId}'];
    const csr = /\/csrs$/;
    const wanted = operations
      .filter((one) => one.role === role && OURS.test(one.path) && !csr.test(one.path))
      .map(routeOf)
      .filter((route) => !own.includes(route));
    expect(wanted.filter((route) => !named.includes(route))).toEqual([]);
  });
});
