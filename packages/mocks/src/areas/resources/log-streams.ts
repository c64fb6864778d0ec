import type { RouteCall } from '../../runtime/engine/route-types.js';
import type { Reply } from '../../runtime/engine/types.js';
import { objectIn } from '../../runtime/json.js';
import { defineBehaviour } from '../define.js';

const STREAMS = '/api/v1/logStreams';

/** The change of the status is answered with no body, whatever the description says. */
function changed(call: RouteCall): Reply {
  return { status: call.generic().status };
}

/** Log streams. Their links have no hints, and the token is never shown. */
export const logStreams = defineBehaviour({
  resources: {
    [STREAMS]: {
      entity: 'LogStream',
      prefix: '0oa',
      settle: (item, { before }) => ({
        ...item,
        status: before?.['status'] ?? 'ACTIVE',
        settings: objectIn(item, 'settings'),
      }),
      hidden: () => ['settings.token'],
      links: (_standard, { status }, href) => {
        const change = status === 'ACTIVE' ? 'deactivate' : 'activate';
        return {
          self: { href, method: 'GET' },
          [change]: { href: `${href}/lifecycle/${change}`, method: 'POST' },
        };
      },
    },
  },
  handlers: {
    'POST /api/v1/logStreams/{logStreamId}/lifecycle/activate': changed,
    'POST /api/v1/logStreams/{logStreamId}/lifecycle/deactivate': changed,
  },
});
