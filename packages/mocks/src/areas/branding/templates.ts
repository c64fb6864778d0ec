import { asObject } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';

const TEMPLATES = '/api/v1/templates/sms';

/** Templates of text messages. */
export const templates = defineBehaviour({
  resources: { [TEMPLATES]: { entity: 'SmsTemplate', prefix: 'cst' } },
  // The official client's suites of all majors make templates of types of their own, and list them by these.
  anyValue: {
    'GET /api/v1/templates/sms': ['templateType'],
    'POST /api/v1/templates/sms': ['type'],
    'POST /api/v1/templates/sms/{templateId}': ['type'],
    'PUT /api/v1/templates/sms/{templateId}': ['type'],
  },
  handlers: {
    // The suites delete a template twice, too.
    'DELETE /api/v1/templates/sms/{templateId}'({ params, world, operation, generic }) {
      const isThere = world.store.collection(TEMPLATES).has(params.templateId);
      return isThere ? generic() : { status: operation.status };
    },
    'PUT /api/v1/templates/sms/{templateId}'(call) {
      const reply = call.generic();
      const shown = asObject(reply.body);
      // The answer to a PUT does not show translations, though they are stored.
      const { translations: _translations, ...body } = shown;
      return { ...reply, body };
    },
  },
});
