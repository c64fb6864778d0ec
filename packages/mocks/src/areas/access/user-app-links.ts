import type { PageItem } from '../../runtime/engine/types.js';
import { type JsonObject, objectIn } from '../../runtime/json.js';
import type { World } from '../../runtime/world/types.js';
import { defineBehaviour } from '../define.js';
import { APPS } from '../paths.js';
import { linkNames } from './app-catalog.js';
import { isCustom } from './app-kinds.js';
import { settleAppUsers } from './app-users-of.js';

function linksTo(app: JsonObject, user: string, world: World): JsonObject[] {
  const { orgUrl } = world;
  const { id, name, label } = app;
  const appId = String(id);
  const appLinks = objectIn(objectIn(app, 'visibility'), 'appLinks');
  const names =
    Object.keys(appLinks).length === 0
      ? linkNames(String(name), isCustom(name, world))
      : Object.keys(appLinks);
  return names
    .filter((one) => appLinks[one] !== false)
    .map((one) => ({
      id: `${user}:${appId}`,
      label: label ?? null,
      linkUrl: `${orgUrl}/home/${String(name)}/${appId}/aln${appId.slice(3)}?link=${one}`,
      logoUrl: `${orgUrl}/assets/img/logos/${String(name)}.png`,
      appName: name ?? null,
      appInstanceId: appId,
      appAssignmentId: `0ua${user.slice(3)}`,
      credentialsSetup: false,
      hidden: false,
      sortOrder: 0,
    }));
}

/** Links of a user to the active applications that are assigned, as the dashboard shows them. */
export const userAppLinks = defineBehaviour({
  reads: [`${APPS}/{appId}/users`, `${APPS}/{appId}/groups`],
  handlers: {
    'GET /api/v1/users/{userId}/appLinks'(call) {
      const { params, world } = call;
      const { store } = world;
      const { page, ...reply } = call.generic();
      const apps = store.collection(APPS);
      const items = apps.items().flatMap((app): PageItem[] => {
        const id = String(app['id']);
        settleAppUsers(id, world);
        const isAssigned = store.collection(`${APPS}/${id}/users`).has(params.userId);
        if (!isAssigned || app['status'] !== 'ACTIVE') return [];
        const sequence = apps.sequenceOf(id);
        return linksTo(app, params.userId, world).map((link) => ({ sequence, show: () => link }));
      });
      if (page === undefined) return reply;
      return { ...reply, page: { ...page, items: [...page.items, ...items], sorted: true } };
    },
  },
});
