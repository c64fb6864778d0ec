import { notFound } from '../../runtime/engine/fault.js';
import type { World } from '../../runtime/world/types.js';
import { POLICIES } from '../paths.js';

/** Where the policies of an application are noted that are not the org's default ones. */
const policyPath = (app: string): string => `#appPolicy/${app}`;

/** The policies of one application: who may sign on, and who may register. */
export interface AppPolicies {
  readonly accessPolicy: string;
  readonly profileEnrollment: string;
}

/** The policies of an application by id. New applications have the default ones. */
export function policiesOf(app: string, world: World): AppPolicies {
  const chosen = world.store.single(policyPath(app)) ?? {};
  const idOf = (key: string, type: string): string => {
    const id = chosen[key];
    const isThere = typeof id === 'string' && world.store.collection(POLICIES).has(id);
    return isThere ? id : defaultPolicy(type, world);
  };
  return {
    accessPolicy: idOf('accessPolicy', 'ACCESS_POLICY'),
    profileEnrollment: idOf('profileEnrollment', 'PROFILE_ENROLLMENT'),
  };
}

/** Orgs whose description has no policies have default ones nevertheless. */
function defaultPolicy(type: string, { store }: World): string {
  const found = store
    .collection(POLICIES)
    .entries()
    .find(([, policy]) => policy['type'] === type && policy['system'] === true);
  return found?.[0] ?? (type === 'ACCESS_POLICY' ? 'rst00000000000000001' : 'rst00000000000000002');
}

/** Gives an application a policy, in place of the one of that type. Throws `E0000007` where there is none. */
export function setPolicy(app: string, policyId: string, { store }: World): void {
  const policy = store.collection(POLICIES).get(policyId);
  if (policy === undefined) throw notFound(policyId, 'Policy');
  const key = policy['type'] === 'PROFILE_ENROLLMENT' ? 'profileEnrollment' : 'accessPolicy';
  store.setSingle(policyPath(app), { ...store.single(policyPath(app)), [key]: policyId });
}

export function forgetPolicies(app: string, { store }: World): void {
  store.deleteSingle(policyPath(app));
}
