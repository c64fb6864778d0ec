import { defineBehaviour } from '../define.js';
import { OWNER } from '../owner.js';

/** Trusted origins. */
export const origins = defineBehaviour({
  resources: {
    '/api/v1/trustedOrigins': {
      entity: 'TrustedOrigin',
      prefix: 'tos',
      complete: (made, { status = 'ACTIVE' }) => ({
        ...made,
        status,
        createdBy: OWNER,
        lastUpdatedBy: OWNER,
      }),
    },
  },
  events: {
    'POST /api/v1/trustedOrigins': 'security.trusted_origin.create',
    'PUT /api/v1/trustedOrigins/{trustedOriginId}': 'security.trusted_origin.update',
    'DELETE /api/v1/trustedOrigins/{trustedOriginId}': 'security.trusted_origin.delete',
    'POST /api/v1/trustedOrigins/{trustedOriginId}/lifecycle/activate':
      'security.trusted_origin.activate',
    'POST /api/v1/trustedOrigins/{trustedOriginId}/lifecycle/deactivate':
      'security.trusted_origin.deactivate',
  },
});
