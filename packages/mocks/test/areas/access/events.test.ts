import { describe, expect, it } from 'vitest';
import { operations } from '../../../src/generated/operations.js';
import { accessBehaviours } from '../../../src/areas/access/index.js';

/** Resources of these areas. */
const OURS = /^\/api\/v1\/(groups|apps|idps)\b|^\/api\/v1\/users\/\{userId\}\/roles/;

describe('the events of groups, applications and identity providers', () => {
  it('are of operations that there are', () => {
    const known = operations.map(({ id }) => id);
    const named = accessBehaviours.flatMap(({ events = {} }) => Object.keys(events));
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('have the form that Okta gives them', () => {
    const types = accessBehaviours.flatMap(({ events = {} }) => Object.values(events));
    expect(types.filter((type) => !/^[a-z_0-9]+(\.[a-z_0-9]+)+$/.test(type))).toEqual([]);
  });

  it.each(['create', 'replace', 'transition'])('name every operation that is a %s', (role) => {
    const named = accessBehaviours.flatMap(({ events = {} }) => Object.keys(events));
    // These write events of their own, which name both sides.
    const own = ['assignUserToApplication', 'createApplicationGroupAssignment'];
    const csr = /^generateCsr/;
    const wanted = operations
      .filter((one) => one.role === role && OURS.test(one.path))
      .map(({ id }) => id)
      .filter((id) => !own.includes(id) && !csr.test(id));
    expect(wanted.filter((id) => !named.includes(id))).toEqual([]);
  });
});
