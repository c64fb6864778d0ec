import { notFound } from '../../runtime/engine/fault.js';
import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import type { Json, JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link } from '../links.js';
import { APPS, CUSTOM_ROLES } from '../paths.js';

const SETS = '/api/v1/iam/resource-sets';
const RESOURCES = `${SETS}/{resourceSetIdOrLabel}/resources`;

/** Adds resources to a set. Each is an ORN (`orn:okta:idp:00o…:apps:bookmark:0oa…`) or a URL. */
function addResources(set: string, resources: Json | undefined, world: World): void {
  if (!Array.isArray(resources)) return;
  const items = world.store.collection(`${SETS}/${set}/resources`);
  for (const resource of resources) {
    const id = world.newId('ire');
    const now = world.clock.iso();
    items.set(id, { id, orn: String(resource), created: now, lastUpdated: now });
  }
}

/** The path of the thing that an ORN names. */
function pathOf(orn: string): string {
  if (orn.includes('://')) return new URL(orn).pathname;
  const parts = orn.split(':');
  const id = parts.at(-1) ?? '';
  return parts.includes('apps') ? `${APPS}/${id}` : `/api/v1/${parts.at(-2) ?? ''}/${id}`;
}

/** A list with links to its set and to itself. */
function linked(call: RouteCall<'/{set}'>): Reply {
  const { page, ...reply } = call.generic();
  if (page === undefined) return reply;
  const set = link(`${call.world.orgUrl}${SETS}/${call.params.set}`);
  const links: JsonObject = {
    'resource-set': set,
    self: link(call.world.orgUrl + call.url.pathname),
  };
  return { ...reply, page: { ...page, around: { _links: links } } };
}

/** A binding is of a custom role, which exists. */
function refuseUnknown(role: Json | undefined, { store }: World): void {
  const name = String(role);
  const roles = store.collection(CUSTOM_ROLES);
  const isKnown = roles.has(name) || roles.items().some(({ label }) => label === name);
  if (!isKnown) throw notFound(name, 'CustomRole');
}

/** Sets of resources that a custom role is limited to. */
export const resourceSets = defineBehaviour({
  resources: {
    [SETS]: {
      entity: 'IAMPolicy',
      prefix: 'iam',
      resolve: (name, { store }) =>
        store
          .collection(SETS)
          .entries()
          .find(([, set]) => set['label'] === name)?.[0],
      complete({ resources: _resources, ...made }, sent, world) {
        addResources(String(made['id']), sent['resources'], world);
        return made;
      },
      settle: ({ resources: _resources, ...item }) => item,
      links: (_standard, _item, href) => ({
        bindings: link(`${href}/bindings`),
        self: link(href),
        resources: link(`${href}/resources`),
      }),
    },
    [RESOURCES]: {
      entity: 'Resource',
      prefix: 'ire',
      links: (_standard, { orn }, href, { orgUrl }) => ({
        self: link(orgUrl + pathOf(String(orn))),
        resource: link(href),
      }),
    },
  },
  reads: [CUSTOM_ROLES],
  handlers: {
    'POST /api/v1/iam/resource-sets/{set}/bindings'(call) {
      refuseUnknown(call.body['role'], call.world);
      return call.generic();
    },
    'GET /api/v1/iam/resource-sets/{set}/resources': linked,
    'GET /api/v1/iam/resource-sets/{set}/bindings': linked,
    'PATCH /api/v1/iam/resource-sets/{set}/resources'({ params, body, world, operation, present }) {
      addResources(params.set, body['additions'], world);
      const set = world.store.collection(SETS).get(params.set) ?? {};
      return { status: operation.status, body: present(SETS, `${SETS}/${params.set}`, set) };
    },
  },
});
