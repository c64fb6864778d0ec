import { defineBehaviour } from '../define.js';
import { OWNER } from '../owner.js';

/** Trusted origins. */
export const origins = defineBehaviour({
  resources: {
    '/api/v1/trustedOrigins': {
      entity: 'TrustedOrigin',
      prefix: 'tos',
      complete: (made) => ({ ...made, createdBy: OWNER, lastUpdatedBy: OWNER }),
    },
  },
  events: {
    createOrigin: 'security.trusted_origin.create',
    updateOrigin: 'security.trusted_origin.update',
    deleteOrigin: 'security.trusted_origin.delete',
    activateOrigin: 'security.trusted_origin.activate',
    deactivateOrigin: 'security.trusted_origin.deactivate',
  },
});
