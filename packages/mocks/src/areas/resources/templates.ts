import { asObject } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';

const TEMPLATES = '/api/v1/templates/sms';

/** Templates of text messages. */
export const templates = defineBehaviour({
  resources: { [TEMPLATES]: { entity: 'SmsTemplate', prefix: 'cst' } },
  handlers: {
    updateSmsTemplate(call) {
      const reply = call.generic();
      const shown = asObject(reply.body);
      // Translations are kept, but not shown by the answer to a PUT.
      const { translations: _translations, ...body } = shown;
      return { ...reply, body };
    },
  },
});
