import type { RouteCall } from '../../runtime/engine/route-types.js';
import { isJsonObject, type JsonObject } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { link, since } from '../links.js';
import { CUSTOM_ROLES } from '../paths.js';

const PERMISSIONS = `${CUSTOM_ROLES}/{roleIdOrLabel}/permissions`;

function permit(role: string, label: string, conditions: JsonObject | null, world: World): void {
  const now = world.clock.iso();
  const permissions = world.store.collection(`${CUSTOM_ROLES}/${role}/permissions`);
  const created = permissions.get(label)?.['created'] ?? now;
  permissions.set(label, { label, created, lastUpdated: now, conditions });
}

function permitFrom({ params, body, world }: RouteCall<'/{role}/{permission}'>): JsonObject {
  const { conditions } = body;
  const given = isJsonObject(conditions) ? conditions : null;
  permit(params.role, params.permission, given, world);
  return (
    world.store.collection(`${CUSTOM_ROLES}/${params.role}/permissions`).get(params.permission) ??
    {}
  );
}

/** Roles that an org has defined itself, and what they permit. */
export const customRoles = defineBehaviour({
  resources: {
    [CUSTOM_ROLES]: {
      entity: 'CustomRole',
      prefix: 'cr0',
      resolve: (name, { store }) =>
        store
          .collection(CUSTOM_ROLES)
          .entries()
          .find(([, role]) => role['label'] === name)?.[0],
      complete({ permissions: _permissions, ...made }, sent, world) {
        const wanted = Array.isArray(sent['permissions']) ? sent['permissions'] : [];
        for (const label of wanted) permit(String(made['id']), String(label), null, world);
        return { ...made, ...since('2026-01-01', world, { isCloneable: false }) };
      },
      settle: ({ permissions: _permissions, ...item }) => item,
      links: (_standard, _item, href) => ({
        permissions: link(`${href}/permissions`),
        self: link(href),
      }),
    },
    [PERMISSIONS]: {
      entity: 'Permission',
      idOf: ({ label }) => String(label),
      links: (_standard, _item, href) => ({
        role: link(href.slice(0, href.indexOf('/permissions'))),
        self: link(href),
      }),
    },
  },
  handlers: {
    'POST /api/v1/iam/roles/{role}/permissions/{permission}'(call) {
      permitFrom(call);
      return { status: 204 };
    },
    'PUT /api/v1/iam/roles/{role}/permissions/{permission}'(call) {
      const permission = permitFrom(call);
      const path = `${CUSTOM_ROLES}/${call.params.role}/permissions/${call.params.permission}`;
      return { status: 200, body: call.present(PERMISSIONS, path, permission) };
    },
  },
});
