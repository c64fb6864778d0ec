import { defineBehaviour } from '../define.js';
import { link } from '../links.js';

/** What becomes of requests from suspicious addresses: nothing in a new org. */
export const threats = defineBehaviour({
  resources: {
    '/api/v1/threats/configuration': {
      complete: (made) => {
        const { created, lastUpdated } = made;
        return { action: 'none', excludeZones: [], created, lastUpdated };
      },
      settle: (item) => ({ excludeZones: [], ...item }),
      links: (_standard, _item, href) => ({ self: link(href, 'GET', 'POST') }),
    },
  },
});
