import { defineBehaviour } from '../define.js';

/** An org's own mail servers. Their password is never shown. */
export const emailServers = defineBehaviour({
  resources: {
    '/api/v1/email-servers': {
      entity: 'EmailServer',
      prefix: 'ces',
      hidden: () => ['password'],
    },
  },
});
