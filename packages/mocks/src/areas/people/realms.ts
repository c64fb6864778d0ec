import { conceal } from '../../runtime/engine/conceal.js';
import { asObject, objectIn } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { related } from '../links.js';

/** Realms, into which the users of an org are divided. */
export const realms = defineBehaviour({
  resources: {
    '/api/v1/realms': {
      entity: 'Realm',
      prefix: 'guo',
      complete: (made) => ({ ...made, isDefault: false }),
      settle: (item) => ({ ...item, profile: { domains: [], ...objectIn(item, 'profile') } }),
      links: (_standard, _item, href) => ({ self: related('self', href) }),
    },
  },
  handlers: {
    /** A list does not show the domains of its realms. */
    'GET /api/v1/realms'(call) {
      const { page, ...reply } = call.generic();
      if (page === undefined) return reply;
      const items = page.items.map(({ show, ...item }) => ({
        ...item,
        show: () => conceal(asObject(show()), ['profile.domains']),
      }));
      return { ...reply, page: { ...page, items } };
    },
  },
});
