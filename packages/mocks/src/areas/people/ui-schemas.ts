import { defineBehaviour } from '../define.js';
import { link } from '../links.js';

const PATH = '/api/v1/meta/uischemas';

/** Forms in which users enter their profiles. */
export const uiSchemas = defineBehaviour({
  resources: {
    [PATH]: {
      entity: 'UISchemaEntity',
      prefix: 'uis',
      links: (_standard, _item, href) => ({ self: link(href, 'GET', 'PUT', 'DELETE') }),
    },
  },
  handlers: {
    // Okta answers the same where there is none.
    'DELETE /api/v1/meta/uischemas/{id}'({ params, world, operation }) {
      world.store.collection(PATH).delete(params.id);
      return { status: operation.status };
    },
  },
});
