import { defineBehaviour } from '../define.js';
import { link } from '../links.js';

/** Forms in which users enter their profiles. */
export const uiSchemas = defineBehaviour({
  resources: {
    '/api/v1/meta/uischemas': {
      entity: 'UISchemaEntity',
      prefix: 'uis',
      links: (_standard, _item, href) => ({ self: link(href, 'GET', 'PUT', 'DELETE') }),
    },
  },
});
