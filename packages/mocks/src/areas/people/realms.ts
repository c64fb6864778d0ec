import { objectIn } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';
import { related } from '../links.js';

/** Realms, into which the users of an org are divided. */
export const realms = defineBehaviour({
  resources: {
    '/api/v1/realms': {
      entity: 'Realm',
      prefix: 'guo',
      complete: (made, sent) => ({
        ...made,
        isDefault: false,
        profile: { domains: [], ...objectIn(sent, 'profile') },
      }),
      links: (_standard, _item, href) => ({ self: related('self', href) }),
    },
  },
});
