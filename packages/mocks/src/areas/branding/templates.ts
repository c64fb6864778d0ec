import { asObject } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';

const TEMPLATES = '/api/v1/templates/sms';

/** Templates of text messages. */
export const templates = defineBehaviour({
  resources: { [TEMPLATES]: { entity: 'SmsTemplate', prefix: 'cst' } },
  handlers: {
    'PUT /api/v1/templates/sms/{templateId}'(call) {
      const reply = call.generic();
      const shown = asObject(reply.body);
      // The answer to a PUT does not show translations, though they are stored.
      const { translations: _translations, ...body } = shown;
      return { ...reply, body };
    },
  },
});
